package vn.motcua.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * What a signature covers: everything from the first byte to {@code end} but for the gap with the signature itself.
 *
 * @param gap where the gap begins, at the {@code <} of the signature
 * @param after the first byte behind the gap
 * @param end the first byte behind the revision that was signed
 */
record SignedRange(int gap, int after, int end) {

    /** Rule 1a: one range of four numbers, from the first byte, within the file, around one gap. */
    static Optional<SignedRange> of(COSDictionary signature, int fileLength) {
        if (!(signature.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray range) || range.size() != 4) {
            return Optional.empty();
        }
        var numbers = new long[4];
        for (int i = 0; i < 4; i++) {
            if (!(range.getObject(i) instanceof COSInteger number)) {
                return Optional.empty();
            }
            numbers[i] = number.longValue();
        }
        boolean sound = numbers[0] == 0
                && numbers[1] > 0
                && numbers[1] < numbers[2]
                && numbers[2] < fileLength
                && numbers[3] > 0
                && numbers[3] <= fileLength - numbers[2];
        return sound
                ? Optional.of(new SignedRange((int) numbers[1], (int) numbers[2], (int) (numbers[2] + numbers[3])))
                : Optional.empty();
    }

    /** Rule 1b: the gap is the signature's hexadecimal string to the byte, with its delimiters and nothing else. */
    boolean gapIsExactly(COSDictionary signature, byte[] file) {
        if (!(signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)
                || file[gap] != '<'
                || file[after - 1] != '>'
                || (after - gap) % 2 != 0) {
            return false;
        }
        for (int i = gap + 1; i < after - 1; i++) {
            if (!HexFormat.isHexDigit(file[i])) {
                return false;
            }
        }
        var hex = new String(file, gap + 1, after - gap - 2, StandardCharsets.US_ASCII);
        return Arrays.equals(HexFormat.of().parseHex(hex), contents.getBytes());
    }

    byte[] digest(byte[] file, MessageDigest digest) {
        digest.update(file, 0, gap);
        digest.update(file, after, end - after);
        return digest.digest();
    }
}

package vn.motcua.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What an attacker can do to a signed PDF. */
final class Forgery {

    private static final Pattern RANGE = Pattern.compile("/ByteRange\\[0 (\\d+) (\\d+) (\\d+) *\\]");

    /** Something done to a document. */
    interface Change {
        void to(PDDocument document) throws IOException;
    }

    private Forgery() {}

    static byte[] flip(byte[] pdf, int at) {
        var forged = pdf.clone();
        forged[at] ^= 1;
        return forged;
    }

    static byte[] append(byte[] pdf, String text) {
        var more = text.getBytes(StandardCharsets.ISO_8859_1);
        var forged = Arrays.copyOf(pdf, pdf.length + more.length);
        System.arraycopy(more, 0, forged, pdf.length, more.length);
        return forged;
    }

    /** Replaces text by text of the same length. */
    static byte[] replace(byte[] pdf, String text, String by) {
        var whole = new String(pdf, StandardCharsets.ISO_8859_1);
        if (text.length() != by.length() || !whole.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return whole.replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A change as an incremental update, the way any editor saves it. */
    static byte[] update(byte[] pdf, Change change) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** The text of the last ByteRange. */
    static String range(byte[] pdf) {
        return last(pdf).group();
    }

    /** Puts another CMS object in place of the last signature's, over the same bytes. */
    static byte[] resign(byte[] pdf, Function<byte[], byte[]> cms) {
        var range = last(pdf);
        int gap = Integer.parseInt(range.group(1));
        int after = Integer.parseInt(range.group(2));
        var content = new byte[pdf.length - (after - gap)];
        System.arraycopy(pdf, 0, content, 0, gap);
        System.arraycopy(pdf, after, content, gap, pdf.length - after);
        var hex = HexFormat.of().formatHex(cms.apply(content));
        var forged = pdf.clone();
        Arrays.fill(forged, gap + 1, after - 1, (byte) '0');
        System.arraycopy(hex.getBytes(StandardCharsets.US_ASCII), 0, forged, gap + 1, hex.length());
        return forged;
    }

    private static MatchResult last(byte[] pdf) {
        return RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}

package vn.motcua.paper;

import java.util.List;

/**
 * A finished paper (<i>văn bản đã in</i>): a tagged PDF/A file and the places kept free in it for signatures.
 *
 * @param boxes in the order of the paper, each id once
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, which nobody compares by equals
public record PrintedPaper(byte[] pdf, List<SignatureBox> boxes) {

    public PrintedPaper {
        boxes = List.copyOf(boxes);
    }
}

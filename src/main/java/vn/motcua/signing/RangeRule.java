package vn.motcua.signing;

/** Rule 1: one ByteRange of four numbers from the first byte on, and a gap that is the signature and nothing else. */
final class RangeRule {

    private RangeRule() {}

    static void examine(Examined signature, byte[] file) {
        SignedRange.of(signature.dictionary(), file.length)
                .ifPresentOrElse(
                        range -> {
                            if (range.gapIsExactly(signature.dictionary(), file)) {
                                signature.covers(range);
                            } else {
                                signature.found(Reason.CONTENTS_GAP);
                            }
                        },
                        () -> signature.found(Reason.BYTE_RANGE));
    }
}

package vn.motcua.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signature or document timestamp on a PDF.
 *
 * @param field the name of its field
 * @param signer the common name in its certificate, or nothing when it has none that can be read
 * @param time what a timestamp proves, else what the signer claims
 * @param level such as {@code PAdES-B}, {@code PAdES-T}, {@code PKCS#7}, {@code timestamp}
 * @param timestamp whether it is a document timestamp, which nobody signed as a person
 * @param verdict the worst of its three
 */
public record VerifiedSignature(
        String field,
        @Nullable String signer,
        @Nullable Instant time,
        String level,
        boolean timestamp,
        Verdict verdict,
        List<String> reasons) {

    public VerifiedSignature {
        reasons = List.copyOf(reasons);
    }
}

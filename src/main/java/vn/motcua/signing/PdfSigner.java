package vn.motcua.signing;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signs papers: prepares the places, then fills them one after the other with PAdES signatures (baseline B). */
@Component
public class PdfSigner {

    /** Adds empty signature fields to a paper that nobody has signed; equal papers and fields give equal bytes. */
    public byte[] prepare(byte[] pdf, List<SignatureField> fields) {
        throw new UnsupportedOperationException();
    }

    /** Signs a prepared field, leaving every byte before as it is. */
    public byte[] sign(
            byte[] pdf, String field, SigningKey key, Appearance appearance, Instant at, Certification certification) {
        throw new UnsupportedOperationException();
    }

    /** Whether this field of a paper holds a signature. */
    public boolean isSigned(byte[] pdf, String field) {
        throw new UnsupportedOperationException();
    }
}

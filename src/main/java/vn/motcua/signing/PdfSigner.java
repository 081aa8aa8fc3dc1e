package vn.motcua.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.springframework.stereotype.Component;
import vn.motcua.core.RuleViolation;

/** Signs papers: prepares the places, then fills them one after the other with PAdES signatures (baseline B). */
@Component
public class PdfSigner {

    private static final int DRAWINGS_KEPT = 500;

    private final Map<Sized, Drawing> drawings = new ConcurrentHashMap<>();

    private record Sized(Appearance appearance, float width, float height) {}

    /** Adds empty signature fields to a paper that nobody has signed; equal papers and fields give equal bytes. */
    public byte[] prepare(byte[] pdf, List<SignatureField> fields) {
        try {
            return PreparedPaper.of(pdf, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Signs a prepared field, leaving every byte before as it is. The first signature certifies, all later ones approve
     * what was certified: so a seal cannot come before the leader's signature, and nothing is signed twice.
     */
    public byte[] sign(
            byte[] pdf, String field, SigningKey key, Appearance appearance, Instant at, Certification certification) {
        try (var document = Loader.loadPDF(pdf)) {
            var fields = SignatureFields.of(document);
            var place = fields.stream()
                    .filter(f -> f.name().equals(field))
                    .findFirst()
                    .orElseThrow(() -> RuleViolation.conflict("signing.field-missing", field));
            if (place.isSigned()) {
                throw RuleViolation.conflict("signing.already-signed", field);
            }
            boolean isFirst = fields.stream().noneMatch(SignatureFields.Field::isSigned);
            if (isFirst != (certification == Certification.CERTIFY)) {
                throw RuleViolation.conflict(isFirst ? "signing.not-certified" : "signing.already-certified");
            }
            return new SignatureRevision(pdf, document, place)
                    .sign(key, at, certification, size -> drawing(appearance, size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this field of a paper holds a signature. */
    public boolean isSigned(byte[] pdf, String field) {
        try (var document = Loader.loadPDF(pdf)) {
            return SignatureFields.of(document).stream().anyMatch(f -> f.name().equals(field) && f.isSigned());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Drawing drawing(Appearance appearance, float[] size) {
        if (drawings.size() > DRAWINGS_KEPT) {
            drawings.clear();
        }
        return drawings.computeIfAbsent(
                new Sized(appearance, size[0], size[1]), s -> Drawing.of(s.appearance(), s.width(), s.height()));
    }
}

package vn.motcua.files;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.core.RuleViolation;

/** Looks into a PDF as its readers would: as parsed values, where a name cannot hide behind {@code #}-escapes. */
final class PdfInspection {

    private static final Logger log = LoggerFactory.getLogger(PdfInspection.class);

    private final FilesSettings.PdfLimits limits;

    PdfInspection(FilesSettings.PdfLimits limits) {
        this.limits = limits;
    }

    /** Refuses by reason, or returns when all is well. */
    void inspect(Path file, Deadline deadline) throws IOException {
        try (var pdf = new GuardedPdf(file, limits, deadline)) {
            try {
                inspect(pdf, deadline);
            } catch (RuleViolation e) {
                throw e;
            } catch (StackOverflowError | OutOfMemoryError e) {
                log.warn("a PDF was too much for its parser", e);
                throw GuardedPdf.tooComplex();
            } catch (IOException | RuntimeException e) {
                log.debug("a PDF cannot be read", e);
                throw RuleViolation.invalid(pdf.isEncrypted() ? "files.pdf-encrypted" : "files.pdf-broken", e);
            }
        }
    }

    private void inspect(GuardedPdf pdf, Deadline deadline) throws IOException {
        try (var document = pdf.parse()) {
            if (document.isEncrypted() || pdf.isEncrypted()) {
                throw RuleViolation.invalid("files.pdf-encrypted");
            }
            var walk = new PdfWalk(document.getDocument(), limits, deadline);
            var dangers = walk.dangers();
            if (!dangers.isEmpty()) {
                throw dangers.iterator().next().refusal();
            }
            var pages = walk.pages();
            if (pages == 0 || !pdf.isReadable()) {
                throw RuleViolation.invalid("files.pdf-broken");
            }
            if (pages > limits.pages()) {
                throw RuleViolation.invalid("files.pdf-too-long", limits.pages());
            }
        }
    }
}

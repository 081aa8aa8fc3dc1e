package vn.motcua.files;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.testing.SharedData;

class RealPdfTests {

    private final Inspector inspector;
    private final Inspector patient;

    RealPdfTests(@TempDir Path folder) {
        inspector = new Inspector(folder);
        patient = new Inspector(folder, "time-to-inspect", "60s"); // however busy the machine is with other tests
    }

    @Test
    void refusesOfTheGoodOnesOnlyThoseWithSomethingForbiddenInside() {
        var files = SharedData.files("pdf-good", ".pdf");

        var outcomes = outcomes(files);

        assertThat(outcomes).hasSize(58);
        outcomes.values().removeIf("ACCEPTED"::equals);
        assertThat(outcomes)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("dss__edition_protected_none.pdf", "files.pdf-encrypted"),
                        entry("dss__restricted_fields.pdf", "files.pdf-encrypted"),
                        entry("pdfbox__AESkeylength128.pdf", "files.pdf-encrypted"),
                        entry("pdfbox__AESkeylength256.pdf", "files.pdf-encrypted"),
                        entry("pdfbox__PasswordSample-128bit.pdf", "files.pdf-encrypted"),
                        entry("pdfbox__PasswordSample-256bit.pdf", "files.pdf-encrypted"),
                        entry("pdfbox__PasswordSample-40bit.pdf", "files.pdf-encrypted"),
                        entry("pyhanko__minimal-aes256.pdf", "files.pdf-encrypted"),
                        entry("qpdf__c-r6-in.pdf", "files.pdf-encrypted"),
                        entry("qpdf__enc-R3_V2_U_view_O_view.pdf", "files.pdf-encrypted"),
                        entry("pdfbox__AcroFormsBasicFields.pdf", "files.pdf-javascript"),
                        entry("pdfjs__issue12706.pdf", "files.pdf-javascript"),
                        entry("safedocs__CompactedPDFSyntaxTest.pdf", "files.pdf-javascript"),
                        entry("pdfjs__annotation-text-widget.pdf", "files.pdf-xfa"),
                        entry("pdfjs__xfa_filled_imm1344e.pdf", "files.pdf-xfa"),
                        entry("pdfbox__testPDFPackage.pdf", "files.pdf-embedded-file"),
                        entry("verapdf__veraPDF_test_suite_6-8-t02-pass-e.pdf", "files.pdf-embedded-file"),
                        entry("pdfjs__Brotli-Prototype-FileA.pdf", "files.pdf-packing")));
    }

    @Test
    void survivesTheHostileOnesEachWithinItsTime() {
        var files = SharedData.files("pdf-hostile", ".pdf");

        for (var file : files) {
            var start = Instant.now();
            var outcome = inspector.outcome(file);

            assertThat(outcome).as("%s", file).matches("ACCEPTED|files\\.(pdf-.*|type-differs|too-slow|busy)");
            assertThat(Duration.between(start, Instant.now())).as("%s", file).isLessThan(Duration.ofSeconds(10));
        }
        assertThat(files).hasSize(48);
    }

    @Test
    void takesSignedPapersUnlessTheyAreEncryptedOrRunScripts() {
        var outcomes = outcomes(SharedData.files("pdf-signed", ".pdf"));

        outcomes.values().removeIf("ACCEPTED"::equals);

        assertThat(outcomes)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        entry("dss__edition_protected_signing_allowed_with_field_signed.pdf", "files.pdf-encrypted"),
                        entry("pdfjs__issue17069.pdf", "files.pdf-encrypted"),
                        entry("pyhanko__signed-encrypted-pubkey-with-catalog-ref.pdf", "files.pdf-encrypted"),
                        entry("qpdf__minimal-signed-restricted.pdf", "files.pdf-encrypted"),
                        entry("pdfjs__160F-2019.pdf", "files.pdf-javascript")));
    }

    private Map<String, String> outcomes(Iterable<Path> files) {
        var outcomes = new TreeMap<String, String>();
        files.forEach(file -> outcomes.put(file.toFile().getName(), patient.outcome(file)));
        return outcomes;
    }
}

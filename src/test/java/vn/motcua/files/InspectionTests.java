package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTests {

    private final Path folder;
    private final Inspector inspector;

    InspectionTests(@TempDir Path folder) {
        this.folder = folder;
        inspector = new Inspector(folder, "time-to-inspect", "60s");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(inspector.outcome(new byte[0], "a.pdf")).isEqualTo("files.empty");
    }

    @Test
    void stopsAtTheFirstByteOverTheLimit() throws IOException {
        var inspector = new Inspector(folder, "largest", "1KB");

        assertThat(inspector.outcome(new byte[1025], "a.pdf")).isEqualTo("files.too-large");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void takesATypeOnlyWhenContentNameAndDeclarationAgree() {
        var pdf = Pdfs.page("");

        assertThat(inspector.outcome(pdf, "a.PDF", "application/pdf")).isEqualTo("ACCEPTED");
        assertThat(inspector.outcome(pdf, "a.pdf", "application/octet-stream")).isEqualTo("ACCEPTED");
        assertThat(inspector.outcome(pdf, "a.pdf", "text/html")).isEqualTo("files.type-differs");
        assertThat(inspector.outcome(pdf, "a.jpg", "image/jpeg")).isEqualTo("files.type-differs");
        assertThat(inspector.outcome(pdf, "a.pdf.exe")).isEqualTo("files.type-not-taken");
        assertThat(inspector.outcome(pdf, "a")).isEqualTo("files.type-not-taken");
    }

    @Test
    void seesThroughANameThatReadsBackwards() {
        assertThat(inspector.outcome(Pdfs.page(""), "hoadon\u202Efdp.exe")).isEqualTo("files.type-not-taken");
        assertThat(inspector.outcome(Pdfs.page(""), "hoadon\u202Eexe.pdf")).isEqualTo("ACCEPTED");
    }

    @Test
    void wantsTheContentToBeginAtTheBeginning() {
        var late = (" " + new String(Pdfs.page(""), StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(inspector.outcome(late, "a.pdf")).isEqualTo("files.type-differs");
        assertThat(inspector.outcome("<html>".getBytes(StandardCharsets.UTF_8), "a.pdf"))
                .isEqualTo("files.type-differs");
    }
}

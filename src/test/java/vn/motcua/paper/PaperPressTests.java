package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class PaperPressTests {

    private final PaperPress press = new PaperPress();

    @Test
    void x() throws Exception {
        Map<String, Object> data =
                JsonMapper.shared().readValue(PaperResources.bytes("/papers/receipt.json"), new TypeReference<>() {});
        var paper = press.print(
                PaperSource.builtIn("receipt", data, "Giấy tiếp nhận", Instant.parse("2026-11-20T02:30:00Z")));
        Files.write(Path.of("/tmp/paper/receipt.pdf"), paper.pdf());
        for (var f : new org.verapdf.pdfa.flavours.PDFAFlavour[] {
            org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_2_A,
            org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_2_B,
            org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1
        }) System.out.println("VERA " + f + VeraPdf.problems(paper.pdf(), f));
        var v = press.print(
                PaperSource.builtIn("receipt", data, "Giấy tiếp nhận", Instant.parse("2026-11-20T02:30:00Z")));
        assertThat(v.pdf()).isEqualTo(paper.pdf());
    }
}

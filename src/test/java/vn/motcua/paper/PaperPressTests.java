package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.core.Sha256;
import vn.motcua.testing.VeraPdf;

class PaperPressTests {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    private final PaperPress press = new PaperPress();

    @Test
    void printsPdfAThatScreenReadersCanRead() {
        var receipt = press.print(Papers.receipt()).pdf();
        var register = press.print(longRegister()).pdf();

        for (var pdf : List.of(receipt, register)) {
            assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
            assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            // all of PDF/UA but the claim, which signature fields would break later
            assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFUA_1)).allMatch(p -> p.startsWith("5-1 "));
        }
    }

    @Test
    void printsTheSameBytesFromTheSameSource() {
        var one = press.print(Papers.receipt());
        var other = new PaperPress().print(Papers.receipt());

        assertThat(other.pdf()).isEqualTo(one.pdf());
        assertThat(other.boxes()).isEqualTo(one.boxes());
    }

    @Test
    void givesPapersOfOtherContentAnotherIdentity() throws IOException {
        try (var one = Papers.open(
                        press.print(Papers.page("<p>Một</p>", Map.of())).pdf());
                var other = Papers.open(
                        press.print(Papers.page("<p>Hai</p>", Map.of())).pdf())) {
            assertThat(identity(one)).isNotEqualTo(identity(other));
        }
    }

    @Test
    void printsTheSameBytesOnManyThreads() throws Exception {
        var expected = Sha256.of(press.print(Papers.receipt()).pdf());
        var crowd = new PaperPress();
        Callable<Sha256> print = () -> Sha256.of(crowd.print(Papers.receipt()).pdf());

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var printed : threads.invokeAll(Collections.nCopies(12, print))) {
                assertThat(printed.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void repeatsTheHeadOfALongTableAndNumbersPagesFromTheSecond() throws IOException {
        var pdf = press.print(longRegister()).pdf();

        try (var document = Papers.open(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(3, 8);
        }
        assertThat(Papers.text(pdf).split("Người nộp", -1)).hasSizeGreaterThan(3);
        assertThat(Papers.text(pdf)).contains("Nguyễn Thị Ổn 150").contains("\n3\n");
    }

    @Test
    void saysWhereSignaturesBelong() {
        var source = Papers.page("""
                <div style="page-break-after: always">Trang một</div>
                <div style="position: relative; height: 60mm">
                <object type="motcua/signature" data-id="leader" style="position: absolute; left: 50mm; top: 10mm; width: 58mm; height: 25mm"></object>
                <object type="motcua/signature" data-id="seal" style="position: absolute; left: 33mm; top: 5mm; width: 36mm; height: 36mm"></object>
                </div>""", Map.of());

        var boxes = press.print(source).boxes();

        assertThat(boxes).hasSize(2);
        expect(boxes.get(0), "leader", 30 + 50, 297 - 20 - 10 - 25, 58, 25);
        expect(boxes.get(1), "seal", 30 + 33, 297 - 20 - 5 - 36, 36, 36);
    }

    @Test
    void laysTheSealOverTheLeftThirdOfTheSignature() {
        var source = Papers.page("{{>header}}<h1>Quyết định</h1>{{>signatures}}", decision());

        var boxes = press.print(source).boxes();

        var leader = boxes.get(0);
        var seal = boxes.get(1);
        assertThat(List.of(leader.id(), seal.id())).containsExactly("leader", "seal");
        assertThat(seal.x()).isLessThan(leader.x());
        assertThat(seal.x() + seal.width() - leader.x()).isCloseTo(leader.width() / 3, within(2f));
    }

    @Test
    void saysWhatTheFileIs() throws IOException {
        try (var document = Papers.open(press.print(Papers.receipt()).pdf())) {
            var catalog = document.getDocumentCatalog();
            var metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(Papers.RECEIPT_TITLE);
            assertThat(catalog.getLanguage()).isEqualTo("vi-VN");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(metadata).contains(Papers.RECEIPT_TITLE, "<rdf:li>vi-VN</rdf:li>", "2026-11-20T09:30:00+07:00");
        }
    }

    @Test
    void embedsOnlyTheLettersItUses() {
        assertThat(press.print(Papers.receipt()).pdf()).hasSizeLessThan(80_000);
    }

    private static PaperSource longRegister() {
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 1; i <= 150; i++) {
            rows.add(Map.of("number", "H29.26-261120-%04d".formatted(i), "name", "Nguyễn Thị Ổn " + i));
        }
        var body = """
                <h1>Sổ theo dõi hồ sơ</h1>
                <table><thead><tr><th scope="col">Mã hồ sơ</th><th scope="col">Người nộp</th></tr></thead><tbody>
                {{#rows}}<tr><td>{{number}}</td><td>{{name}}</td></tr>
                {{/rows}}</tbody></table>""";
        return Papers.page(body, Map.of("rows", rows));
    }

    static Map<String, Object> decision() {
        return Map.of(
                "agency",
                Map.of("parent", "Ủy ban nhân dân", "name", "Phường Bến Nghé", "place", "Bến Nghé"),
                "number",
                "15/QĐ-UBND",
                "date",
                Map.of("day", "20", "month", "11", "year", "2026"),
                "signer",
                Map.of("title", "Chủ tịch", "name", "Phạm Quốc Ước"));
    }

    private static void expect(SignatureBox box, String id, float x, float y, float width, float height) {
        assertThat(box.id()).isEqualTo(id);
        assertThat(box.page()).isEqualTo(1);
        assertThat(box.x() / POINTS_PER_MM).isCloseTo(x, within(0.2f));
        assertThat(box.y() / POINTS_PER_MM).isCloseTo(y, within(0.2f));
        assertThat(box.width() / POINTS_PER_MM).isCloseTo(width, within(0.2f));
        assertThat(box.height() / POINTS_PER_MM).isCloseTo(height, within(0.2f));
    }

    private static String identity(PDDocument document) {
        return String.valueOf(document.getDocument().getTrailer().getCOSArray(COSName.ID));
    }
}

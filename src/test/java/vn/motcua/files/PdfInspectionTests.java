package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfInspectionTests {

    private static final String OBJECTS = "1 0 2 60 3 120 ";

    private final Path folder;

    PdfInspectionTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void takesAPlainPage() {
        assertThat(outcome(Pdfs.page(""))).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            files.pdf-javascript    | << /S /JavaScript /JS (app.alert\\(1\\)) >>
            files.pdf-javascript    | << /S /J#61vaScript /JS (app.alert\\(1\\)) >>
            files.pdf-javascript    | << /#53 /#4a#61#76#61Script >>
            files.pdf-javascript    | << /S /Rendition /JS (app.alert\\(1\\)) >>
            files.pdf-javascript    | << /JavaScript << /Names [(a) 5 0 R] >> >>
            files.pdf-launch        | << /S /Launch /F (cmd.exe) >>
            files.pdf-launch        | [ [ [ << /S /L#61unch /F (cmd.exe) >> ] ] ]
            files.pdf-submit-form   | << /S /SubmitForm /F (http://example.com) >>
            files.pdf-import-data   | << /S /ImportData /F (data.fdf) >>
            files.pdf-rich-media    | << /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>
            files.pdf-rich-media    | << /Type /Annot /Subtype /3D /Rect [0 0 9 9] >>
            files.pdf-xfa           | << /Fields [] /XFA [(template) 3 0 R] >>
            files.pdf-embedded-file | << /Type /Filespec /F (a.exe) /EF << /F 3 0 R >> >>
            files.pdf-embedded-file | << /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>
            files.pdf-embedded-file | << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>
            """)
    void refusesWithItsReason(String reason, String object) {
        assertThat(outcome(Pdfs.page("/Reached 4 0 R", object))).isEqualTo(reason);
        assertThat(outcome(Pdfs.page("", object)))
                .as("out of the page tree's reach")
                .isEqualTo(reason);
    }

    @Test
    void takesEmptyTreesAndHarmlessActions() {
        var pdf = Pdfs.page(
                "/Names << /EmbeddedFiles << /Names [] >> /JavaScript << /Names [] >> >> /OpenAction 4 0 R",
                "<< /S /GoTo /D [3 0 R /Fit] >>",
                "<< /S /URI /URI (https://dichvucong.gov.vn) >>",
                "<< /Type /StructElem /S /Launch >>");

        assertThat(outcome(pdf)).isEqualTo("ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource({"/Encrypt [],", "/Encrypt << /Filter /Standard /V 1 >>,", "/Encrypt << /Filter /Unheard >>,"})
    void refusesWhateverSaysItIsEncrypted(String trailer) {
        var pdf = Pdfs.of(trailer, List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [3 0 R] >>", "<<>>"));

        assertThat(outcome(pdf)).isEqualTo("files.pdf-encrypted");
    }

    @Test
    void findsWhatIsPackedInAnObjectStream() {
        assertThat(outcome(packed("<< /S /GoTo >>", 0, "[1 2 1]"))).isEqualTo("ACCEPTED");
        assertThat(outcome(packed("<< /S /JavaScript >>", 0, "[1 2 1]"))).isEqualTo("files.pdf-javascript");
    }

    @Test
    void stopsUnpackingABomb() {
        assertThat(outcome(packed("<<>>", 64 << 20, "[1 2 1]"))).isEqualTo("files.pdf-too-complex");
    }

    @Test
    void refusesCrossReferencesWithoutWidth() {
        assertThat(outcome(packed("<<>>", 0, "[0 0 0]"))).startsWith("files.pdf-");
    }

    @Test
    void refusesPackingsThatHideWhatIsInside() {
        var hidden = Pdfs.packed(OBJECTS, "/Filter /LZWDecode", new byte[] {1, 2, 3}, "[1 2 1]");

        assertThat(outcome(hidden)).isEqualTo("files.pdf-packing");
    }

    @Test
    void refusesAnObjectThatOnlyOtherReadersMayUnderstand() {
        assertThat(outcome(Pdfs.page("", "<< /S >> /JavaScript >>"))).startsWith("files.pdf-");
    }

    @Test
    void refusesMorePagesThanItsLimit() {
        var kids = String.join(" ", Collections.nCopies(11, "3 0 R"));
        var pdf = Pdfs.of(
                "", List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [" + kids + "] >>", "<< /Type /Page >>"));

        var outcome = new Inspector(folder, "largest-pdf.pages", "10").outcome(pdf, "a.pdf");

        assertThat(outcome).isEqualTo("files.pdf-too-long");
    }

    @Test
    void countsPagesItselfWhateverTheTreeSays() {
        var pdf = Pdfs.of(
                "", List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [] /Count 5 >>", "<< /Type /Page >>"));

        assertThat(outcome(pdf)).isEqualTo("files.pdf-broken");
    }

    @Test
    void refusesValuesNestedTooDeep() {
        assertThat(outcome(Pdfs.page("/Deep " + "[".repeat(100) + "]".repeat(100))))
                .isEqualTo("files.pdf-too-complex");
        assertThat(outcome(Pdfs.page("/Deep " + "[".repeat(100_000)))).startsWith("files.pdf-");
    }

    @Test
    void refusesAPageTreeNestedTooDeep() {
        var objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>"));
        for (var number = 3; number < 3000; number++) {
            objects.add("<< /Type /Pages /Kids [" + number + " 0 R] >>");
        }
        objects.add("<< /Type /Page >>");

        assertThat(outcome(Pdfs.of("", objects))).isEqualTo("files.pdf-too-complex");
    }

    @Test
    void refusesAPageTreeThatBitesItsTail() {
        var pdf = Pdfs.of("", List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] >>"));

        assertThat(outcome(pdf)).isEqualTo("files.pdf-broken");
    }

    @Test
    void refusesMoreValuesThanItsLimit() {
        var pdf = Pdfs.page("/Many [" + "0 ".repeat(2000) + "]");

        var outcome = new Inspector(folder, "largest-pdf.objects", "1000").outcome(pdf, "a.pdf");

        assertThat(outcome).isEqualTo("files.pdf-too-complex");
    }

    @Test
    void refusesWhatTakesTooLong() {
        var pdf = Pdfs.page("/Many [" + "[0] ".repeat(500_000) + "]");

        var outcome = new Inspector(folder, "time-to-inspect", "5ms").outcome(pdf, "a.pdf");

        assertThat(outcome).isIn("files.too-slow", "files.busy");
    }

    private String outcome(byte[] pdf) {
        return new Inspector(folder, "time-to-inspect", "60s").outcome(pdf, "giấy tờ.pdf");
    }

    /** Catalogue, pages and page in an object stream; {@code hidden} hangs on the catalogue. */
    private static byte[] packed(String hidden, int padding, String widths) {
        var objects = "%-60s%-60s%-60s"
                .formatted(
                        "<< /Type /Catalog /Pages 2 0 R /A " + hidden + " >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R >>");
        var bytes = (OBJECTS + objects + " ".repeat(padding)).getBytes(StandardCharsets.ISO_8859_1);
        return Pdfs.packed(OBJECTS, "/Filter /FlateDecode", Pdfs.deflated(bytes), widths);
    }
}

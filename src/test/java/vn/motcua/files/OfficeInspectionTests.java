package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.testing.SharedData;

class OfficeInspectionTests {

    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae10000");

    private final Inspector inspector;

    OfficeInspectionTests(@TempDir Path folder) {
        inspector = new Inspector(folder, "time-to-inspect", "60s");
    }

    @Test
    void takesPlainDocuments() {
        assertThat(outcome(word())).isEqualTo("ACCEPTED");
        assertThat(inspector.outcome(Documents.of(FileType.XLSX).bytes(), "bảng.xlsx"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void takesTheOfficialBlankForms() {
        for (var form : SharedData.files("blank-forms", ".docx")) {
            assertThat(inspector.outcome(form)).as("%s", form).isEqualTo("ACCEPTED");
        }
        for (var form : SharedData.files("blank-forms", ".doc")) {
            assertThat(inspector.outcome(form)).as("%s", form).isEqualTo("files.type-not-taken");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "word/vbaProject.bin, files.office-macro",
        "word/VBADATA.xml, files.office-macro",
        "xl/macrosheets/sheet1.xml, files.office-macro",
        "word/embeddings/oleObject1.bin, files.office-embedded",
        "word/activeX/activeX1.xml, files.office-embedded",
        "xl/connections.xml, files.office-external",
        "xl/externalLinks/externalLink1.xml, files.office-external",
        "../../etc/cron.d/a, files.archive-path",
        "/etc/passwd, files.archive-path",
        "word\\..\\..\\a, files.archive-path",
        "C:a, files.archive-path",
        "WORD/../a, files.archive-path",
        "MAIN.XML, files.office-broken"
    })
    void refusesPartsByTheirName(String part, String reason) {
        assertThat(outcome(word().with(part, "<a/>"))).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-word.document.macroEnabled.main+xml",
                "application/vnd.ms-office.vbaProject",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
            })
    void refusesMacrosWhateverTheFileIsCalled(String mainType) {
        assertThat(outcome(Documents.ofType(mainType))).isEqualTo("files.office-macro");
    }

    @ParameterizedTest
    @CsvSource({
        "hyperlink, https://dichvucong.gov.vn, true, ACCEPTED",
        "hyperlink, mailto:motcua@example.vn, true, ACCEPTED",
        "hyperlink, phu-luc.docx, true, ACCEPTED",
        "image, media/image1.png, false, ACCEPTED",
        "hyperlink, file:///c:/windows/a.exe, true, files.office-external",
        "hyperlink, \\\\evil\\share, true, files.office-external",
        "hyperlink, javascript:alert(1), true, files.office-external",
        "attachedTemplate, https://evil.example/a.dotm, true, files.office-external",
        "image, https://evil.example/a.png, true, files.office-external",
        "oleObject, a.bin, false, files.office-embedded",
        "package, a.xlsx, false, files.office-embedded",
        "aFChunk, a.html, false, files.office-embedded"
    })
    void looksAtWhatItLinksTo(String kind, String target, boolean external, String outcome) {
        assertThat(outcome(word().withLink(kind, target, external))).isEqualTo(outcome);
    }

    @Test
    void refusesArchivesInTheArchive() {
        assertThat(outcome(word().with("word/media/image1.png", OLE))).isEqualTo("files.office-embedded");
        assertThat(outcome(word().with("word/media/image1.png", word().bytes())))
                .isEqualTo("files.office-embedded");
    }

    @Test
    void stopsUnpackingABomb() {
        assertThat(outcome(word().with("word/document.xml", new byte[8 << 20]))).isEqualTo("files.archive-bomb");
    }

    @Test
    void refusesMorePartsThanItsLimit() {
        var document = word();
        for (var part = 0; part < 3001; part++) {
            document.with("word/part" + part + ".xml", "");
        }

        assertThat(outcome(document)).isEqualTo("files.archive-bomb");
    }

    @Test
    void refusesExternalEntities() {
        var document = word().with("_rels/.rels", """
                <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""");

        assertThat(outcome(document)).isEqualTo("files.office-broken");
    }

    @Test
    void refusesWhatIsNotTheTypeItSays() {
        assertThat(outcome(Documents.of(FileType.XLSX))).isEqualTo("files.type-differs");
        assertThat(inspector.outcome(OLE, "mật khẩu.docx")).isEqualTo("files.office-locked");
        assertThat(inspector.outcome("PK\003\004 hỏng".getBytes(StandardCharsets.UTF_8), "a.docx"))
                .isEqualTo("files.office-broken");
        assertThat(inspector.outcome(Arrays.copyOf(word().bytes(), 300), "a.docx"))
                .isEqualTo("files.office-broken");
    }

    private String outcome(Documents document) {
        return inspector.outcome(document.bytes(), "đơn.docx");
    }

    private static Documents word() {
        return Documents.of(FileType.DOCX);
    }
}

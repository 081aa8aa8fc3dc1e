package vn.motcua.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.core.RuleViolation;

class BadFilesTests {

    private static final String GOOD =
            "{\"code\":\"1.000001\",\"name\":\"Thử\",\"methods\":[],\"components\":[],\"sourceId\":\"a\"}";

    private final Path folder;

    BadFilesTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("danh-muc"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SourceRecord> all(Path file) {
        try (var reader = CatalogueReader.open(file)) {
            var all = new ArrayList<SourceRecord>();
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                all.add(next.get());
            }
            return all;
        }
    }

    private static void refuses(Path file, String code, Object first) {
        assertThatThrownBy(() -> all(file)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.arguments()[0]).isEqualTo(first);
        });
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet(String[]... rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Danh sách");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void readsLinesWithAByteOrderMarkEmptyLinesAndWindowsEnds() throws IOException {
        var read = all(file("\uFEFF" + GOOD + "\r\n\r\n" + GOOD.replace("000001", "000002")));

        assertThat(read).extracting(SourceRecord::line).containsExactly(1, 3);
        assertThat(read).extracting(record -> record.content().code()).containsExactly("1.000001", "1.000002");
    }

    @Test
    void namesTheLineThatIsCut() throws IOException {
        refuses(file(GOOD + "\n" + GOOD.substring(0, 40)), "catalogue.line-cut", 2);
    }

    @Test
    void namesTheLineWithAKeyTwice() throws IOException {
        refuses(file(GOOD + "\n" + GOOD.replace("\"sourceId\"", "\"code\"")), "catalogue.line-key-twice", 2);
    }

    @Test
    void namesTheLineThatIsNoJson() throws IOException {
        refuses(file(GOOD + "\nxin chào"), "catalogue.line-json", 2);
        refuses(file(GOOD + "\n" + GOOD + GOOD), "catalogue.line-json", 2);
    }

    @Test
    void namesTheLineOfAnotherShape() throws IOException {
        refuses(file("{\"code\":\"1.000001\"}"), "catalogue.line-shape", 1);
        refuses(file("[" + GOOD + "]"), "catalogue.line-shape", 1);
    }

    @Test
    void refusesWhatIsTooDeep() throws IOException {
        refuses(file("[".repeat(1000)), "catalogue.line-limits", 1);
    }

    @Test
    void refusesALineThatNoRecordHas() throws IOException {
        refuses(file("{\"a\":\"" + "x".repeat(9 << 20)), "catalogue.line-too-big", 1);
    }

    @Test
    void refusesOtherLetters() throws IOException {
        refuses(file(new byte[] {'{', (byte) 0xff, (byte) 0xfe}), "catalogue.not-utf8", 1);
    }

    @Test
    void refusesAPackedFileThatIsCut() throws IOException {
        var whole = packed((GOOD + "\n").repeat(2000));

        assertThat(all(file(whole))).hasSize(2000);
        assertThatThrownBy(() -> all(file(Arrays.copyOf(whole, whole.length / 2))))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("catalogue.file-cut");
    }

    @Test
    void readsAListUnderATitleWhateverTheOrderOfColumns() throws IOException {
        var read = all(file(sheet(
                new String[] {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
                new String[] {"Lĩnh vực", "TÊN THỦ TỤC", "Mã số", "Cơ quan thực hiện"},
                new String[] {"Hộ tịch", "Đăng ký khai sinh", "1.001193", "Ủy ban nhân dân cấp xã\nSở Tư pháp"},
                new String[] {""},
                new String[] {"Hộ tịch", "Đăng ký khai tử", "1.000656"})));

        assertThat(read).extracting(record -> record.content().code()).containsExactly("1.001193", "1.000656");
        assertThat(read.getFirst().content().executing()).containsExactly("Ủy ban nhân dân cấp xã", "Sở Tư pháp");
        assertThat(CatalogueReader.again(read.getFirst().raw()))
                .isEqualTo(read.getFirst().content());
    }

    @Test
    void namesTheColumnsThatAreMissing() throws IOException {
        refuses(
                file(sheet(new String[] {"Mã số", "Tên thủ tục", "Ghi chú"}, new String[] {"1.001193", "a", ""})),
                "catalogue.sheet-columns",
                "“Lĩnh vực”");
        refuses(file(sheet(new String[] {"STT", "Nội dung"})), "catalogue.sheet-columns", "“Mã số”, “Tên”, “Lĩnh vực”");
    }

    @Test
    void refusesASheetWithADocumentType() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                        + " t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");

        assertThatThrownBy(() -> all(file(workbook(parts)))).hasMessage("catalogue.sheet-broken");
    }

    @Test
    void refusesASheetThatUnpacksToNoEnd() throws IOException {
        var parts = Map.of("xl/worksheets/sheet1.xml", "<worksheet>" + " ".repeat(70 << 20));

        assertThatThrownBy(() -> all(file(workbook(parts)))).hasMessage("catalogue.file-too-big");
    }

    @Test
    void refusesWhatOnlyLooksLikeAWorkbook() throws IOException {
        assertThatThrownBy(() -> all(file("PK this is no archive"))).hasMessage("catalogue.sheet-broken");
        assertThatThrownBy(() -> all(file(workbook(Map.of("readme.txt", "hello")))))
                .hasMessage("catalogue.sheet-broken");
    }
}

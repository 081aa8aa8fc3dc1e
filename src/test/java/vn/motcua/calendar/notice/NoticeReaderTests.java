package vn.motcua.calendar.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.calendar.book.NoticedDay;
import vn.motcua.core.Sha256;
import vn.motcua.testing.SharedData;

class NoticeReaderTests {

    private static final String HEADER = "date,kind,name,swap_with,source\n";
    private static final String FIXED = """
            2026-01-01,OFF,Tết Dương lịch,,BLLĐ
            2026-04-30,OFF,Ngày Chiến thắng,,BLLĐ
            2026-05-01,OFF,Ngày Quốc tế Lao động,,BLLĐ
            2026-09-02,OFF,Quốc khánh,,BLLĐ
            2026-11-24,OFF,Ngày Văn hóa,,NQ 28
            """;

    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void readsTheNoticesThatComeWithTheProgram(int year) throws IOException {
        var notice = NoticeReader.read(Files.readString(Path.of("src/main/resources/calendar/" + year + ".csv")));

        assertThat(notice.isRight()).as("%s", notice.problems()).isTrue();
        assertThat(notice.year()).isEqualTo(year);
        assertThat(notice.problems()).isEmpty();
    }

    @Test
    void readsThePublishedTableOfAYear() throws IOException {
        var table = Files.readAllLines(SharedData.at("calendar/vn-working-calendar-2020-2027.csv"));
        var of2026 = table.stream()
                .filter(line -> line.startsWith("date") || line.startsWith("2026"))
                .collect(Collectors.joining("\n"));

        var notice = NoticeReader.read(of2026);

        assertThat(notice.problems()).isEmpty();
        assertThat(notice.days())
                .hasSize(17)
                .contains(new NoticedDay(
                        LocalDate.of(2026, 1, 10),
                        true,
                        "Làm bù",
                        LocalDate.of(2026, 1, 2),
                        "VB 12729/VPCP-KGVX 25/12/2025 (public page)"));
    }

    @Test
    void refusesAYearThatIsOnlyExpected() throws IOException {
        var table = Files.readAllLines(SharedData.at("calendar/vn-working-calendar-2020-2027.csv"));
        var of2027 = table.stream()
                .filter(line -> line.startsWith("date") || line.startsWith("2027"))
                .collect(Collectors.joining("\n"));

        var notice = NoticeReader.read(of2027);

        assertThat(notice.isRight()).isFalse();
        assertThat(notice.problems()).extracting(NoticeProblem::code).contains("estimated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,OFF,Tết,,CV | date",
                "30/2/2026,OFF,Tết,,CV | date",
                "2026-03-16,HOLIDAY,Tết,,CV | kind",
                "2026-03-16,OFF,,,CV | name",
                "2026-03-16,OFF,Tết,, | source",
                "2025-03-16,OFF,Tết,,CV | other-year",
                "2026-04-30,OFF,Tết,,CV | twice",
                "2026-03-16,WORKED,Làm bù,,CV | worked-weekday",
                "2026-03-14,WORKED,Làm bù,2026-03-16,CV | swap-alone",
                "2026-03-14,WORKED,Làm bù,2026-04-30,CV | swap-alone",
                "2026-03-14,OFF,Nghỉ,2025-12-27,CV | swapped-weekend",
            })
    void namesTheWrongLine(String line, String code) {
        var notice = NoticeReader.read(HEADER + FIXED + line);

        assertThat(notice.isRight()).isFalse();
        assertThat(notice.problems())
                .extracting(NoticeProblem::line, NoticeProblem::code)
                .contains(tuple(7, code));
    }

    @Test
    void refusesAWeekdayThatTheDateIsNot() {
        var notice = NoticeReader.read("date,dow,kind,name,source\n2026-01-01,Fri,OFF,Tết Dương lịch,BLLĐ\n");

        assertThat(notice.problems())
                .contains(NoticeProblem.wrong(2, "weekday", LocalDate.of(2026, 1, 1), "Fri", "Thu"));
    }

    @Test
    void doubtsAHolidayThatIsMissingAndASaturdayWorkedForNothing() {
        var notice =
                NoticeReader.read(HEADER + FIXED.replaceAll("2026-04-30.*\n", "") + "2026-03-14,WORKED,Làm bù,,CV\n");

        assertThat(notice.isRight()).isTrue();
        assertThat(notice.problems())
                .containsExactly(
                        NoticeProblem.doubtful(0, "holiday-missing", LocalDate.of(2026, 4, 30)),
                        NoticeProblem.doubtful(6, "worked-for-nothing", LocalDate.of(2026, 3, 14)));
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThat(NoticeReader.read("ngày;loại\n1/1/2027;nghỉ").problems())
                .extracting(NoticeProblem::code, NoticeProblem::arguments)
                .contains(tuple("column-missing", List.of("date")));
        assertThat(NoticeReader.read(HEADER).problems())
                .extracting(NoticeProblem::code)
                .containsExactly("empty");
    }

    @Test
    void readsWhatASpreadsheetSaves() {
        var text = "\uFEFFDate;Kind;Name;Source\r\n1/1/2026;off;\"Tết \"\"Dương lịch\"\"; đầu năm\";BLLĐ\r\n\r\n";

        var notice = NoticeReader.read(text);

        assertThat(notice.days())
                .containsExactly(
                        new NoticedDay(LocalDate.of(2026, 1, 1), false, "Tết \"Dương lịch\"; đầu năm", null, "BLLĐ"));
        assertThat(notice.sha256()).isEqualTo(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tellsWhatChanges() {
        var loaded = NoticeReader.read(HEADER + FIXED).days().stream()
                .collect(Collectors.toMap(NoticedDay::day, day -> day));
        var notice = NoticeReader.read(
                HEADER + FIXED.replace("Ngày Văn hóa", "Ngày Văn hóa Việt Nam").replaceAll("2026-05-01.*\n", "")
                        + "2026-05-04,OFF,Nghỉ bù,,CV");

        assertThat(NoticeChange.between(loaded, notice))
                .extracting(change -> change.day().toString(), NoticeChange::kind)
                .containsExactly(
                        tuple("2026-05-01", "removed"), tuple("2026-05-04", "added"), tuple("2026-11-24", "changed"));
        assertThat(NoticeChange.between(loaded, NoticeReader.read(HEADER + FIXED)))
                .isEmpty();
    }
}

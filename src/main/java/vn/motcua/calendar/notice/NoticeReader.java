package vn.motcua.calendar.notice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.calendar.book.NoticedDay;
import vn.motcua.core.CsvLines;
import vn.motcua.core.Sha256;
import vn.motcua.core.Vietnamese;

/**
 * Reads a year's notice from CSV whose first line names its columns: {@code date}, {@code kind} (OFF or WORKED),
 * {@code name}, {@code source}, and if given {@code swap_with}, {@code dow} and {@code status}. Every line is read; all
 * that is wrong is told at once, with its line.
 */
final class NoticeReader {

    private static final Map<String, Boolean> KINDS =
            Map.of("OFF", false, "DAY_OFF", false, "WORKED", true, "WORKDAY", true);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter AS_WRITTEN_HERE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 500;

    private final List<CsvLines.Line> lines;
    private final List<String> header;
    private final Sha256 sha256;
    private final Map<LocalDate, NoticedDay> days = new TreeMap<>();
    private final Map<LocalDate, Integer> numbers = new TreeMap<>();
    private final List<NoticeProblem> problems = new ArrayList<>();
    private int year;

    private NoticeReader(String text) {
        this.lines = CsvLines.of(text);
        this.header = lines.isEmpty()
                ? List.of()
                : lines.getFirst().cells().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        this.sha256 = Sha256.of(text);
    }

    static Notice read(String text) {
        return new NoticeReader(text).read();
    }

    private Notice read() {
        for (var column : List.of("date", "kind", "name", "source")) {
            if (!header.contains(column)) {
                problems.add(NoticeProblem.wrong(1, "column-missing", column));
            }
        }
        if (problems.isEmpty()) {
            lines.stream().skip(1).forEach(this::line);
            if (days.isEmpty() && problems.isEmpty()) {
                problems.add(NoticeProblem.wrong(0, "empty"));
            }
            problems.addAll(NoticeCheck.of(year, days, numbers));
        }
        problems.sort((a, b) -> Integer.compare(a.line(), b.line()));
        return new Notice(year, List.copyOf(days.values()), problems, sha256);
    }

    private void line(CsvLines.Line line) {
        int before = problems.size();
        var date = date(line, cell(line, "date"));
        var worked = KINDS.get(cell(line, "kind").toUpperCase(Locale.ROOT));
        var name = Vietnamese.clean(cell(line, "name"));
        var source = Vietnamese.clean(cell(line, "source"));
        if (worked == null) {
            wrong(line, "kind", cell(line, "kind"));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong(line, "name");
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            wrong(line, "source");
        }
        if (cell(line, "status").equalsIgnoreCase("ESTIMATED")) {
            wrong(line, "estimated");
        }
        var swap =
                cell(line, "swap_with").isEmpty() ? Optional.<LocalDate>empty() : date(line, cell(line, "swap_with"));
        date.ifPresent(day -> check(line, day));
        if (problems.size() == before && date.isPresent() && worked != null) {
            days.put(date.get(), new NoticedDay(date.get(), worked, name, swap.orElse(null), source));
            numbers.put(date.get(), line.number());
        }
    }

    private void check(CsvLines.Line line, LocalDate day) {
        if (year == 0) {
            year = day.getYear();
        }
        if (day.getYear() != year) {
            wrong(line, "other-year", day, Integer.toString(year));
        }
        var earlier = numbers.get(day);
        if (earlier != null) {
            wrong(line, "twice", day, earlier);
        }
        var said = cell(line, "dow");
        if (!said.isEmpty() && !said.equalsIgnoreCase(english(day.getDayOfWeek()))) {
            wrong(line, "weekday", day, said, english(day.getDayOfWeek()));
        }
    }

    private Optional<LocalDate> date(CsvLines.Line line, String text) {
        try {
            return Optional.of(LocalDate.parse(text, text.indexOf('/') < 0 ? ISO : AS_WRITTEN_HERE));
        } catch (DateTimeException e) {
            problems.add(NoticeProblem.wrong(line.number(), "date", text));
            return Optional.empty();
        }
    }

    private String cell(CsvLines.Line line, String column) {
        return line.cell(header.indexOf(column));
    }

    private void wrong(CsvLines.Line line, String code, Object... arguments) {
        problems.add(NoticeProblem.wrong(line.number(), code, arguments));
    }

    private static String english(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}

package vn.motcua.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.motcua.testing.TestClock;

/** Calendars to count with. */
public final class Samples {

    public static final Sessions EIGHT_HOURS = Sessions.parse("07:30-11:30,13:30-17:30");
    public static final Sessions SEVEN_AND_A_HALF = Sessions.parse("07:30-11:30,13:30-17:00");
    public static final Sessions MORNING = Sessions.parse("07:30-11:30");
    public static final WorkingWeek USUAL = WorkingWeek.mondayToFriday(EIGHT_HOURS);

    private static final Path NOTICES = Path.of("src/main/resources/calendar");

    private Samples() {}

    /** The notices that come with the program, 2020 to 2026. */
    public static LoadedYears notices() {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        try (var files = Files.list(NOTICES)) {
            for (var file : files.toList()) {
                years.add(Integer.valueOf(file.getFileName().toString().substring(0, 4)));
                for (var line : Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                        .skip(1)
                        .toList()) {
                    var date = LocalDate.parse(line.substring(0, 10));
                    var swap = line.matches(".*,\\d{4}-\\d\\d-\\d\\d,.*")
                            ? LocalDate.parse(line.replaceAll(".*,(\\d{4}-\\d\\d-\\d\\d),.*", "$1"))
                            : null;
                    days.put(date, new SpecialDay(line.contains(",WORKED,"), line.split(",", -1)[2], swap));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LoadedYears(days, years);
    }

    /** Monday to Friday, eight hours. */
    public static WorkingCalendar usual() {
        return calendar(USUAL);
    }

    /** Saturday mornings too. */
    public static WorkingCalendar withSaturdayMornings() {
        return calendar(USUAL.with(DayOfWeek.SATURDAY, MORNING));
    }

    public static WorkingCalendar calendar(WorkingWeek week) {
        return new WorkingCalendar(notices(), Timetable.always(week), TestClock.ZONE);
    }
}

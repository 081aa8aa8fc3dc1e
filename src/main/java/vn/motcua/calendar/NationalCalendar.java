package vn.motcua.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.core.AgencyId;

/**
 * The national calendar for every agency: the yearly notices on holidays and swapped days (Điều 112 Bộ luật Lao động
 * 2019; the Prime Minister decides Tết, Quốc khánh and swaps each year), read at start from {@code <year>.csv}.
 */
@Component
class NationalCalendar implements Calendars {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final WorkingCalendar calendar;

    NationalCalendar(CalendarSettings settings, ResourcePatternResolver resources) throws IOException {
        Map<LocalDate, String> off = new HashMap<>();
        Set<LocalDate> worked = new HashSet<>();
        Set<Integer> years = new HashSet<>();
        for (var file : resources.getResources(settings.folder() + "/*.csv")) {
            int year =
                    Integer.parseInt(Objects.requireNonNull(file.getFilename()).replace(".csv", ""));
            years.add(year);
            read(file, year, off, worked);
        }
        this.calendar = new WorkingCalendar(new DaysOff(off, worked, years), settings.parsedSessions(), ZONE);
    }

    @Override
    public WorkingCalendar of(AgencyId agency) {
        return calendar;
    }

    private static void read(Resource file, int year, Map<LocalDate, String> off, Set<LocalDate> worked)
            throws IOException {
        int number = 0;
        for (var line : file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (number == 1 || line.isBlank()) {
                continue;
            }
            var cells = line.split(",", 4);
            var day = LocalDate.parse(cells[0]);
            if (day.getYear() != year || cells.length < 3) {
                throw new IllegalStateException(
                        file.getFilename() + ":" + number + ": expected date,kind,name,source of " + year);
            }
            switch (cells[1]) {
                case "OFF" -> off.put(day, cells[2]);
                case "WORKED" -> worked.add(day);
                default ->
                    throw new IllegalStateException(
                            file.getFilename() + ":" + number + ": a day is OFF or WORKED, not " + cells[1]);
            }
        }
    }
}

package vn.motcua.calendar.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarSettings;
import vn.motcua.calendar.Sessions;
import vn.motcua.calendar.book.CalendarBook;
import vn.motcua.calendar.book.Hours;
import vn.motcua.calendar.book.StoredCalendars;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/** What a new database starts with: the usual sessions, and the yearly notices that come with the program. */
@Component
class FirstCalendars implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstCalendars.class);

    private final CalendarBook book;
    private final StoredCalendars calendars;
    private final CalendarSettings settings;
    private final ResourcePatternResolver resources;
    private final Clock clock;

    FirstCalendars(
            CalendarBook book,
            StoredCalendars calendars,
            CalendarSettings settings,
            ResourcePatternResolver resources,
            Clock clock) {
        this.book = book;
        this.calendars = calendars;
        this.settings = settings;
        this.resources = resources;
        this.clock = clock;
    }

    /** Two nodes may start at once: who comes second finds what the first has written, and goes on from there. */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            load();
        } catch (RuleViolation e) {
            if (e.kind() != RuleViolation.Kind.CONFLICT) {
                throw e;
            }
            log.info("another node loads calendars too: {}", e.code());
            calendars.readAgain();
            load();
        }
    }

    private void load() {
        boolean fresh = book.version() == 0;
        var known = fresh ? Instant.EPOCH : clock.instant();
        if (fresh) {
            var days = new EnumMap<DayOfWeek, Optional<Sessions>>(DayOfWeek.class);
            for (var weekday : DayOfWeek.values()) {
                boolean rest = weekday.compareTo(DayOfWeek.FRIDAY) > 0;
                days.put(weekday, Optional.of(rest ? Sessions.NONE : settings.parsedSessions()));
            }
            book.write(new Hours(
                    change(1, CalendarChange.Kind.HOURS, "", "motcua.calendar.sessions", known, days.toString()),
                    days));
        }
        for (var text : texts()) {
            var notice = NoticeReader.read(text);
            if (!notice.isRight()) {
                throw new IllegalStateException("a notice that comes with the program is wrong: " + notice.problems());
            }
            if (!calendars.notices().containsKey(notice.year())) {
                book.write(
                        change(
                                book.version() + 1,
                                CalendarChange.Kind.YEAR,
                                Integer.toString(notice.year()),
                                notice.sources(),
                                known,
                                text),
                        notice.days());
                log.info(
                        "calendar of {} loaded: {} lines",
                        notice.year(),
                        notice.days().size());
            }
        }
        calendars.readAgain();
        log.info("calendars at version {}", calendars.version()); // read before the first request asks
    }

    private CalendarChange change(
            long version, CalendarChange.Kind kind, String subject, String source, Instant known, String text) {
        var year = kind == CalendarChange.Kind.YEAR ? Integer.parseInt(subject) : 0;
        return new CalendarChange(
                version,
                kind,
                subject,
                year == 0 ? null : LocalDate.of(year, 1, 1),
                year == 0 ? null : LocalDate.of(year, 12, 31),
                source,
                Sha256.of(text),
                AccountName.SYSTEM,
                clock.instant(),
                known);
    }

    private List<String> texts() {
        try {
            var texts = new ArrayList<String>();
            var files = List.of(resources.getResources(settings.folder() + "/*.csv"));
            for (var file : files.stream()
                    .sorted(Comparator.comparing((Resource f) -> String.valueOf(f.getFilename())))
                    .toList()) {
                texts.add(file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

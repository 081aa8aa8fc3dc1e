package vn.motcua.calendar.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.book.CalendarBook;
import vn.motcua.calendar.book.NoticedDay;
import vn.motcua.calendar.book.StoredCalendars;
import vn.motcua.core.Actor;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/**
 * Takes over the notice of a year (<i>nạp lịch nghỉ lễ, tết của một năm</i>). It holds for every agency, so only an
 * administrator of an agency that has none above it may; dates that were promised before stay as they are.
 */
@Component
class CalendarDesk {

    private static final Logger log = LoggerFactory.getLogger(CalendarDesk.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST = 64 * 1024;

    private final CalendarBook book;
    private final StoredCalendars calendars;
    private final Clock clock;

    CalendarDesk(CalendarBook book, StoredCalendars calendars, Clock clock) {
        this.book = book;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * What taking a notice over would change.
     *
     * @param text the notice, to be sent again with the confirmation
     * @param version the calendars it was compared with
     * @param past whether days change that are over
     */
    record Preview(Notice notice, String text, long version, List<NoticeChange> changes, boolean past) {

        public boolean mayBeTaken() {
            return notice.isRight() && !changes.isEmpty();
        }
    }

    /** Reads a notice and compares it with what is loaded; writes nothing. */
    Preview preview(String text, Actor actor) {
        requireRight(actor);
        if (text.isBlank()) {
            throw InvalidInput.of("file", "calendar.notice-empty");
        }
        if (text.length() > LONGEST) {
            throw InvalidInput.of("file", "calendar.notice-long", LONGEST / 1024);
        }
        calendars.readAgain();
        var notice = NoticeReader.read(text);
        var changes = NoticeChange.between(loaded(notice.year()), notice);
        var today = clock.instant().atZone(ZONE).toLocalDate();
        boolean past = changes.stream().anyMatch(change -> change.day().isBefore(today));
        return new Preview(notice, text, calendars.version(), changes, past);
    }

    /**
     * Takes a notice over as it was previewed; one that changes nothing is not written again.
     *
     * @param version the calendars it was compared with; 409 when they have changed since
     */
    Notice take(String text, long version, Actor actor) {
        var preview = preview(text, actor);
        var notice = preview.notice();
        if (!notice.isRight()) {
            throw RuleViolation.invalid(
                    "calendar.notice-wrong", notice.problems().size());
        }
        if (preview.changes().isEmpty()) {
            return notice;
        }
        if (preview.version() != version) {
            throw RuleViolation.conflict("calendar.changed-meanwhile");
        }
        var now = clock.instant();
        book.write(
                new CalendarChange(
                        version + 1,
                        CalendarChange.Kind.YEAR,
                        Integer.toString(notice.year()),
                        LocalDate.of(notice.year(), 1, 1),
                        LocalDate.of(notice.year(), 12, 31),
                        notice.sources(),
                        notice.sha256(),
                        actor.account(),
                        now,
                        now),
                notice.days());
        calendars.readAgain();
        log.info(
                "calendar of {} version {} taken over by {}: {} days change",
                notice.year(),
                version + 1,
                actor.account(),
                preview.changes().size());
        return notice;
    }

    static boolean mayTake(Actor actor) {
        var agency = actor.agency();
        return actor.is(Role.ADMINISTRATOR) && agency != null && agency.value().indexOf('.') < 0;
    }

    private static void requireRight(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        if (!mayTake(actor)) {
            throw RuleViolation.forbidden("calendar.not-yours");
        }
    }

    private Map<LocalDate, NoticedDay> loaded(int year) {
        var notice = calendars.notices().get(year);
        return notice == null ? Map.of() : calendars.lines(notice);
    }
}

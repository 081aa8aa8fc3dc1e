package vn.motcua.calendar.hours;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Agencies;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.Sessions;
import vn.motcua.calendar.WorkingWeek;
import vn.motcua.calendar.book.CalendarBook;
import vn.motcua.calendar.book.Hours;
import vn.motcua.calendar.book.StoredCalendars;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/**
 * The sessions of an agency (<i>thời giờ làm việc</i>): seen by administrators and inspectors of it or above, and changed
 * from a day on by administrators. An agency that says nothing works as the agency above it.
 */
@Component
class HoursDesk {

    private static final Logger log = LoggerFactory.getLogger(HoursDesk.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_SOURCE = 500;

    private final CalendarBook book;
    private final StoredCalendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    HoursDesk(CalendarBook book, StoredCalendars calendars, Agencies agencies, Clock clock) {
        this.book = book;
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What an agency's week is from a day on. */
    record Week(LocalDate from, boolean now, WorkingWeek week) {}

    /** The weeks of an agency from today on, and what it has said itself, the last first. */
    record View(AgencyId agency, String name, List<Week> weeks, List<Hours> changes) {}

    /**
     * A change that is asked for.
     *
     * @param says nothing: as the agency above
     * @param last the last day, or nothing: until further notice
     */
    record Asked(
            AgencyId agency,
            DayOfWeek weekday,
            Optional<Sessions> says,
            LocalDate first,
            Optional<LocalDate> last,
            String source) {}

    /** The agencies the actor may look at, by name. */
    @Transactional(readOnly = true)
    public Map<String, String> agencies(Actor actor) {
        var own = scope(actor);
        var found = new LinkedHashMap<String, String>();
        for (var agency : agencies.findAllByOrderByName()) {
            if (agency.id().isWithin(own)) {
                found.put(agency.id().value(), agency.name());
            }
        }
        return found;
    }

    @Transactional(readOnly = true)
    public View view(Optional<AgencyId> asked, Actor actor) {
        var own = scope(actor);
        var agency = asked.orElse(own);
        if (!agency.isWithin(own)) {
            throw RuleViolation.notFound("agency.unknown", agency.value());
        }
        var today = today();
        var table = calendars.of(agency).timetable();
        var weeks = new ArrayList<Week>();
        weeks.add(new Week(today, true, table.on(today)));
        table.weeks().tailMap(today, false).forEach((from, week) -> weeks.add(new Week(from, false, week)));
        var mine = calendars.hours().stream()
                .filter(hours -> hours.change().subject().equals(agency.value()))
                .toList();
        return new View(agency, agencies.get(agency).name(), weeks, mine.reversed());
    }

    /** Writes it down; what is already so is not written again. */
    public void change(Asked asked, Actor actor) {
        actor.require(Role.ADMINISTRATOR, asked.agency());
        calendars.readAgain();
        check(asked);
        var last = asked.last().orElse(null);
        var written = new Hours(
                new CalendarChange(
                        calendars.version() + 1,
                        CalendarChange.Kind.HOURS,
                        asked.agency().value(),
                        asked.first(),
                        last,
                        asked.source(),
                        Sha256.of(asked.toString()),
                        actor.account(),
                        clock.instant(),
                        clock.instant()),
                Map.of(asked.weekday(), asked.says()));
        if (isLastSaid(written)) {
            return;
        }
        book.write(written);
        calendars.readAgain();
        log.info("sessions of {} on {} changed by {}", asked.agency(), asked.weekday(), actor.account());
    }

    private void check(Asked asked) {
        if (asked.source().isBlank() || asked.source().length() > LONGEST_SOURCE) {
            throw InvalidInput.of("source", "calendar.source");
        }
        asked.last().filter(last -> last.isBefore(asked.first())).ifPresent(last -> {
            throw InvalidInput.of("last", "calendar.hours-reversed");
        });
        boolean closes = asked.says().isPresent() && asked.says().get().isEmpty();
        var others = new EnumMap<>(
                calendars.of(asked.agency()).timetable().on(asked.first()).days());
        others.remove(asked.weekday());
        if (closes && others.values().stream().allMatch(Sessions::isEmpty)) {
            throw InvalidInput.of("sessions", "calendar.hours-none");
        }
    }

    /** Whether the agency's last word on this weekday is the same already. */
    private boolean isLastSaid(Hours written) {
        return calendars.hours().stream()
                .filter(hours ->
                        hours.change().subject().equals(written.change().subject()))
                .filter(hours -> hours.days().keySet().equals(written.days().keySet()))
                .reduce((earlier, later) -> later)
                .filter(hours -> hours.change().sha256().equals(written.change().sha256()))
                .isPresent();
    }

    LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private static AgencyId scope(Actor actor) {
        var agency = actor.agency();
        if (agency == null || !(actor.is(Role.ADMINISTRATOR) || actor.is(Role.INSPECTOR))) {
            throw RuleViolation.forbidden("actor.role-missing", Role.ADMINISTRATOR.id());
        }
        return agency;
    }
}

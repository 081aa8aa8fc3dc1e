package vn.motcua.calendar.book;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarChange;
import vn.motcua.calendar.CalendarSettings;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.Sessions;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.core.AgencyId;

/**
 * Calendars from the book, held in memory. The number of the last change is read again at most once a second, and the
 * book only when that number is another one: a node works with what another node wrote a second later.
 */
@Component
public class StoredCalendars implements Calendars {

    private final CalendarBook book;
    private final long refreshNanos;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Read read;

    StoredCalendars(CalendarBook book, CalendarSettings settings) {
        this.book = book;
        this.refreshNanos = settings.refresh().toNanos();
    }

    /** The book as it was read. */
    private record Read(
            long version,
            long atNanos,
            List<CalendarChange> changes,
            Map<Long, Map<LocalDate, NoticedDay>> days,
            Map<Long, Map<DayOfWeek, Optional<Sessions>>> hours,
            Map<Long, Edition> editions) {

        Edition edition(long upTo) {
            return editions.computeIfAbsent(upTo, v -> Edition.upTo(v, changes, days, hours));
        }

        Read seenAt(long nanos) {
            return new Read(version, nanos, changes, days, hours, editions);
        }
    }

    @Override
    public WorkingCalendar of(AgencyId agency) {
        var now = read();
        return now.edition(now.version()).of(agency);
    }

    @Override
    public WorkingCalendar asKnownAt(Instant moment, AgencyId agency) {
        var now = read();
        long version = 0;
        for (var change : now.changes()) {
            if (!change.knownFrom().isAfter(moment)) {
                version = change.version();
            }
        }
        return now.edition(version).of(agency);
    }

    @Override
    public List<CalendarChange> changes(AgencyId agency, Instant since, LocalDate from, LocalDate to) {
        return read().changes().stream()
                .filter(change -> change.knownFrom().isAfter(since))
                .filter(change -> change.concerns(agency) && change.concerns(from, to))
                .toList();
    }

    /** All changes, the oldest first. */
    public List<CalendarChange> changes() {
        return read().changes();
    }

    /** The version these calendars are of. */
    public long version() {
        return read().version();
    }

    /** The last notice of each year that is loaded. */
    public Map<Integer, CalendarChange> notices() {
        var found = new TreeMap<Integer, CalendarChange>();
        for (var change : read().changes()) {
            if (change.kind() == CalendarChange.Kind.YEAR) {
                found.put(Integer.valueOf(change.subject()), change);
            }
        }
        return found;
    }

    /** The lines of a notice by day. */
    public Map<LocalDate, NoticedDay> lines(CalendarChange notice) {
        return new TreeMap<>(read().days().getOrDefault(notice.version(), Map.of()));
    }

    /** The changes of sessions, the oldest first. */
    public List<Hours> hours() {
        var now = read();
        return now.changes().stream()
                .filter(change -> change.kind() == CalendarChange.Kind.HOURS)
                .map(change -> new Hours(change, now.hours().getOrDefault(change.version(), Map.of())))
                .toList();
    }

    /** Forgets what was read: this node sees at once what it has written itself. */
    public void readAgain() {
        read = null;
    }

    private Read read() {
        var now = System.nanoTime();
        var last = read;
        if (last != null && now - last.atNanos() < refreshNanos) {
            return last;
        }
        return last == null ? fresh(null, now) : refreshed(last, now);
    }

    /** One thread looks; the others go on with what they have rather than wait for it with a connection in hand. */
    private Read refreshed(Read last, long now) {
        if (!looking.tryLock()) {
            return last;
        }
        try {
            return fresh(last, now);
        } finally {
            looking.unlock();
        }
    }

    private Read fresh(@Nullable Read last, long now) {
        var fresh = last != null && book.version() == last.version() ? last.seenAt(now) : load(now);
        read = fresh;
        return fresh;
    }

    /** Changes last: a version that is written meanwhile is then read again. */
    private Read load(long nanos) {
        var version = book.version();
        var changes = book.changes().stream()
                .filter(change -> change.version() <= version)
                .toList();
        return new Read(version, nanos, changes, book.days(), book.hours(), new ConcurrentHashMap<>());
    }
}

package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Vietnamese;

/**
 * What is in force, held in memory without its content: less than a kilobyte a procedure. The number of the last change
 * is read again at most once a second, and only the rows with a higher one when it is another: a node works with what
 * another node has put into use a second later. Of versions that come with the program it knows its own.
 */
@Component
class ProcedureIndex {

    private final VersionRows rows;
    private final FolderVersions folders;
    private final long refreshNanos;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Read read;
    private volatile @Nullable Day day;

    ProcedureIndex(VersionRows rows, FolderVersions folders, ProcedureSettings settings) {
        this.rows = rows;
        this.folders = folders;
        this.refreshNanos = settings.refresh().toNanos();
    }

    /** A version as it is searched. */
    record Row(
            VersionKey key,
            Origin origin,
            VersionState state,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String shortName,
            String folded,
            Citation sector,
            AgencyLevel agencyLevel,
            ServiceLevel level,
            List<String> situations,
            boolean filable) {

        private static final Comparator<Row> BETTER = Comparator.comparing(Row::origin)
                .thenComparing(Row::validFrom)
                .thenComparing(row -> row.key().version());

        boolean holds(LocalDate on) {
            return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
        }
    }

    private record Read(long edition, long atNanos, Map<VersionKey, Row> active) {}

    /** What holds on a day, by name. */
    record Day(long edition, LocalDate date, Map<ProcedureCode, Row> byCode, List<Row> byName) {}

    Optional<Row> find(ProcedureCode code, LocalDate today) {
        return Optional.ofNullable(on(today).byCode().get(code));
    }

    /** What holds today. */
    Day on(LocalDate today) {
        var now = read();
        var last = day;
        if (last != null && last.edition() == now.edition() && last.date().equals(today)) {
            return last;
        }
        var byCode = new HashMap<ProcedureCode, Row>();
        for (var row : now.active().values()) {
            if (row.holds(today)) {
                byCode.merge(row.key().code(), row, (a, b) -> Row.BETTER.compare(a, b) >= 0 ? a : b);
            }
        }
        var byName = new ArrayList<>(byCode.values());
        byName.sort(Comparator.comparing((Row row) -> Vietnamese.fold(row.shortName()))
                .thenComparing(row -> row.key().code().value()));
        var fresh = new Day(now.edition(), today, Map.copyOf(byCode), List.copyOf(byName));
        day = fresh;
        return fresh;
    }

    /** Forgets when it has looked: this node sees at once what it has written itself. */
    void lookAgain() {
        var last = read;
        if (last != null) {
            read = new Read(last.edition(), System.nanoTime() - refreshNanos, last.active());
        }
    }

    private Read read() {
        long now = System.nanoTime();
        var last = read;
        if (last == null) {
            return fresh(new Read(-1, now, Map.of()), now);
        }
        return now - last.atNanos() < refreshNanos ? last : refreshed(last, now);
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

    private Read fresh(Read last, long now) {
        long edition = rows.edition();
        var fresh = edition == last.edition() ? new Read(edition, now, last.active()) : changed(last, edition, now);
        read = fresh;
        return fresh;
    }

    private Read changed(Read last, long edition, long now) {
        var own = new HashSet<VersionKey>(folders.keys());
        var active = new HashMap<>(last.active());
        for (var row : rows.since(last.edition())) {
            if (isOffered(row, own)) {
                active.put(row.key(), row);
            } else {
                active.remove(row.key());
            }
        }
        return new Read(edition, now, Map.copyOf(active));
    }

    private static boolean isOffered(Row row, Set<VersionKey> own) {
        return row.state() == VersionState.ACTIVE && (row.origin() != Origin.FOLDER || own.contains(row.key()));
    }
}

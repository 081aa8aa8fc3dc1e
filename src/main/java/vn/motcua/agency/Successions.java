package vn.motcua.agency;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.AgencyId;

/**
 * What agencies have inherited from those that ended (<i>cơ quan kế thừa</i>): whoever comes after an agency answers for
 * what it has decided. Held in memory, read again at most once a second.
 */
@Component
public class Successions {

    private static final long REFRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Agencies agencies;
    private volatile @Nullable Read read;

    Successions(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Who ended, by whom came after them. */
    private record Read(long atNanos, Map<AgencyId, List<AgencyId>> ended) {}

    /** The ended agencies, of whatever generation, after which {@code heir} or one below it came. */
    public Set<AgencyId> inheritedBy(AgencyId heir) {
        var ended = ended();
        var inherited = new HashSet<AgencyId>();
        var next = new ArrayDeque<AgencyId>();
        ended.keySet().stream().filter(successor -> successor.isWithin(heir)).forEach(next::add);
        while (!next.isEmpty()) {
            for (var one : ended.getOrDefault(next.remove(), List.of())) {
                if (inherited.add(one)) {
                    next.add(one);
                }
            }
        }
        inherited.removeIf(one -> one.isWithin(heir));
        return Set.copyOf(inherited);
    }

    private Map<AgencyId, List<AgencyId>> ended() {
        long now = System.nanoTime();
        var last = read;
        if (last == null || now - last.atNanos() >= REFRESH_NANOS) {
            last = new Read(
                    now,
                    agencies.ended().stream()
                            .collect(Collectors.groupingBy(
                                    Agencies.Ended::successor,
                                    HashMap::new,
                                    Collectors.mapping(one -> new AgencyId(one.id()), Collectors.toList()))));
            read = last;
        }
        return last.ended();
    }
}

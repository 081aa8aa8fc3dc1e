package vn.motcua.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;

/** All procedures (<i>thủ tục hành chính</i>): the loaded ones, and any version that a dossier was ever filed under. */
@Component
public class Procedures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Map<ProcedureCode, Procedure> current;
    private final Map<ProcedureCode, String> searchable;
    private final Map<String, Procedure> versions = new ConcurrentHashMap<>();
    private final ProcedureArchive archive;
    private final Clock clock;

    Procedures(ProcedureArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
        var loaded = archive.load();
        this.current = loaded.stream().collect(Collectors.toUnmodifiableMap(Procedure::code, Function.identity()));
        this.searchable = loaded.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Procedure::code,
                        p -> Vietnamese.fold(p.code() + " " + p.name() + " " + p.shortName() + " "
                                + p.sector().name())));
        loaded.forEach(p -> versions.put(p.version(), p));
    }

    /** The procedure as it can be filed today. */
    public Optional<Procedure> find(ProcedureCode code) {
        return Optional.ofNullable(current.get(code)).filter(p -> p.isInForce(today()));
    }

    /** The procedure as it can be filed today, or 404. */
    public Procedure get(ProcedureCode code) {
        return find(code).orElseThrow(() -> RuleViolation.notFound("procedure.unknown", code.value()));
    }

    /** The version that a dossier was filed under. */
    public Procedure version(ProcedureCode code, String version) {
        return versions.computeIfAbsent(version, v -> archive.version(code, v));
    }

    /** Those that contain all words of {@code query}, with or without diacritics, by name. */
    public List<Procedure> search(String query) {
        var words = Vietnamese.fold(query).split(" ", -1);
        return current.values().stream()
                .filter(p -> p.isInForce(today()))
                .filter(p -> List.of(words).stream()
                        .allMatch(word -> searchable.getOrDefault(p.code(), "").contains(word)))
                .sorted(Comparator.comparing(p -> Vietnamese.fold(p.shortName())))
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}

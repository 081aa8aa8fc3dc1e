package vn.motcua.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.ProcedureIndex.Row;

/** All procedures (<i>thủ tục hành chính</i>): those in force, and any version that a dossier was ever filed under. */
@Component
public class Procedures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ProcedureIndex index;
    private final ProcedureShelf shelf;
    private final VersionRows rows;
    private final Clock clock;

    Procedures(ProcedureIndex index, ProcedureShelf shelf, VersionRows rows, Clock clock) {
        this.index = index;
        this.shelf = shelf;
        this.rows = rows;
        this.clock = clock;
    }

    /** The procedure in force today; whether it can be filed, it says itself. */
    public Optional<Procedure> find(ProcedureCode code) {
        return index.find(code, today()).map(Row::key).map(shelf::get);
    }

    /** The procedure in force today, or 404. */
    public Procedure get(ProcedureCode code) {
        return find(code).orElseThrow(() -> RuleViolation.notFound("procedure.unknown", code.value()));
    }

    /** The version that a dossier was filed under. */
    public Procedure version(ProcedureCode code, String version) {
        return shelf.get(new VersionKey(code, version));
    }

    /** What people call it today, or its code when it is no longer in force. */
    public String name(ProcedureCode code) {
        return index.find(code, today()).map(Row::shortName).orElse(code.value());
    }

    public boolean isInForce(ProcedureCode code) {
        return index.find(code, today()).isPresent();
    }

    /** Names by code of all in force when there are no more than {@code atMost}, by name; nothing when there are. */
    public Optional<Map<String, String>> names(int atMost) {
        var all = index.on(today()).byName();
        if (all.size() > atMost) {
            return Optional.empty();
        }
        var names = new LinkedHashMap<String, String>();
        all.forEach(row -> names.put(row.key().code().value(), row.shortName()));
        return Optional.of(names);
    }

    /** Codes of all in force that can be filed, in their order. */
    public List<ProcedureCode> filableCodes() {
        return index.on(today()).byName().stream()
                .filter(Row::filable)
                .map(row -> row.key().code())
                .sorted(Comparator.comparing(ProcedureCode::value))
                .toList();
    }

    /** What tells who is competent, of all in force that can be filed, by name. */
    public List<Placement> placements() {
        return index.on(today()).byName().stream()
                .filter(Row::filable)
                .map(row -> new Placement(row.key().code(), row.shortName(), row.sector(), row.agencyLevel()))
                .toList();
    }

    /** What tells who is competent for a procedure. */
    public record Placement(ProcedureCode code, String shortName, Citation sector, AgencyLevel agencyLevel) {}

    /** Codes of all in force, in their order. */
    public List<ProcedureCode> codes() {
        return index.on(today()).byName().stream()
                .map(row -> row.key().code())
                .sorted(Comparator.comparing(ProcedureCode::value))
                .toList();
    }

    /** The codes of a sector. */
    public List<ProcedureCode> inSector(String sector) {
        return index.on(today()).byName().stream()
                .filter(row -> row.sector().code().equals(sector))
                .map(row -> row.key().code())
                .toList();
    }

    /** The sectors of all in force, by name. */
    public List<Citation> sectors() {
        return index.on(today()).byName().stream()
                .map(Row::sector)
                .collect(
                        () -> new TreeMap<String, Citation>(),
                        (all, one) -> all.putIfAbsent(one.code(), one),
                        Map::putAll)
                .values()
                .stream()
                .sorted(Comparator.comparing(sector -> Vietnamese.fold(sector.name())))
                .toList();
    }

    /**
     * Those that contain all words, with or without diacritics; whose name has them side by side come first.
     *
     * @param after the code of the last one that was seen
     */
    public ProcedurePage search(ProcedureSearch search, @Nullable String after, int atOnce) {
        var folded = Vietnamese.fold(search.words());
        var words = folded.split(" ", -1);
        var matching = index.on(today()).byName().stream()
                .filter(row -> Stream.of(words).allMatch(row.folded()::contains))
                .toList();
        var sideBySide = matching.stream()
                .filter(Matching.isFor(search))
                .collect(Collectors.partitioningBy(row -> row.folded().contains(folded)));
        var found = new ArrayList<>(sideBySide.getOrDefault(true, List.of()));
        found.addAll(sideBySide.getOrDefault(false, List.of()));
        int from = 0;
        for (int i = 0; after != null && i < found.size(); i++) {
            if (found.get(i).key().code().value().equals(after)) {
                from = i + 1;
            }
        }
        int to = Math.min(found.size(), from + atOnce);
        var shown = found.subList(from, to).stream().map(Row::key).toList();
        var next = to < found.size() ? shown.getLast().code().value() : null;
        return new ProcedurePage(rows.cards(shown), next, found.size(), Matching.facets(matching, search));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}

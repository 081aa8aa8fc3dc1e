package vn.motcua.submission.catalogue;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.Citation;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.ServiceLevel;
import vn.motcua.submission.CompetentAgencies;
import vn.motcua.workflow.Workflow;

/** Finds and describes what can be filed today. */
@Component
class Catalogue {

    private static final int AT_ONCE = 20;

    private final Procedures procedures;
    private final CompetentAgencies agencies;
    private final Workflow workflow;

    Catalogue(Procedures procedures, CompetentAgencies agencies, Workflow workflow) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.workflow = workflow;
    }

    /**
     * What somebody looks for.
     *
     * @param words with or without diacritics; empty finds everything
     * @param sector code of a sector
     */
    record Search(
            String words, @Nullable String sector, @Nullable ServiceLevel level) {

        boolean isFor(Procedure procedure) {
            boolean inSector = sector == null || procedure.sector().code().equals(sector);
            return inSector && (level == null || procedure.level() == level);
        }
    }

    /** A sector, and how many procedures are in it. */
    record Sector(String code, String name, long count) {}

    /**
     * Some results.
     *
     * @param next what {@code after} is for the results after these; nothing when there are no more
     */
    record Found(List<ProcedureCard> items, @Nullable String next) {}

    /** Those after the procedure with the code {@code after}, or the first ones. */
    Found find(Search search, @Nullable String after) {
        var all =
                procedures.search(search.words()).stream().filter(search::isFor).toList();
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().value().equals(after)) {
                from = i + 1;
            }
        }
        int to = Math.min(all.size(), from + AT_ONCE);
        var items = all.subList(from, to).stream().map(ProcedureCard::of).toList();
        return new Found(items, to < all.size() ? items.getLast().code() : null);
    }

    /** By name. */
    List<Sector> sectors() {
        var all = procedures.search("").stream().map(Procedure::sector).toList();
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(sector -> Vietnamese.fold(sector.name())))
                .map(sector -> sector(sector, all))
                .toList();
    }

    private static Sector sector(Citation sector, List<Citation> all) {
        return new Sector(
                sector.code(),
                sector.name(),
                all.stream().filter(sector::equals).count());
    }

    ProcedureDetails details(String code) {
        var procedure = procedures.get(new ProcedureCode(code));
        return ProcedureDetails.of(procedure, workflow.steps(procedure.process()), agencies.of(procedure));
    }
}

package vn.motcua.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some results.
 *
 * @param next what {@code after} is for the results after these; nothing when there are no more
 * @param total how many there are on all pages
 */
public record ProcedurePage(
        List<ProcedureCard> items, @Nullable String next, int total, Facets facets) {

    /** How many would be found with another choice of one thing, everything else staying as it is. */
    public record Facets(List<Facet> sectors, List<Facet> levels, List<Facet> agencyLevels, List<Facet> situations) {}

    /** A choice: what it is asked for by, what it is called, how many it finds. */
    public record Facet(String value, String label, int count) {}
}

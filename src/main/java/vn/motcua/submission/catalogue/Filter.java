package vn.motcua.submission.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.ProcedurePage.Facet;
import vn.motcua.procedure.ProcedurePage.Facets;

/**
 * A way of narrowing the results down.
 *
 * @param key of its title, and of its choices' names where they have a text of their own
 * @param all the address without a choice
 * @param chosen whether there is one
 * @param first the choices to show, and {@code rest} those behind a fold
 */
record Filter(String key, boolean named, String all, boolean chosen, List<Choice> first, List<Choice> rest) {

    private static final int AT_FIRST = 8;

    /** A choice and the address that makes it. */
    record Choice(String label, int count, String address, boolean chosen) {}

    static List<Filter> of(Facets facets, Asked asked) {
        return List.of(
                of("level", true, facets.levels(), asked.level(), asked::withLevel),
                of("agency-level", true, facets.agencyLevels(), asked.agencyLevel(), asked::withAgencyLevel),
                of("sector", false, facets.sectors(), asked.sector(), asked::withSector),
                of("situation", false, facets.situations(), asked.situation(), asked::withSituation));
    }

    /** Many choices: those that find most are shown, all are behind the fold by name. */
    private static Filter of(
            String key, boolean named, List<Facet> facets, @Nullable String chosen, Function<String, Asked> with) {
        var choices = facets.stream()
                .map(facet -> new Choice(
                        facet.label(),
                        facet.count(),
                        with.apply(facet.value()).address(null),
                        facet.value().equals(chosen)))
                .toList();
        boolean few = choices.size() <= AT_FIRST;
        var first = few
                ? choices
                : choices.stream()
                        .sorted(Comparator.comparing((Choice choice) -> !choice.chosen())
                                .thenComparing(Choice::count, Comparator.reverseOrder()))
                        .limit(AT_FIRST)
                        .toList();
        return new Filter(
                key,
                named,
                with.apply("").address(null),
                chosen != null && !chosen.isEmpty(),
                first,
                few ? List.of() : choices);
    }
}

package vn.motcua.procedure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.motcua.core.Vietnamese;
import vn.motcua.procedure.ProcedureIndex.Row;
import vn.motcua.procedure.ProcedurePage.Facet;
import vn.motcua.procedure.ProcedurePage.Facets;

/** Which procedures a search is for, and how many another choice would find. */
final class Matching {

    private Matching() {}

    /** Everything that is asked for except the words. */
    static Predicate<Row> isFor(ProcedureSearch search) {
        var sector = search.sector();
        var level = search.level();
        var agencyLevel = search.agencyLevel();
        var situation = search.situation();
        return row -> (sector == null || row.sector().code().equals(sector))
                && (level == null || row.level() == level)
                && (agencyLevel == null || isOf(row, agencyLevel))
                && (situation == null || row.situations().contains(situation));
    }

    /** Over those that have the words: each kind of choice under all choices of the other kinds. */
    static Facets facets(List<Row> worded, ProcedureSearch s) {
        return new Facets(
                facet(
                        worded,
                        new ProcedureSearch("", null, s.level(), s.agencyLevel(), s.situation()),
                        row -> Stream.of(row.sector())),
                facet(
                        worded,
                        new ProcedureSearch("", s.sector(), null, s.agencyLevel(), s.situation()),
                        row -> Stream.of(itself(row.level().name()))),
                facet(worded, new ProcedureSearch("", s.sector(), s.level(), null, s.situation()), row -> Arrays.stream(
                                AgencyLevel.values())
                        .filter(one -> one != AgencyLevel.PROVINCE_AND_COMMUNE && isOf(row, one))
                        .map(one -> itself(one.name()))),
                facet(
                        worded,
                        new ProcedureSearch("", s.sector(), s.level(), s.agencyLevel(), null),
                        row -> row.situations().stream().map(Matching::itself)));
    }

    /** Choices with their counts, by what they are called. */
    private static List<Facet> facet(
            List<Row> worded, ProcedureSearch others, Function<Row, Stream<Citation>> choices) {
        var labels = new HashMap<String, String>();
        var counts = new HashMap<String, Integer>();
        worded.stream().filter(isFor(others)).flatMap(choices).forEach(choice -> {
            labels.putIfAbsent(choice.code(), choice.name());
            counts.merge(choice.code(), 1, Integer::sum);
        });
        var byLabel = new TreeMap<String, Facet>();
        labels.forEach((value, label) -> byLabel.put(
                Vietnamese.fold(label) + '\n' + value, new Facet(value, label, counts.getOrDefault(value, 0))));
        return List.copyOf(byLabel.values());
    }

    private static boolean isOf(Row row, AgencyLevel asked) {
        return row.agencyLevel() == asked
                || (asked == AgencyLevel.COMMUNE && row.agencyLevel().isCommunes())
                || (asked == AgencyLevel.PROVINCE && row.agencyLevel().isProvinces());
    }

    private static Citation itself(String value) {
        return new Citation(value, value);
    }
}

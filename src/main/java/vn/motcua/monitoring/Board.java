package vn.motcua.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;

/** The figures of a period, unit by unit, with their sums; every number opens its list. */
record Board(Period period, AgencyId scope, List<Unit> units, Line total) {

    /** A unit's procedures and their sum. */
    record Unit(AgencyId id, String name, List<Line> lines, Line total) {}

    /**
     * Figures in a row.
     *
     * @param procedure nothing for a sum
     */
    record Line(
            AgencyId unit, @Nullable ProcedureCode procedure, String name, Figures figures, Map<String, Cell> cells) {}

    /** A number and the address of its list. */
    record Cell(long value, String list) {}

    static Board of(
            Period period, AgencyId scope, List<Indicators.Row> rows, Map<AgencyId, String> units, Names procedures) {
        var byUnit = new LinkedHashMap<AgencyId, List<Line>>();
        var all = Figures.NONE;
        for (var row : rows) {
            all = all.plus(row.figures());
            byUnit.computeIfAbsent(row.unit(), u -> new ArrayList<>())
                    .add(line(period, row.unit(), row.procedure(), procedures.of(row.procedure()), row.figures()));
        }
        var shown = new ArrayList<Unit>();
        byUnit.forEach((id, lines) -> {
            var sum = lines.stream().map(Line::figures).reduce(Figures.NONE, Figures::plus);
            var name = units.getOrDefault(id, id.value());
            shown.add(new Unit(id, name, lines, line(period, id, null, name, sum)));
        });
        return new Board(period, scope, shown, line(period, scope, null, "", all));
    }

    private static Line line(
            Period period, AgencyId unit, @Nullable ProcedureCode procedure, String name, Figures figures) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var measure : Measure.values()) {
            var list = new Indicators.Listing(measure, period, unit, procedure);
            cells.put(measure.key(), new Cell(figures.of(measure), address(list, "")));
        }
        return new Line(unit, procedure, name, figures, cells);
    }

    /** Where a figure is listed. */
    static String address(Indicators.Listing listing, String after) {
        var address = UriComponentsBuilder.fromPath("/quan-tri/ho-so")
                .queryParam("measure", listing.measure().key())
                .queryParam("from", listing.period().from())
                .queryParam("to", listing.period().to())
                .queryParam("unit", listing.unit());
        if (listing.procedure() != null) {
            address.queryParam("procedure", listing.procedure());
        }
        if (!after.isEmpty()) {
            address.queryParam("after", after);
        }
        return address.build().toUriString();
    }

    /** What a procedure is called. */
    @FunctionalInterface
    interface Names {
        String of(ProcedureCode procedure);
    }
}

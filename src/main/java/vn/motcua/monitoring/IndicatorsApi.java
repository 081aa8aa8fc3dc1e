package vn.motcua.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.core.Actor;

/** The figures of a period over HTTP, each number with the address of its list. */
@RestController
class IndicatorsApi {

    private final WatchDesk desk;

    IndicatorsApi(WatchDesk desk) {
        this.desk = desk;
    }

    /**
     * A row.
     *
     * @param onTimeShare in per cent; nothing where nothing finished
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String unit,
            String unitName,
            @Nullable String procedure,
            @Nullable String procedureName,
            Map<String, Board.Cell> figures,
            @Nullable BigDecimal onTimeShare) {

        static Row of(String unitName, Board.Line line) {
            return new Row(
                    line.unit().value(),
                    unitName,
                    line.procedure() == null ? null : line.procedure().value(),
                    line.procedure() == null ? null : line.name(),
                    line.cells(),
                    line.figures().onTimeShare().orElse(null));
        }
    }

    /**
     * The whole answer.
     *
     * @param addsUp whether carried over + received = decided + closed + in progress + waiting
     */
    record Answer(LocalDate from, LocalDate to, String unit, boolean addsUp, Row total, List<Row> rows) {}

    @GetMapping("/api/v1/indicators")
    Answer indicators(
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String unit) {
        var scope = desk.scope(actor, unit);
        var board = desk.board(Period.of(from, to, desk.now()), scope);
        var name = desk.units(scope).getOrDefault(scope, scope.value());
        return new Answer(
                board.period().from(),
                board.period().to(),
                scope.value(),
                board.total().figures().addUp(),
                Row.of(name, board.total()),
                board.units().stream()
                        .flatMap(u -> u.lines().stream().map(line -> Row.of(u.name(), line)))
                        .toList());
    }
}

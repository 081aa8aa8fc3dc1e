package vn.motcua.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.workflow.decision.DecisionTable;

/**
 * A charge that follows from a table ({@code fees.dmn} or another {@code .dmn} file beside the procedure).
 *
 * @param reckoned inputs of the table that no single answer holds: FEEL expressions over the answers, by name
 */
public record FeeTable(DecisionTable table, Map<String, String> reckoned) {

    /** The input that is how a dossier was filed: {@code ONLINE}, {@code COUNTER} or {@code POST}. */
    public static final String CHANNEL = "channel";

    public FeeTable {
        reckoned = Map.copyOf(reckoned);
    }

    /** What a row of it says. */
    public record Row(long amount, String words) {}

    /** The row that applies; nothing when none does. */
    public Optional<Row> row(Map<String, Object> facts) {
        return table.decide(facts).map(answer -> new Row(answer.amount(), answer.words()));
    }

    /** What all its rows say. */
    List<String> words() {
        return table.words();
    }
}

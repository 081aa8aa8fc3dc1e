package vn.motcua.workflow.decision;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/**
 * A decision table (<i>bảng quyết định</i>, DMN) that was found sound: what it asks, what it may say, and its one answer
 * for given facts. Immutable, for all threads.
 */
public final class DecisionTable {

    /** The output that holds a whole number, such as đồng. */
    static final String AMOUNT = "amount";

    /** The output that says in words why. */
    static final String WORDS = "words";

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final String file;
    private final List<String> inputs;
    private final List<String> words;
    private final DmnDecision decision;

    private DecisionTable(String file, DecisionCheck.Checked checked, DmnDecision decision) {
        this.file = file;
        this.inputs = checked.inputs();
        this.words = checked.words();
        this.decision = decision;
    }

    /** The row that applied: its amount, and its words. */
    public record Answer(long amount, String words) {}

    /**
     * Reads a table.
     *
     * @throws DecisionProblem with file, line and cell unless it is one plain table that says one thing
     */
    public static DecisionTable read(String file, String xml) {
        var checked = DecisionCheck.check(file, xml);
        try {
            var model = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
            return new DecisionTable(file, checked, ENGINE.parseDecision(checked.key(), model));
        } catch (DmnEngineException e) {
            throw new DecisionProblem(file, 1, "engine", String.valueOf(e.getMessage()));
        }
    }

    /** What it asks, such as {@code document.pages}. */
    public List<String> inputs() {
        return inputs;
    }

    /** What its rows say, in order. */
    public List<String> words() {
        return words;
    }

    /**
     * The answer of the one row that applies; nothing when none does.
     *
     * @param facts text, truth values and whole numbers by name; dots lead into further maps
     * @throws IllegalStateException when the engine cannot reckon with these facts
     */
    public Optional<Answer> decide(Map<String, Object> facts) {
        try {
            var found = ENGINE.evaluateDecisionTable(decision, facts);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer(
                            found.getSingleResult().<Number>getEntry(AMOUNT).longValue(),
                            found.getSingleResult().getEntry(WORDS)));
        } catch (DmnEngineException e) {
            throw new IllegalStateException(file + " gives no single answer", e);
        }
    }
}

package vn.motcua.workflow.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.motcua.workflow.ModelElement;
import vn.motcua.workflow.ModelProblems;
import vn.motcua.workflow.ModelReader;

/**
 * Reads a DMN file before the engine does (<i>kiểm tra bảng quyết định</i>): one table with one answer, drawn from a
 * short vocabulary, no two rows of which apply to one case; what is not listed is refused by name. Stops at the first fault, with its line and cell.
 */
final class DecisionCheck {

    private static final int MOST_ROWS = 100;
    private static final int MOST_INPUTS = 10;
    private static final Map<String, String> OUTPUTS =
            Map.of(DecisionTable.AMOUNT, "long", DecisionTable.WORDS, "string");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry(
                    "dmn:definitions",
                    Set.of(
                            "id",
                            "name",
                            "namespace",
                            "exporter",
                            "exporterVersion",
                            "modeler:executionPlatform",
                            "modeler:executionPlatformVersion")),
            Map.entry("dmn:decision", Set.of("id", "name", "camundadmn:historyTimeToLive")),
            Map.entry("dmn:decisionTable", Set.of("id", "hitPolicy", "biodi:annotationsWidth")),
            Map.entry("dmn:input", Set.of("id", "label", "biodi:width")),
            Map.entry("dmn:inputExpression", Set.of("id", "typeRef")),
            Map.entry("dmn:output", Set.of("id", "label", "name", "typeRef", "biodi:width")),
            Map.entry("dmn:rule", Set.of("id")),
            Map.entry("dmn:inputEntry", Set.of("id")),
            Map.entry("dmn:outputEntry", Set.of("id")),
            Map.entry("dmn:text", Set.of()),
            Map.entry("dmn:description", Set.of()),
            Map.entry("dmndi:DMNDI", Set.of("id")),
            Map.entry("dmndi:DMNDiagram", Set.of("id")),
            Map.entry("dmndi:DMNShape", Set.of("id", "dmnElementRef")),
            Map.entry("dmndc:Bounds", Set.of("x", "y", "width", "height")));

    private final String file;

    private DecisionCheck(String file) {
        this.file = file;
    }

    /** What a sound table holds: the key of its decision, its inputs, and the words of its rows. */
    record Checked(String key, List<String> inputs, List<String> words) {}

    static Checked check(String file, String xml) {
        return new DecisionCheck(file).check(xml);
    }

    private Checked check(String xml) {
        var problems = new ModelProblems(file);
        var root = new ModelReader(problems).read(xml);
        if (root == null) {
            var first = problems.byLine().getFirst();
            throw new DecisionProblem(file, first.line(), "unreadable", first.code());
        }
        root.all().forEach(this::checkWord);
        var decision = only(root, "dmn:decision");
        var table = only(decision, "dmn:decisionTable");
        if (!Set.of("", "UNIQUE").contains(table.attribute("hitPolicy"))) {
            throw problem(table, "hit-policy", table.attribute("hitPolicy"));
        }
        var inputs = inputs(table);
        return new Checked(decision.id(), List.copyOf(inputs.keySet()), rows(table, inputs));
    }

    private void checkWord(ModelElement element) {
        var known = ATTRIBUTES.get(element.name());
        if (known == null) {
            throw problem(element, "element", element.name());
        }
        for (var attribute : element.attributes().keySet()) {
            if (!known.contains(attribute)) {
                throw problem(element, "attribute", attribute, element.name());
            }
        }
    }

    /** The columns that are asked, in order, with what they hold. */
    private Map<String, Condition.Type> inputs(ModelElement table) {
        var inputs = new LinkedHashMap<String, Condition.Type>();
        for (var input : table.children("dmn:input").toList()) {
            var expression = only(input, "dmn:inputExpression");
            var text = text(expression);
            if (!DecisionCells.isInput(text)) {
                throw problem(expression, "input", text);
            }
            var type = Condition.Type.of(expression.attribute("typeRef"))
                    .orElseThrow(() -> problem(expression, "input-type", text));
            if (inputs.put(text, type) != null) {
                throw problem(expression, "input-twice", text);
            }
        }
        if (inputs.isEmpty() || inputs.size() > MOST_INPUTS) {
            throw problem(table, "inputs", MOST_INPUTS);
        }
        var outputs = table.children("dmn:output").toList();
        if (outputs.size() != OUTPUTS.size()) {
            throw problem(table, "outputs");
        }
        for (var output : outputs) {
            if (!output.attribute("typeRef").equals(OUTPUTS.get(output.attribute("name")))) {
                throw problem(output, "output");
            }
        }
        return inputs;
    }

    /** The words of each row. */
    private List<String> rows(ModelElement table, Map<String, Condition.Type> inputs) {
        var outputs = table.children("dmn:output").map(o -> o.attribute("name")).toList();
        var rows = table.children("dmn:rule").toList();
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw problem(table, "rows", MOST_ROWS);
        }
        var words = new ArrayList<String>();
        var asked = new ArrayList<List<Condition>>();
        for (var row : rows) {
            int number = words.size() + 1;
            var answers = row.children("dmn:outputEntry").toList();
            asked.add(conditions(row, number, inputs));
            if (answers.size() != outputs.size()) {
                throw problem(row, "cells", number);
            }
            for (int i = 0; i < answers.size(); i++) {
                var answer = answer(answers.get(i), outputs.get(i), number, inputs.keySet());
                if (outputs.get(i).equals(DecisionTable.WORDS)) {
                    words.add(answer);
                }
            }
            refuseSecond(row, asked, List.copyOf(inputs.values()));
        }
        return List.copyOf(words);
    }

    private List<Condition> conditions(ModelElement row, int number, Map<String, Condition.Type> inputs) {
        var cells = row.children("dmn:inputEntry").toList();
        if (cells.size() != inputs.size()) {
            throw problem(row, "cells", number);
        }
        var conditions = new ArrayList<Condition>();
        inputs.forEach((input, type) -> {
            var cell = cells.get(conditions.size());
            var text = text(cell);
            var condition = Condition.read(text).orElseThrow(() -> problem(cell, "condition", number, input, text));
            if (!condition.fits(type)) {
                throw problem(cell, "condition-type", number, input, text);
            }
            conditions.add(condition);
        });
        return conditions;
    }

    /** Two rows meet in a case when they meet in each column: columns are asked independently of one another. */
    private void refuseSecond(ModelElement row, List<List<Condition>> asked, List<Condition.Type> types) {
        var latest = asked.getLast();
        for (int earlier = 0; earlier < asked.size() - 1; earlier++) {
            var other = asked.get(earlier);
            if (IntStream.range(0, types.size()).allMatch(i -> latest.get(i).meets(other.get(i), types.get(i)))) {
                throw problem(row, "overlap", earlier + 1, asked.size());
            }
        }
    }

    private String answer(ModelElement cell, String output, int row, Set<String> inputs) {
        var text = text(cell);
        if (output.equals(DecisionTable.WORDS)) {
            if (!DecisionCells.isWords(text)) {
                throw problem(cell, "words", row);
            }
            return text.substring(1, text.length() - 1);
        }
        DecisionCells.faultOfAmount(text, inputs).ifPresent(fault -> {
            throw problem(cell, "amount", row, fault);
        });
        return text;
    }

    private String text(ModelElement cell) {
        var text = only(cell, "dmn:text").text();
        if (text.length() > DecisionCells.LONGEST) {
            throw problem(cell, "too-long", DecisionCells.LONGEST);
        }
        return text;
    }

    private ModelElement only(ModelElement parent, String child) {
        var found = parent.children(child).toList();
        if (found.size() != 1) {
            throw problem(parent, "only", child, parent.name());
        }
        return found.getFirst();
    }

    private DecisionProblem problem(ModelElement at, String code, Object... arguments) {
        return new DecisionProblem(file, at.line(), code, arguments);
    }
}

package vn.motcua.workflow.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.workflow.ModelElement;
import vn.motcua.workflow.ModelProblems;
import vn.motcua.workflow.ModelReader;

/**
 * Reads a DMN file before the engine does (<i>kiểm tra bảng quyết định</i>): one table with one answer, drawn from a
 * short vocabulary; what is not listed is refused by name. Stops at the first fault, with its line and cell.
 */
final class DecisionCheck {

    private static final int MOST_ROWS = 100;
    private static final int MOST_INPUTS = 10;
    private static final Set<String> INPUT_TYPES = Set.of("string", "boolean", "long");
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
            throw new DecisionProblem(
                    file, first.line(), "tệp không đọc được (" + first.code() + "); hãy xuất lại từ trình vẽ DMN.");
        }
        root.all().forEach(this::checkWord);
        var decision = only(root, "dmn:decision");
        var table = only(decision, "dmn:decisionTable");
        if (!Set.of("", "UNIQUE").contains(table.attribute("hitPolicy"))) {
            throw problem(
                    table,
                    "cách chọn dòng phải là UNIQUE (đúng một dòng), không dùng " + table.attribute("hitPolicy") + ".");
        }
        return new Checked(decision.id(), inputs(table), rows(table, inputs(table)));
    }

    private void checkWord(ModelElement element) {
        var known = ATTRIBUTES.get(element.name());
        if (known == null) {
            throw problem(element, "không được dùng phần tử " + element.name() + "; hãy xóa đi.");
        }
        for (var attribute : element.attributes().keySet()) {
            if (!known.contains(attribute)) {
                throw problem(
                        element,
                        "không được dùng thuộc tính " + attribute + " ở " + element.name()
                                + "; chỉ dùng FEEL, hãy xóa đi.");
            }
        }
    }

    private List<String> inputs(ModelElement table) {
        var inputs = new LinkedHashSet<String>();
        for (var input : table.children("dmn:input").toList()) {
            var expression = only(input, "dmn:inputExpression");
            var text = text(expression);
            if (!DecisionCells.isInput(text)) {
                throw problem(expression, "cột đầu vào '" + text + "' phải là tên một trường, không phải biểu thức.");
            }
            if (!INPUT_TYPES.contains(expression.attribute("typeRef"))) {
                throw problem(expression, "cột '" + text + "' cần kiểu string, boolean hoặc long.");
            }
            if (!inputs.add(text)) {
                throw problem(expression, "cột '" + text + "' có hai lần.");
            }
        }
        if (inputs.isEmpty() || inputs.size() > MOST_INPUTS) {
            throw problem(table, "bảng cần từ 1 đến " + MOST_INPUTS + " cột đầu vào.");
        }
        var outputs = table.children("dmn:output").toList();
        if (outputs.size() != OUTPUTS.size()) {
            throw problem(table, "bảng cần đúng hai cột kết quả: amount (số tiền) và words (diễn giải).");
        }
        for (var output : outputs) {
            if (!output.attribute("typeRef").equals(OUTPUTS.get(output.attribute("name")))) {
                throw problem(output, "cột kết quả là amount kiểu long hoặc words kiểu string.");
            }
        }
        return List.copyOf(inputs);
    }

    /** The words of each row. */
    private List<String> rows(ModelElement table, List<String> inputs) {
        var outputs = table.children("dmn:output").map(o -> o.attribute("name")).toList();
        var rows = table.children("dmn:rule").toList();
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw problem(table, "bảng cần từ 1 đến " + MOST_ROWS + " dòng.");
        }
        var words = new ArrayList<String>();
        for (var row : rows) {
            int number = words.size() + 1;
            var conditions = row.children("dmn:inputEntry").toList();
            var answers = row.children("dmn:outputEntry").toList();
            if (conditions.size() != inputs.size() || answers.size() != outputs.size()) {
                throw problem(row, "dòng " + number + " phải có đủ ô cho mọi cột.");
            }
            for (int i = 0; i < conditions.size(); i++) {
                condition(conditions.get(i), "dòng " + number + ", cột " + inputs.get(i));
            }
            for (int i = 0; i < answers.size(); i++) {
                var answer = answer(answers.get(i), outputs.get(i), "dòng " + number, inputs);
                if (outputs.get(i).equals(DecisionTable.WORDS)) {
                    words.add(answer);
                }
            }
        }
        return List.copyOf(words);
    }

    private void condition(ModelElement cell, String place) {
        var text = text(cell);
        if (!DecisionCells.isCondition(text)) {
            throw problem(
                    cell,
                    place + ": điều kiện '" + text
                            + "' không được phép; chỉ so sánh với giá trị có sẵn, ví dụ \"ONLINE\", [3..198], > 198, not(\"A\"), -.");
        }
    }

    private String answer(ModelElement cell, String output, String row, List<String> inputs) {
        var text = text(cell);
        if (output.equals(DecisionTable.WORDS)) {
            if (!DecisionCells.isWords(text)) {
                throw problem(cell, row + ", cột words: cần lời diễn giải trong ngoặc kép.");
            }
            return text.substring(1, text.length() - 1);
        }
        DecisionCells.faultOfAmount(text, Set.copyOf(inputs)).ifPresent(fault -> {
            throw problem(
                    cell,
                    row + ", cột amount: không được dùng '" + fault
                            + "'; chỉ dùng số nguyên, các cột đầu vào và + - * ( ).");
        });
        return text;
    }

    private String text(ModelElement cell) {
        var text = only(cell, "dmn:text").text();
        if (text.length() > DecisionCells.LONGEST) {
            throw problem(cell, "ô dài quá " + DecisionCells.LONGEST + " ký tự.");
        }
        return text;
    }

    private ModelElement only(ModelElement parent, String child) {
        var found = parent.children(child).toList();
        if (found.size() != 1) {
            throw problem(parent, "cần đúng một " + child + " trong " + parent.name() + ".");
        }
        return found.getFirst();
    }

    private DecisionProblem problem(ModelElement at, String remedy) {
        return new DecisionProblem(file, at.line(), remedy);
    }
}

package vn.motcua.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.motcua.form.Feel;
import vn.motcua.form.FormProblem;
import vn.motcua.workflow.decision.DecisionProblem;
import vn.motcua.workflow.decision.DecisionTable;

/** Reads what of {@code procedure.yaml} is a rule: expressions, fees and their tables, comparisons with the register. */
final class ProcedureRules {

    private final String folder;
    private final UnaryOperator<String> file;

    /** Rules of a folder, whose files {@code file} reads by name. */
    ProcedureRules(String folder, UnaryOperator<String> file) {
        this.folder = folder;
        this.file = file;
    }

    Fee fee(YamlNode node) {
        var table = node.find("table");
        if (table.isPresent()) {
            return new Fee(
                    node.text("id"),
                    node.text("name"),
                    node.text("kind"),
                    "",
                    node.text("basis"),
                    null,
                    feeTable(table.get(), node));
        }
        return new Fee(
                node.text("id"),
                node.text("name"),
                node.text("kind"),
                expression(node.get("amount")),
                node.text("basis"),
                node.find("words").map(YamlNode::text).orElse(null));
    }

    private FeeTable feeTable(YamlNode name, YamlNode fee) {
        var reckoned = fee.find("inputs").map(inputs -> {
            var expressions = new LinkedHashMap<String, String>();
            inputs.keys().forEach(key -> expressions.put(key, expression(inputs.get(key))));
            return expressions;
        });
        return new FeeTable(table(name.text()), reckoned.map(Map::copyOf).orElseGet(Map::of));
    }

    private DecisionTable table(String name) {
        try {
            return DecisionTable.read(name, file.apply(name));
        } catch (DecisionProblem e) {
            throw ProcedureProblem.of(folder + "/" + name, e);
        }
    }

    RegisterRule registerRule(YamlNode node) {
        var same = pairs(node.get("same"));
        if (same.isEmpty()) {
            throw node.get("same").problem("same");
        }
        var party = ProcedureFile.list(node, "party", YamlNode::text);
        if (party.isEmpty()) {
            throw node.problem("party");
        }
        return new RegisterRule(
                expression(node.get("when")),
                ProcedureFile.code(node.get("procedure")),
                node.text("number"),
                party,
                same,
                node.find("ifGiven").map(ProcedureRules::pairs).orElseGet(Map::of),
                ProcedureFile.list(node, "blank", YamlNode::text));
    }

    private static Map<String, String> pairs(YamlNode node) {
        var pairs = new LinkedHashMap<String, String>();
        node.keys().forEach(key -> pairs.put(key, node.text(key)));
        return pairs;
    }

    /** A table that asks what nobody answers would never apply. */
    static void checkTables(Procedure procedure, YamlNode yaml) {
        var labels = new FieldLabels(procedure.declaration());
        for (var fee : procedure.fees()) {
            var table = fee.table();
            if (table != null) {
                table.table().inputs().stream()
                        .filter(input -> !input.equals(FeeTable.CHANNEL)
                                && !table.reckoned().containsKey(input)
                                && labels.label(input).isEmpty())
                        .findFirst()
                        .ifPresent(input -> {
                            throw yaml.get("fees").problem("fee-input", input);
                        });
            }
        }
    }

    /** A rule that compares what nobody is asked would never pass. */
    static void checkRegister(Procedure procedure, YamlNode yaml) {
        var labels = new FieldLabels(procedure.declaration());
        procedure.register().stream()
                .flatMap(rule -> rule.asked().stream())
                .filter(field -> labels.label(field).isEmpty())
                .findFirst()
                .ifPresent(field -> {
                    throw yaml.get("register").problem("register-field", field);
                });
    }

    static String expression(YamlNode node) {
        try {
            Feel.check(node.text());
        } catch (FormProblem e) {
            throw node.problem("feel", e.code(), node.text());
        }
        return node.text();
    }
}

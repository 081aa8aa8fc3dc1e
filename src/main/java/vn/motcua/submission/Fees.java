package vn.motcua.submission;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.Channel;
import vn.motcua.core.RuleViolation;
import vn.motcua.form.Feel;
import vn.motcua.procedure.Fee;
import vn.motcua.procedure.FeeTable;
import vn.motcua.procedure.Procedure;

/** What a dossier costs (<i>phí, lệ phí</i>). */
@Component
public class Fees {

    private final Feel feel;

    Fees(Feel feel) {
        this.feel = feel;
    }

    /**
     * A charge for one dossier.
     *
     * @param words the row of the table that applied; nothing where there is no table
     */
    public record Due(String name, long amount, @Nullable String words) {}

    /** What is to be paid, charge by charge, over checked answers. */
    public List<Due> due(Procedure procedure, JsonNode answers, Channel channel) {
        return procedure.fees().stream().map(fee -> due(fee, answers, channel)).toList();
    }

    /** All charges together, in đồng. */
    public static long total(List<Due> dues) {
        return dues.stream().mapToLong(Due::amount).sum();
    }

    /** One charge: whole and not negative, or nobody may be asked for it. */
    public Due due(Fee fee, JsonNode answers, Channel channel) {
        var table = fee.table();
        if (table != null) {
            var answer = table.row(facts(table, answers, channel))
                    .filter(found -> found.amount() >= 0)
                    .orElseThrow(() -> RuleViolation.invalid("submission.fee", fee.name()));
            return new Due(fee.name(), answer.amount(), answer.words());
        }
        BigDecimal amount = feel.number(fee.amount(), answers);
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 0 || amount.precision() > 15) {
            throw RuleViolation.invalid("submission.fee", fee.name());
        }
        return new Due(fee.name(), amount.longValueExact(), null);
    }

    private Map<String, Object> facts(FeeTable table, JsonNode answers, Channel channel) {
        var facts = new HashMap<>(tree(answers));
        table.reckoned().forEach((name, expression) -> facts.put(name, whole(feel.number(expression, answers))));
        facts.put(FeeTable.CHANNEL, channel.name());
        return facts;
    }

    /** What a table can compare; lists and what was left empty are not among it. */
    private static Map<String, Object> tree(JsonNode answers) {
        var facts = new HashMap<String, Object>();
        for (var field : answers.properties()) {
            var value = field.getValue();
            if (value.isObject()) {
                facts.put(field.getKey(), tree(value));
            } else if (value.isBoolean()) {
                facts.put(field.getKey(), value.booleanValue());
            } else if (value.isNumber()) {
                facts.put(field.getKey(), whole(value.decimalValue()));
            } else if (value.isString()) {
                facts.put(field.getKey(), value.stringValue());
            }
        }
        return facts;
    }

    /** A whole number as the engine counts; any other stays what it is, and then no row of whole numbers fits it. */
    private static Object whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.precision() <= 15
                ? number.longValueExact()
                : number.toPlainString();
    }
}

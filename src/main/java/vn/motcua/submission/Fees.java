package vn.motcua.submission;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.core.RuleViolation;
import vn.motcua.form.Feel;
import vn.motcua.procedure.Fee;
import vn.motcua.procedure.Procedure;

/** What a dossier costs (<i>phí, lệ phí</i>). */
@Component
public class Fees {

    private final Feel feel;

    Fees(Feel feel) {
        this.feel = feel;
    }

    /** All charges together over checked answers, in đồng. */
    public long due(Procedure procedure, JsonNode answers) {
        return procedure.fees().stream().mapToLong(fee -> amount(fee, answers)).sum();
    }

    /** One charge, in đồng: whole and not negative, or nobody may be asked for it. */
    public long amount(Fee fee, JsonNode answers) {
        BigDecimal amount = feel.number(fee.amount(), answers);
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 0 || amount.precision() > 15) {
            throw RuleViolation.invalid("submission.fee", fee.name());
        }
        return amount.longValueExact();
    }
}

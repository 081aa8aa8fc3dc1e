package vn.motcua.workflow;

import java.util.regex.Pattern;
import vn.motcua.core.RuleViolation;

/** One thing that somebody has to do for one dossier (<i>đầu việc</i>). */
public record WorkItemId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z-]{1,64}");

    public WorkItemId {
        if (!SHAPE.matcher(value).matches()) {
            throw RuleViolation.notFound("work-item.unknown");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

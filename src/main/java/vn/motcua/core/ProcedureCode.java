package vn.motcua.core;

import java.util.regex.Pattern;

/** The national code of an administrative procedure (<i>mã thủ tục hành chính</i>), such as {@code 1.001193}. */
public record ProcedureCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("\\d\\.\\d{6}");

    public ProcedureCode {
        if (!SHAPE.matcher(value).matches()) {
            throw RuleViolation.notFound("procedure.unknown", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

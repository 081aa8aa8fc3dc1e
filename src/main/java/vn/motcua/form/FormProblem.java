package vn.motcua.form;

import java.util.List;
import java.util.Locale;
import vn.motcua.core.BundleTexts;
import vn.motcua.core.RuleViolation;
import vn.motcua.form.schema.Unusable;

/** A form schema that cannot be used (<i>biểu mẫu không hợp lệ</i>): which file and line, what is wrong, how to mend it. */
public final class FormProblem extends RuntimeException {

    private final String file;
    private final int line;
    private final String code;
    private final transient List<Object> arguments;

    FormProblem(String file, Unusable cause) {
        this(file, cause.line(), cause.code(), cause.arguments(), cause);
    }

    FormProblem(String file, RuleViolation cause) {
        this(file, 1, cause.code(), List.of(cause.arguments()), cause);
    }

    private FormProblem(String file, int line, String code, List<Object> arguments, RuntimeException cause) {
        super(text(Locale.ROOT, file, line, code, arguments.toArray()), cause);
        this.file = file;
        this.line = line;
        this.code = code;
        this.arguments = arguments;
    }

    public String file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** Stable, such as {@code form.schema.type-unsupported}; its text is under {@code error.<code>}. */
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** {@code declaration.form:12: …} in the reader's language; {@link #getMessage()} is Vietnamese. */
    public String message(Locale language) {
        return text(language, file, line, code, arguments.toArray());
    }

    private static String text(Locale language, String file, int line, String code, Object... arguments) {
        return file + ":" + line + ": " + BundleTexts.of("form", language, "error." + code, arguments);
    }
}

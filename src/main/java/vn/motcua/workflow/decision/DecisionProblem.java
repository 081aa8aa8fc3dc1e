package vn.motcua.workflow.decision;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.motcua.core.BundleTexts;

/** A decision table that cannot be used (<i>bảng quyết định có lỗi</i>): where, what is wrong and how to mend it. */
public final class DecisionProblem extends RuntimeException {

    private static final String PREFIX = "workflow.decision.";

    private final int line;
    private final String code;
    private final transient List<Object> arguments;

    DecisionProblem(String file, int line, String code, Object... arguments) {
        super(file + ":" + line + ": "
                + BundleTexts.of("workflow", Locale.ROOT, "error." + PREFIX + code, (Object[]) words(arguments)));
        this.line = line;
        this.code = PREFIX + code;
        this.arguments = List.of((Object[]) words(arguments));
    }

    /** A number stands as it is written in the table. */
    private static String[] words(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** Stable, such as {@code workflow.decision.overlap}; its text is under {@code error.<code>}. */
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}

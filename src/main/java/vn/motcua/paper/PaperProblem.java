package vn.motcua.paper;

import org.jspecify.annotations.Nullable;

/** A template that cannot be printed: the message says where ({@code file:line}), what is wrong and how to mend it. */
public final class PaperProblem extends RuntimeException {

    private final String template;
    private final int line;

    PaperProblem(String template, int line, String problem, @Nullable Throwable cause) {
        super(template + (line > 0 ? ":" + line : "") + ": " + problem, cause);
        this.template = template;
        this.line = line;
    }

    PaperProblem(String template, int line, String problem) {
        this(template, line, problem, null);
    }

    public String template() {
        return template;
    }

    /** The line in the template, or 0 when it concerns no single line. */
    public int line() {
        return line;
    }
}

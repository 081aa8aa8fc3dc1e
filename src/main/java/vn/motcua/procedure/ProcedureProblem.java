package vn.motcua.procedure;

import java.util.List;
import java.util.Locale;
import vn.motcua.core.BundleTexts;
import vn.motcua.workflow.decision.DecisionProblem;

/** A procedure folder that cannot be used (<i>thư mục thủ tục có lỗi</i>): which file and line, what is wrong, how to mend it. */
public final class ProcedureProblem extends RuntimeException {

    private final String file;
    private final int line;
    private final String code;
    private final transient List<Object> arguments;

    ProcedureProblem(String file, int line, String code, Object... arguments) {
        this(file, line, List.of(arguments), "procedure.file." + code);
    }

    private ProcedureProblem(String file, int line, List<Object> arguments, String code) {
        super(file + ":" + line + ": " + text(Locale.ROOT, code, arguments));
        this.file = file;
        this.line = line;
        this.code = code;
        this.arguments = arguments;
    }

    /** What is wrong with one of its decision tables. */
    static ProcedureProblem of(String file, DecisionProblem table) {
        return new ProcedureProblem(file, table.line(), table.arguments(), table.code());
    }

    public String file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** Stable, such as {@code procedure.file.key-missing}; its text is under {@code error.<code>}. */
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** {@code procedure.yaml:12: …}, in Vietnamese. */
    @Override
    public String getMessage() {
        return file + ":" + line + ": " + text(Locale.ROOT, code, arguments);
    }

    private static String text(Locale language, String code, List<Object> arguments) {
        var module = code.substring(0, code.indexOf('.'));
        return BundleTexts.of(module, language, "error." + code, arguments.toArray());
    }
}

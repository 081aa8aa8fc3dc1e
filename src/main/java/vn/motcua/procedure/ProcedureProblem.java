package vn.motcua.procedure;

import java.util.List;
import java.util.Locale;
import vn.motcua.core.BundleTexts;

/** A procedure folder that cannot be used (<i>thư mục thủ tục có lỗi</i>): which file and line, what is wrong, how to mend it. */
public final class ProcedureProblem extends RuntimeException {

    private final String file;
    private final int line;
    private final String code;
    private final transient List<Object> arguments;

    ProcedureProblem(String file, int line, String code, Object... arguments) {
        super(file + ":" + line + ": " + text(Locale.ROOT, "procedure.file." + code, List.of(arguments)));
        this.file = file;
        this.line = line;
        this.code = "procedure.file." + code;
        this.arguments = List.of(arguments);
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
        return BundleTexts.of("procedure", language, "error." + code, arguments.toArray());
    }
}

package vn.motcua.linter;

import java.util.List;
import java.util.Locale;
import vn.motcua.core.BundleTexts;
import vn.motcua.procedure.ProcedureProblem;

/**
 * Something found in a folder (<i>lỗi phát hiện</i>): where, what is wrong and how to mend it.
 *
 * @param line from 1
 * @param code {@code lint.…} for the linter's own rules; {@code procedure.…}, {@code form.…}, {@code model.…} for what
 *     reading the file refuses in the same words; {@code rehearsal.…} for a story that went otherwise than told
 */
public record Finding(String file, int line, Weight weight, String code, List<Object> arguments) {

    static final String OWN = "lint.";

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** What reading a folder refuses. */
    public static Finding of(ProcedureProblem problem) {
        return new Finding(problem.file(), problem.line(), Weight.ERROR, problem.code(), problem.arguments());
    }

    public boolean isError() {
        return weight == Weight.ERROR;
    }

    /** What is wrong and the remedy. */
    public String words(Locale language) {
        if (code.startsWith(OWN)) {
            return text("linter", language, code) + " " + text("linter", language, code + ".remedy");
        }
        var module = code.substring(0, code.indexOf('.'));
        return text(module.equals("model") ? "workflow" : module, language, "error." + code);
    }

    /** One line: {@code forms/…/procedure.yaml:12: lỗi: …}. */
    public String line(Locale language) {
        return file + ":" + line + ": " + BundleTexts.of("linter", language, "lint." + weight.name()) + ": "
                + words(language);
    }

    private String text(String module, Locale language, String key) {
        return BundleTexts.of(module, language, key, arguments.toArray());
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + code + " " + arguments;
    }
}

package vn.motcua.workflow;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Why a model is refused (<i>lỗi mô hình</i>): how to mend it is the text under {@code error.<code>}.
 *
 * @param line where in the file, from 1
 * @param code stable, such as {@code model.element}
 */
public record ModelProblem(String file, int line, String code, List<Object> arguments) {

    private static final Locale VIETNAMESE = Locale.of("vi");

    public ModelProblem {
        arguments = List.copyOf(arguments);
    }

    /** In words: {@code one-stop.bpmn:12: …}. */
    public String text(MessageSource texts) {
        var text = texts.getMessage("error." + code, arguments.toArray(), toString(), VIETNAMESE);
        return file + ":" + line + ": " + text;
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + code + " " + arguments;
    }
}

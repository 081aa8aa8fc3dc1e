package vn.motcua.workflow;

import java.util.List;

/**
 * Why a model is refused (<i>lỗi mô hình</i>): how to mend it is the text under {@code error.<code>}.
 *
 * @param line where in the file, from 1
 * @param code stable, such as {@code model.element}
 */
public record ModelProblem(String file, int line, String code, List<Object> arguments) {

    public ModelProblem {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + code + " " + arguments;
    }
}

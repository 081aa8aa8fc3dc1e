package vn.motcua.form;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.core.FieldError;

/**
 * What the server says of somebody's answers (<i>kết quả kiểm tra tờ khai</i>).
 *
 * @param answers as they are to be kept: cleaned, typed, without the values of hidden fields; what is wrong stays as
 *     it was typed
 */
public record FormResult(ObjectNode answers, List<FieldError> errors) {

    public FormResult {
        errors = List.copyOf(errors);
    }

    public boolean isRight() {
        return errors.isEmpty();
    }
}

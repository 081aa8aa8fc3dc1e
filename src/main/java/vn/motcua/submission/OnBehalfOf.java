package vn.motcua.submission;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.FieldError;
import vn.motcua.core.Vietnamese;

/**
 * For whom somebody else files (<i>nộp hộ, nộp thay</i>), so that help is labelled as help.
 *
 * @param relationship what the one who files is to them, such as "mẹ" or "người được ủy quyền"
 */
public record OnBehalfOf(String name, String relationship) {

    private static final int LONGEST = 200;

    public OnBehalfOf(@Nullable String name, @Nullable String relationship) {
        this.name = name == null ? "" : Vietnamese.clean(name);
        this.relationship = relationship == null ? "" : Vietnamese.clean(relationship);
    }

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (name.isEmpty() || name.length() > LONGEST) {
            errors.add(new FieldError("onBehalfOf.name", "submission.name"));
        }
        if (relationship.length() > LONGEST) {
            errors.add(new FieldError("onBehalfOf.relationship", "submission.too-long", LONGEST));
        }
        return errors;
    }
}

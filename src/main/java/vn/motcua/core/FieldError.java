package vn.motcua.core;

import java.util.List;

/**
 * Something wrong with one field, shown beside it: how to mend it is the text under {@code error.<code>}.
 *
 * @param field the field's path, such as {@code child.birthDate} or {@code papers[0].file}
 * @param code stable, such as {@code field.required}
 */
public record FieldError(String field, String code, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public FieldError(String field, String code, Object... arguments) {
        this(field, code, List.of(arguments));
    }
}

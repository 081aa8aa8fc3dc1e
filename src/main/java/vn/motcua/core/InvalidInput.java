package vn.motcua.core;

import java.util.List;

/** Input with wrong fields: all of them at once, so that a person mends them in one go. */
public final class InvalidInput extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(errors.stream().map(e -> e.field() + ": " + e.code()).toList().toString());
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput of(String field, String code, Object... arguments) {
        return new InvalidInput(List.of(new FieldError(field, code, arguments)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}

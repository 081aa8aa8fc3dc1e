package vn.motcua.form.schema;

import java.util.List;

/** Something in a schema that cannot be used, on a line. */
public final class Unusable extends RuntimeException {

    private final int line;
    private final String code;
    private final transient List<Object> arguments;

    Unusable(int line, String code, Object... arguments) {
        super(code);
        this.line = line;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public int line() {
        return line;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}

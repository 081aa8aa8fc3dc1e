package vn.motcua.procedure;

import java.util.Objects;

/** A procedure folder that cannot be used: {@code file:line: what is wrong and how to mend it}, in Vietnamese. */
public final class ProcedureProblem extends RuntimeException {

    ProcedureProblem(String file, int line, String remedy) {
        super(file + ":" + line + ": " + remedy);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}

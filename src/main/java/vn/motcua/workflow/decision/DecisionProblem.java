package vn.motcua.workflow.decision;

import java.util.Objects;

/** A decision table that cannot be used: {@code file:line: cell: what is wrong and how to mend it}, in Vietnamese. */
public final class DecisionProblem extends RuntimeException {

    DecisionProblem(String file, int line, String remedy) {
        super(file + ":" + line + ": " + remedy);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}

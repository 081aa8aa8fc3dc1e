package vn.motcua.workflow.decision;

import java.util.Objects;

/** A decision table that cannot be used: {@code file:line: cell: what is wrong and how to mend it}, in Vietnamese. */
public final class DecisionProblem extends RuntimeException {

    private final int line;
    private final String remedy;

    DecisionProblem(String file, int line, String remedy) {
        super(file + ":" + line + ": " + remedy);
        this.line = line;
        this.remedy = remedy;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** The cell, what is wrong with it and how to mend it. */
    public String remedy() {
        return remedy;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}

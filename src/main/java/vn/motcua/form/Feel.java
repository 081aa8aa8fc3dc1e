package vn.motcua.form;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Conditions and amounts in FEEL (<i>biểu thức</i>) over somebody's answers, limited in time and size. */
@SuppressWarnings("DoNotCallSuggester")
@Component
public final class Feel {

    /**
     * Reads an expression without evaluating it.
     *
     * @throws FormProblem unless it can be read
     */
    public static void check(String expression) {
        throw new UnsupportedOperationException("coming");
    }

    /** Whether it holds; what is neither true nor false nor unanswered stops with a rule violation. */
    public boolean test(String expression, JsonNode context) {
        throw new UnsupportedOperationException("coming");
    }

    public BigDecimal number(String expression, JsonNode context) {
        throw new UnsupportedOperationException("coming");
    }
}

package vn.motcua.place;

import java.util.List;

/**
 * Something wrong in a list; what to do is the text under {@code place.problem.<code>}.
 *
 * @param line 1 for the first
 */
record UnitProblem(int line, String code, List<Object> arguments) {

    UnitProblem {
        arguments = List.copyOf(arguments);
    }

    UnitProblem(int line, String code, Object... arguments) {
        this(line, code, List.of(arguments));
    }
}

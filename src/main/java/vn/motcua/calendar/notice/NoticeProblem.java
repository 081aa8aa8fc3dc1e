package vn.motcua.calendar.notice;

import java.util.List;

/**
 * Something wrong or doubtful in a notice; what to do is the text under {@code calendar.problem.<code>}.
 *
 * @param line where it stands, 1 for the first; 0 for the notice as a whole
 * @param doubt whether it may be taken over nevertheless
 */
public record NoticeProblem(int line, String code, boolean doubt, List<Object> arguments) {

    public NoticeProblem {
        arguments = List.copyOf(arguments);
    }

    static NoticeProblem wrong(int line, String code, Object... arguments) {
        return new NoticeProblem(line, code, false, List.of(arguments));
    }

    static NoticeProblem doubtful(int line, String code, Object... arguments) {
        return new NoticeProblem(line, code, true, List.of(arguments));
    }
}

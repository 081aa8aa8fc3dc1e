package vn.motcua.calendar.notice;

import java.util.List;
import vn.motcua.calendar.book.NoticedDay;
import vn.motcua.core.Sha256;

/**
 * A year's notice as it was read, with all that is wrong or doubtful in it.
 *
 * @param year 0 when no line says which
 * @param days the lines that could be read, in the order of time
 */
public record Notice(int year, List<NoticedDay> days, List<NoticeProblem> problems, Sha256 sha256) {

    public Notice {
        days = List.copyOf(days);
        problems = List.copyOf(problems);
    }

    public boolean isRight() {
        return problems.stream().allMatch(NoticeProblem::doubt);
    }

    /** The documents that it rests on, each once. */
    public String sources() {
        var all = String.join(
                "; ", days.stream().map(NoticedDay::source).distinct().toList());
        return all.length() > LONGEST ? all.substring(0, LONGEST - 1) + "…" : all;
    }

    private static final int LONGEST = 500;
}

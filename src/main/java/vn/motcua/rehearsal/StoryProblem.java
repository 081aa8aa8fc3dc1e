package vn.motcua.rehearsal;

import java.util.Arrays;
import java.util.Locale;
import vn.motcua.linter.Finding;
import vn.motcua.linter.Weight;

/** A story that went otherwise than told (<i>kịch bản không diễn ra như đã kể</i>): where, and what was seen instead. */
public final class StoryProblem extends RuntimeException {

    private static final int LONGEST = 400;

    private final transient Finding found;

    StoryProblem(String file, int line, String code, Object... arguments) {
        this(new Finding(
                file,
                line,
                Weight.ERROR,
                "rehearsal." + code,
                Arrays.stream(arguments).<Object>map(StoryProblem::brief).toList()));
    }

    private StoryProblem(Finding found) {
        super(found.file() + ":" + found.line() + ": " + found.words(Locale.ROOT));
        this.found = found;
    }

    /** To be told in the reader's language. */
    Finding found() {
        return found;
    }

    private static String brief(Object argument) {
        var text = String.valueOf(argument);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}

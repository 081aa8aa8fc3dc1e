package vn.motcua.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.motcua.core.BundleTexts;

/** A story that went otherwise than told (<i>kịch bản không diễn ra như đã kể</i>): where, and what was seen instead. */
public final class StoryProblem extends RuntimeException {

    private static final int LONGEST = 400;

    private final String file;
    private final int line;
    private final String code;
    private final transient List<Object> arguments;

    StoryProblem(String file, int line, String code, Object... arguments) {
        super(file + ":" + line + ": " + code);
        this.file = file;
        this.line = line;
        this.code = code;
        this.arguments =
                Arrays.stream(arguments).<Object>map(StoryProblem::brief).toList();
    }

    /** {@code …/scenarios/refused.yaml:7: …} in the reader's language. */
    public String line(Locale language) {
        return file + ":" + line + ": " + BundleTexts.of("rehearsal", language, code, arguments.toArray());
    }

    @Override
    public String getMessage() {
        return line(Locale.ROOT);
    }

    private static String brief(Object argument) {
        var text = String.valueOf(argument);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}

package vn.motcua.rehearsal;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.linter.Finding;

/**
 * How a story went (<i>kết quả chạy thử</i>).
 *
 * @param title what it tells
 * @param problem what went otherwise than told; nothing when all went as told
 */
public record Outcome(String file, String title, @Nullable Finding problem) {

    public boolean isAsTold() {
        return problem == null;
    }

    /** {@code …/scenarios/refused.yaml:7: …} in the reader's language. */
    public Optional<String> told(Locale language) {
        return Optional.ofNullable(problem)
                .map(found -> found.file() + ":" + found.line() + ": " + found.words(language));
    }
}

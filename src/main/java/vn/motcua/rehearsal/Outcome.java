package vn.motcua.rehearsal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a story went (<i>kết quả chạy thử</i>).
 *
 * @param title what it tells
 * @param problem what went otherwise than told, in Vietnamese with file and line; nothing when all went as told
 */
public record Outcome(String file, String title, @Nullable String problem) {

    public boolean isAsTold() {
        return problem == null;
    }

    public Optional<String> told() {
        return Optional.ofNullable(problem);
    }
}

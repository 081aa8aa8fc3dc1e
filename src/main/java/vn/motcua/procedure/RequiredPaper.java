package vn.motcua.procedure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a procedure (<i>thành phần hồ sơ</i>).
 *
 * @param originals how many originals (<i>bản chính</i>)
 * @param copies how many copies (<i>bản sao</i>)
 * @param condition a FEEL condition over the answers that makes it compulsory; nothing for an optional paper
 */
public record RequiredPaper(
        String id,
        String name,
        int originals,
        int copies,
        @Nullable String condition,
        @Nullable String hintText) {

    public Optional<String> requiredWhen() {
        return Optional.ofNullable(condition);
    }

    public Optional<String> hint() {
        return Optional.ofNullable(hintText);
    }
}

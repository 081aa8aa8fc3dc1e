package vn.motcua.submission;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which stored file stands for which paper, as it was sent; nothing of it is believed yet.
 *
 * @param paper the paper's id in the procedure
 * @param file the id of a file that was sent before
 */
public record PaperFile(String paper, String file) {

    public PaperFile(@Nullable String paper, @Nullable String file) {
        this.paper = paper == null ? "" : paper;
        this.file = file == null ? "" : file;
    }

    public Optional<UUID> fileId() {
        try {
            return Optional.of(UUID.fromString(file));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not an id, so no file of anybody's
        }
    }
}

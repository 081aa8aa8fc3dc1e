package vn.motcua.catalogue.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.Sha256;

/**
 * Taking one file in (<i>lượt nhập danh mục</i>).
 *
 * @param total records in the file, once it has been looked at
 * @param problem code of what is wrong with the file
 */
public record Run(
        long id,
        String fileName,
        Sha256 sha256,
        AccountName by,
        Instant startedAt,
        State state,
        Tally tally,
        int total,
        @Nullable String problem,
        List<String> problemArguments,
        @Nullable Instant endedAt) {

    /** How far it has come. */
    public enum State {
        /** Being looked at: nothing is written. */
        LOOKING,
        /** Looked at, and waiting for somebody to say go. */
        LOOKED,
        /** Being taken in. */
        TAKING,
        TAKEN,
        /** The file is wrong, and nothing of it was taken in, or not all. */
        FAILED
    }

    public boolean isWorked() {
        return state == State.LOOKING || state == State.TAKING;
    }

    public int percent() {
        return total == 0 ? 0 : (int) (100L * tally.records() / total);
    }
}

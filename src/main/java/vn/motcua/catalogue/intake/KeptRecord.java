package vn.motcua.catalogue.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Sha256;
import vn.motcua.procedure.VersionKey;

/**
 * A record as it is kept (<i>bản ghi danh mục</i>), without its content.
 *
 * @param code as given
 * @param second whether another record came first with its code
 * @param generation of the rules that made its procedure
 * @param procedure what came of it, where something did
 * @param questions doubts that somebody should look at
 */
public record KeptRecord(
        UUID id,
        String code,
        String sourceId,
        boolean second,
        boolean listed,
        String name,
        Sha256 sha256,
        int generation,
        @Nullable VersionKey procedure,
        int questions,
        long lastRun) {

    /** The code of its procedure, or the code as given where there is none. */
    public String shownCode() {
        return procedure == null ? code : procedure.code().value();
    }

    /** The same with what came of it. */
    KeptRecord made(@Nullable VersionKey key, int open) {
        return new KeptRecord(id, code, sourceId, second, listed, name, sha256, generation, key, open, lastRun);
    }

    /** The same, seen in a run. */
    KeptRecord seen(long run) {
        return new KeptRecord(id, code, sourceId, second, listed, name, sha256, generation, procedure, questions, run);
    }

    static @Nullable VersionKey key(@Nullable String code, @Nullable String version) {
        return code == null || version == null ? null : new VersionKey(new ProcedureCode(code), version);
    }
}

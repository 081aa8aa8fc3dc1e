package vn.motcua.packet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Sha256;
import vn.motcua.linter.Finding;
import vn.motcua.linter.Folder;
import vn.motcua.procedure.VersionKey;
import vn.motcua.rehearsal.Outcome;

/**
 * A package that somebody has uploaded (<i>gói thủ tục</i>): rehearsed when the linter found no error, drafted when all
 * its stories went as told.
 *
 * @param problem code of what stopped it, beside findings and stories
 */
public record Packet(
        long id,
        String fileName,
        Sha256 sha256,
        AccountName by,
        Instant at,
        State state,
        Folder folder,
        List<Finding> findings,
        List<Outcome> outcomes,
        @Nullable String problem,
        @Nullable VersionKey drafted) {

    /** How far a package has come. */
    public enum State {
        /** It waits for its rehearsal or is in it. */
        REHEARSING,
        /** It is a draft of the catalogue. */
        DRAFTED,
        /** It has to be mended and uploaded again. */
        REFUSED
    }

    public Packet {
        findings = List.copyOf(findings);
        outcomes = List.copyOf(outcomes);
    }

    public boolean isWorked() {
        return state == State.REHEARSING;
    }

    /** How many stories it has. */
    public int stories() {
        return folder.stories().size();
    }

    public int percent() {
        return stories() == 0 ? 100 : 100 * outcomes.size() / stories();
    }

    public Optional<VersionKey> draft() {
        return Optional.ofNullable(drafted);
    }

    static @Nullable VersionKey key(@Nullable String code, @Nullable String version) {
        return code == null || version == null ? null : new VersionKey(new ProcedureCode(code), version);
    }
}

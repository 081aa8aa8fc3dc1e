package vn.motcua.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import vn.motcua.core.AccountName;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.Sha256;

/**
 * One line of the ledger: what happened, when and by whom, sealed together with the line before it.
 *
 * @param chain whose history this is, such as a dossier's
 * @param sequence 1 for the first line of a chain
 * @param facts canonical JSON (RFC 8785); never personal data
 * @param previous the hash of the line before, 64 zeros for the first
 */
public record LedgerLine(
        UUID chain,
        int sequence,
        Instant at,
        AccountName actor,
        String kind,
        String facts,
        Sha256 previous,
        Sha256 hash) {

    /** What stands before the first line. */
    public static final Sha256 NOTHING = new Sha256("0".repeat(64));

    static LedgerLine after(
            Sha256 previous, int sequence, UUID chain, Instant at, AccountName actor, String kind, String facts) {
        var hash = seal(chain, sequence, at, actor, kind, facts, previous);
        return new LedgerLine(chain, sequence, at, actor, kind, facts, previous, hash);
    }

    /** Whether the hash belongs to this line's content. */
    boolean isSound() {
        return hash.equals(seal(chain, sequence, at, actor, kind, facts, previous));
    }

    private static Sha256 seal(
            UUID chain, int sequence, Instant at, AccountName actor, String kind, String facts, Sha256 previous) {
        return Sha256.of(CanonicalJson.write(Map.of(
                "chain", chain.toString(),
                "sequence", sequence,
                "at", DateTimeFormatter.ISO_INSTANT.format(at),
                "actor", actor.value(),
                "kind", kind,
                "facts", facts,
                "previous", previous.hex())));
    }
}

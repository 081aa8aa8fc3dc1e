package vn.motcua.slips;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.core.DossierId;

/**
 * A slip as lists show it.
 *
 * @param cause the name of the event that it was issued with, such as {@code Accepted}
 */
public record IssuedSlip(UUID id, DossierId dossier, SlipKind kind, String number, Instant issuedAt, String cause) {

    /** Where those who are party to the dossier get it. */
    public String address() {
        return "/ho-so/" + dossier + "/giay-to/" + id;
    }

    String fileName() {
        return kind.fileName() + "-" + number.replace('/', '-') + ".pdf";
    }
}

package vn.motcua.dossier;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import vn.motcua.core.Sha256;

/**
 * A paper of a dossier (<i>thành phần hồ sơ</i>): which of the procedure's papers it is, and the stored file.
 *
 * @param paper the paper's id in the procedure
 * @param name the file's name as the applicant knows it
 */
@Embeddable
public record Attachment(String paper, UUID file, String name, Sha256 sha256, Instant suppliedAt) {}

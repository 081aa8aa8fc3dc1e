package vn.motcua.files;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.core.Sha256;

/**
 * What is known about stored bytes; the bytes themselves are found by their fingerprint.
 *
 * @param name the original name, cleaned
 * @param size in bytes
 * @param owner the account that sent it
 */
public record StoredFile(
        UUID id,
        String name,
        FileType type,
        long size,
        Sha256 sha256,
        FileState state,
        String owner,
        Instant receivedAt) {}

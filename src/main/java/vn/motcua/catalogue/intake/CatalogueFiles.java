package vn.motcua.catalogue.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/** The files that catalogues come in, each under its fingerprint. */
@Component
class CatalogueFiles {

    private final Path folder;

    CatalogueFiles(CatalogueSettings settings) {
        this.folder = settings.folder();
    }

    /** Keeps a file; the same file twice is kept once. */
    Sha256 keep(InputStream bytes) {
        try {
            Files.createDirectories(folder);
            var partly = Files.createTempFile(folder, "partly", null);
            try {
                var sha256 = copied(bytes, partly);
                Files.move(partly, path(sha256), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return sha256;
            } finally {
                Files.deleteIfExists(partly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(Sha256 sha256) {
        return folder.resolve(sha256.hex());
    }

    private static Sha256 copied(InputStream bytes, Path to) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(bytes, digest)) {
            if (Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING) == 0) {
                throw RuleViolation.invalid("catalogue.file-empty");
            }
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}

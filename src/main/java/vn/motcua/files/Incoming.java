package vn.motcua.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/** Bytes that lie in a work file and are not accepted yet; closing it throws them away unless the store has taken them. */
record Incoming(Path path, long size, Sha256 sha256) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /** Streams into the work file, counting and fingerprinting; stops at the first byte over the limit. */
    static Incoming receive(InputStream bytes, Path workFile, long largest) throws IOException {
        var digest = Sha256.digest();
        var size = 0L;
        try (var out = Files.newOutputStream(workFile)) {
            var buffer = new byte[BUFFER];
            for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw RuleViolation.tooLarge("files.too-large", largest >> 20);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(workFile);
            throw e;
        }
        return new Incoming(workFile, size, Sha256.of(digest));
    }

    /** Bytes that were written to a work file by ourselves. */
    static Incoming of(Path workFile) throws IOException {
        var digest = Sha256.digest();
        try (var in = Files.newInputStream(workFile)) {
            var buffer = new byte[BUFFER];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return new Incoming(workFile, Files.size(workFile), Sha256.of(digest));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

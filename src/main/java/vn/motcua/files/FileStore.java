package vn.motcua.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import vn.motcua.core.Sha256;

/** Where bytes lie, found by their fingerprint; once there they never change. */
interface FileStore {

    /** A fresh, empty file with a random name, for bytes that nobody has accepted yet. */
    Path workFile() throws IOException;

    /** Takes a work file over; when this returns the bytes survive a power cut. */
    void put(Path workFile, Sha256 sha256) throws IOException;

    /** Tells that the row for these bytes is committed: they are no leftover of a crash. */
    void settle(Sha256 sha256) throws IOException;

    Optional<InputStream> open(Sha256 sha256) throws IOException;

    /** Deletes bytes that came before {@code before} and are not used. */
    void remove(Sha256 sha256, Instant before, Predicate<Sha256> used) throws IOException;

    /** Deletes what crashes and rollbacks left behind before {@code before}. */
    void sweep(Instant before, Predicate<Sha256> used) throws IOException;
}

package vn.motcua.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.motcua.core.Sha256;

/**
 * Bytes in a folder: {@code content/<first three digits>/<sha-256>}. New bytes wait in {@code incoming}; an empty file
 * {@code pending/<sha-256>} stands for bytes whose row is not committed yet, so that leftovers are found without looking
 * at everything there is, and a wrong database never makes good files look like leftovers.
 */
@Component
final class FolderStore implements FileStore {

    private final Path content;
    private final Path incoming;
    private final Path pending;
    private final Clock clock;

    FolderStore(FilesSettings settings, Clock clock) throws IOException {
        this.clock = clock;
        content = Files.createDirectories(settings.folder().resolve("content"));
        incoming = Files.createDirectories(settings.folder().resolve("incoming"));
        pending = Files.createDirectories(settings.folder().resolve("pending"));
    }

    @Override
    public Path workFile() throws IOException {
        return Files.createFile(incoming.resolve(UUID.randomUUID().toString()));
    }

    /** Bytes that are there already are replaced by the same bytes: their new time keeps a running sweep away. */
    @Override
    public void put(Path workFile, Sha256 sha256) throws IOException {
        Files.setLastModifiedTime(workFile, now());
        flush(workFile, StandardOpenOption.WRITE);
        mark(sha256);
        var target = at(sha256);
        if (!Files.isDirectory(folderOf(target))) {
            Files.createDirectories(folderOf(target));
            flush(content, StandardOpenOption.READ);
        }
        Files.move(workFile, target, StandardCopyOption.ATOMIC_MOVE);
        flush(folderOf(target), StandardOpenOption.READ);
    }

    /** In one move, since the same bytes sent by another may be settled at any moment. */
    private void mark(Sha256 sha256) throws IOException {
        var marker = workFile();
        Files.setLastModifiedTime(marker, now());
        Files.move(marker, pending.resolve(sha256.hex()), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void settle(Sha256 sha256) throws IOException {
        Files.deleteIfExists(pending.resolve(sha256.hex()));
    }

    @Override
    public Optional<InputStream> open(Sha256 sha256) throws IOException {
        try {
            return Optional.of(Files.newInputStream(at(sha256)));
        } catch (NoSuchFileException | FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Moved aside before the last look: whoever puts the same bytes meanwhile puts them in a place of their own. */
    @Override
    public void remove(Sha256 sha256, Instant before, Predicate<Sha256> used) throws IOException {
        var file = at(sha256);
        if (used.test(sha256) || !isOlder(file, before)) {
            return;
        }
        var aside = incoming.resolve(UUID.randomUUID().toString());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return; // another node was first
        }
        if (isOlder(aside, before) && !used.test(sha256)) {
            Files.delete(aside);
        } else {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void sweep(Instant before, Predicate<Sha256> used) throws IOException {
        for (var marker : filesIn(pending)) {
            if (isOlder(marker, before)) {
                remove(new Sha256(marker.toFile().getName()), before, used);
                Files.deleteIfExists(marker);
            }
        }
        for (var workFile : filesIn(incoming)) {
            if (isOlder(workFile, before)) {
                Files.deleteIfExists(workFile);
            }
        }
    }

    private Path at(Sha256 sha256) {
        return content.resolve(sha256.hex().substring(0, 3)).resolve(sha256.hex());
    }

    private static Path folderOf(Path file) {
        var folder = file.getParent();
        if (folder == null) {
            throw new IllegalStateException("stored files lie in a folder");
        }
        return folder;
    }

    private FileTime now() {
        return FileTime.from(clock.instant());
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void flush(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}

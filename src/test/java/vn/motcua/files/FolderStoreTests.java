package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.core.Sha256;
import vn.motcua.testing.TestClock;

class FolderStoreTests {

    private static final Duration DAY = Duration.ofHours(24);

    private final TestClock clock = new TestClock();
    private final Path folder;
    private final FileStore store;

    FolderStoreTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        store = new FolderStore(Inspector.settings(folder), clock);
    }

    @Test
    void givesBackWhatItWasGiven() throws IOException {
        var sha256 = put("nội dung");

        assertThat(read(sha256)).isEqualTo("nội dung");
        assertThat(folder.resolve("content")
                        .resolve(sha256.hex().substring(0, 3))
                        .resolve(sha256.hex()))
                .exists();
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void knowsWhatItDoesNotHave() throws IOException {
        assertThat(store.open(Sha256.of("nothing"))).isEmpty();
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        var first = put("a");
        var second = put("a");

        assertThat(second).isEqualTo(first);
        assertThat(read(first)).isEqualTo("a");
    }

    @Test
    void takesTheSameBytesFromManyAtOnce() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Sha256> send = () -> {
                var sent = put("a");
                store.settle(sent);
                return sent;
            };
            for (var sent : threads.invokeAll(Collections.nCopies(400, send))) {
                assertThat(sent.get()).isEqualTo(Sha256.of("a"));
            }
        }

        assertThat(folder.resolve("incoming")).isEmptyDirectory();
        assertThat(folder.resolve("pending")).isEmptyDirectory();
    }

    @Test
    void sweepsAwayWhatNeverGotItsRow() throws IOException {
        var lost = put("lost");
        var workFile = store.workFile();
        Files.setLastModifiedTime(workFile, FileTime.from(clock.instant()));

        clock.forward(DAY);
        store.sweep(before(), sha256 -> false);
        assertThat(read(lost)).as("a day is not over").isEqualTo("lost");
        clock.forward(Duration.ofSeconds(1));
        store.sweep(before(), sha256 -> false);

        assertThat(store.open(lost)).isEmpty();
        assertThat(workFile).doesNotExist();
        assertThat(folder.resolve("pending")).isEmptyDirectory();
    }

    @Test
    void neverSweepsWhatIsSettledOrUsed() throws IOException {
        var settled = put("settled");
        store.settle(settled);
        var used = put("used");

        clock.forward(DAY.multipliedBy(2));
        store.sweep(before(), used::equals);

        assertThat(read(settled)).isEqualTo("settled");
        assertThat(read(used)).isEqualTo("used");
    }

    @Test
    void sparesBytesThatCameAgainMeanwhile() throws IOException {
        var sha256 = put("a");
        clock.forward(DAY.plusSeconds(1));

        store.remove(sha256, before(), unused -> {
            putQuietly("a");
            return false;
        });

        assertThat(read(sha256)).isEqualTo("a");
    }

    @Test
    void removesOnlyOnce() throws IOException {
        var sha256 = put("a");
        clock.forward(DAY.plusSeconds(1));

        store.remove(sha256, before(), unused -> false);
        store.remove(sha256, before(), unused -> false);

        assertThat(store.open(sha256)).isEmpty();
    }

    private Instant before() {
        return clock.instant().minus(DAY);
    }

    private Sha256 put(String text) throws IOException {
        var workFile = store.workFile();
        Files.writeString(workFile, text);
        var bytes = Incoming.of(workFile);
        store.put(workFile, bytes.sha256());
        return bytes.sha256();
    }

    private void putQuietly(String text) {
        try {
            put(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(Sha256 sha256) throws IOException {
        try (var in = store.open(sha256).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Real data beside the project, never in it: tests that need it skip where it is missing, but not where CI runs. */
public final class SharedData {

    private static final Path FOLDER = Path.of("../shared/data");

    private SharedData() {}

    /** A file or folder of the shared data. */
    public static Path at(String name) {
        var path = FOLDER.resolve(name);
        if (!Files.exists(path)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("CI needs the shared data, but there is no " + path);
            }
            Assumptions.abort("skipped: needs the shared data " + path + ", which is not here");
        }
        return path;
    }

    /** The files of a shared folder with this ending, by name. */
    public static List<Path> files(String folder, String ending) {
        try (var files = Files.list(at(folder))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.motcua.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.motcua.core.RuleViolation;

/** Inspects files without a database: what comes of one is {@code ACCEPTED}, {@code WAITING_FOR_SCAN} or a code. */
final class Inspector {

    private final Path folder;
    private final Inspection inspection;

    Inspector(Path folder, String... settings) {
        this.folder = folder;
        var bound = settings(folder, settings);
        inspection = new Inspection(bound, new ClamAv(bound));
    }

    /** The defaults, changed by pairs such as {@code "time-to-inspect", "1s"}. */
    static FilesSettings settings(Path folder, String... settings) {
        var properties = new HashMap<String, Object>(Map.of("motcua.files.folder", folder.toString()));
        for (var i = 0; i < settings.length; i += 2) {
            properties.put("motcua.files." + settings[i], settings[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("motcua.files", FilesSettings.class)
                .get();
    }

    String outcome(Path file) {
        try (var in = Files.newInputStream(file)) {
            return outcome(in, file.toFile().getName(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String outcome(byte[] bytes, String name) {
        return outcome(new ByteArrayInputStream(bytes), name, null);
    }

    String outcome(byte[] bytes, String name, String declared) {
        return outcome(new ByteArrayInputStream(bytes), name, declared);
    }

    private String outcome(InputStream in, String name, @Nullable String declared) {
        try {
            return inspect(in, name, declared).state().name();
        } catch (RuleViolation refusal) {
            return refusal.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Inspected inspect(InputStream in, String name, @Nullable String declared) throws IOException {
        var sent = inspection.receive(in, workFile());
        return inspection.inspect(sent, OriginalName.clean(name), declared, this::workFile);
    }

    private Path workFile() throws IOException {
        return Files.createTempFile(folder, "work", "");
    }
}

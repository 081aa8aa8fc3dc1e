package vn.motcua.linter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A procedure folder as texts (<i>thư mục thủ tục</i>).
 *
 * @param name of the folder itself, such as {@code 1.001193-dang-ky-khai-sinh}
 * @param files by their path inside it, such as {@code samples/full.json}
 */
public record Folder(String name, Map<String, String> files) {

    /** What belongs to a procedure; other files are none of its business. */
    public static final Pattern MEMBER =
            Pattern.compile("procedure\\.yaml|declaration\\.form|result\\.html|[a-z][a-z0-9-]{0,60}\\.(bpmn|dmn)"
                    + "|samples/[\\w.-]{1,80}\\.json|scenarios/[\\w.-]{1,80}\\.yaml");

    public Folder {
        files = Map.copyOf(new TreeMap<>(files));
    }

    /** Reads a folder of the disk. */
    public static Folder read(Path folder) {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder, 2)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var path = folder.relativize(file).toString().replace('\\', '/');
                if (MEMBER.matcher(path).matches()) {
                    // what is no UTF-8 becomes visible marks, which the readers refuse or people see
                    files.put(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Folder(String.valueOf(folder.toAbsolutePath().normalize().getFileName()), files);
    }

    /** How people find one of its files. */
    public String place(String file) {
        return name + "/" + file;
    }

    Optional<String> text(String file) {
        return Optional.ofNullable(files.get(file));
    }

    /** Paths of the files in a sub-folder, or with an ending. */
    List<String> matching(String regex) {
        return files.keySet().stream()
                .filter(path -> path.matches(regex))
                .sorted()
                .toList();
    }

    List<String> samples() {
        return matching("samples/.*");
    }

    /** Its stories, by path. */
    public List<String> stories() {
        return matching("scenarios/.*");
    }

    /** Processes that it brings along. */
    public List<String> models() {
        return matching("[^/]+\\.bpmn");
    }

    /** Decision tables that it brings along. */
    List<String> tables() {
        return matching("[^/]+\\.dmn");
    }
}

package vn.motcua.linter;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.motcua.workflow.MarkedSteps;
import vn.motcua.workflow.ModelCheck;

/** Linters that know what this program brings along: its processes and the verbs that they may call. */
public final class Linters {

    private static final String ROOT = "vn.motcua";

    private Linters() {}

    /** A linter that needs no running application. */
    public static Linter ofThisHouse() {
        return new Linter(models(), MarkedSteps.in(ROOT));
    }

    /** The processes that come with the program, as XML by id. */
    public static Map<String, String> models() {
        var models = new TreeMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
                models.put(
                        ModelCheck.processId(String.valueOf(file.getFilename())),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return models;
    }

    /** A procedure folder that comes with the program; one without files where there is none of that name. */
    public static Folder folder(String name) {
        var files = new TreeMap<String, String>();
        try {
            var root = "classpath:forms/" + name + "/";
            for (var file : new PathMatchingResourcePatternResolver().getResources(root + "**/*.*")) {
                var address = file.getURL().getPath();
                var path = address.substring(address.lastIndexOf(name + "/") + name.length() + 1);
                if (Folder.MEMBER.matcher(path).matches()) {
                    files.put(path, file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (FileNotFoundException e) {
            return new Folder(name, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Folder(name, files);
    }
}

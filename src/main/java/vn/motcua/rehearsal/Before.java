package vn.motcua.rehearsal;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.linter.Folder;
import vn.motcua.procedure.YamlNode;

/**
 * The story that another begins after ({@code first: 1.001193-dang-ky-khai-sinh/scenarios/returned-online.yaml}); it begins
 * after none itself.
 */
record Before(String folder, String file) {

    private static final Pattern NAME = Pattern.compile("([\\w.-]{1,80})/(scenarios/[\\w.-]{1,80}\\.yaml)");

    /** Nothing when the text names no story. */
    static Optional<Before> of(String text) {
        var name = NAME.matcher(text);
        return name.matches() ? Optional.of(new Before(name.group(1), name.group(2))) : Optional.empty();
    }

    /** The story before one of a folder's. */
    static Optional<Before> of(Folder folder, String file) {
        return YamlNode.parse(folder.place(file), folder.files().getOrDefault(file, "story: none"))
                .find("first")
                .flatMap(first -> of(first.text()));
    }
}

package vn.motcua.linter;

import java.util.HashMap;
import java.util.Map;

/**
 * The small folder with one thing broken in it.
 *
 * @param code of the only finding that it must bring
 * @param file in which the finding is
 */
record Broken(String code, String file, int line, Map<String, String> files) {

    Broken {
        files = Map.copyOf(files);
    }

    static Broken at(String code, String file, int line) {
        return new Broken(code, file, line, SmallFolder.files());
    }

    /** With a text of its file put in place of another. */
    Broken by(String instead, String of) {
        return by(file, instead, of);
    }

    Broken by(String changed, String instead, String of) {
        var text = files.getOrDefault(changed, "");
        if (!text.contains(of)) {
            throw new IllegalArgumentException(changed + " has no " + of);
        }
        var after = new HashMap<>(files);
        after.put(changed, text.replace(of, instead));
        return new Broken(code, file, line, after);
    }

    Broken with(String path, String text) {
        var after = new HashMap<>(files);
        after.put(path, text);
        return new Broken(code, file, line, after);
    }

    Broken without(String gone) {
        var after = new HashMap<>(files);
        after.remove(gone);
        return new Broken(code, file, line, after);
    }

    Folder folder() {
        return new Folder(SmallFolder.NAME, files);
    }

    @Override
    public String toString() {
        return code;
    }
}

package vn.motcua.packet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.motcua.core.RuleViolation;
import vn.motcua.linter.Folder;

/** A package unpacked: one folder of texts, nothing beside it, and never a path on a disk. */
final class Unpacked {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,120}");

    private Unpacked() {}

    /**
     * The folder in a zip.
     *
     * @throws RuleViolation naming the entry that does not belong there
     */
    static Folder of(byte[] zip) {
        var files = new TreeMap<String, String>();
        var names = new HashSet<String>();
        var folder = "";
        for (var entry : ZipEntries.of(zip)) {
            var name = entry.name();
            if (!isInside(name)) {
                throw RuleViolation.invalid("packet.zip-path", name);
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw RuleViolation.invalid("packet.zip-twice", name);
            }
            int slash = name.indexOf('/');
            var root = slash < 0 ? "" : name.substring(0, slash);
            if (!NAME.matcher(root).matches() || (!folder.isEmpty() && !folder.equals(root))) {
                throw RuleViolation.invalid("packet.zip-one-folder", name);
            }
            folder = root;
            if (!entry.isFolder()) {
                var path = name.substring(slash + 1);
                if (!Folder.MEMBER.matcher(path).matches()) {
                    throw RuleViolation.invalid("packet.zip-foreign", name);
                }
                files.put(path, text(entry));
            }
        }
        if (files.isEmpty()) {
            throw RuleViolation.invalid("packet.zip-empty");
        }
        return new Folder(folder, files);
    }

    private static boolean isInside(String name) {
        return !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains(":")
                && name.chars().noneMatch(Character::isISOControl)
                && !("/" + name + "/").contains("/../")
                && !("/" + name + "/").contains("/./")
                && !name.contains("//");
    }

    private static String text(ZipEntries.Entry entry) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(entry.content()))
                    .toString();
            if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0)) {
                throw RuleViolation.invalid("packet.zip-text", entry.name());
            }
            return text;
        } catch (CharacterCodingException e) {
            throw RuleViolation.invalid("packet.zip-text", entry.name(), e);
        }
    }
}

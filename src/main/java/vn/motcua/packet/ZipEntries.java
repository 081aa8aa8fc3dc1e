package vn.motcua.packet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.motcua.core.RuleViolation;

/**
 * The entries of a zip as its directory lists them, each read where the directory says and refused where the two differ.
 * Usual readers hide what must be refused here: links, encryption, a name that comes twice.
 */
final class ZipEntries {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1 | 1 << 6;
    private static final int TYPE_OF_FILE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;

    private static final int MOST = 100;
    private static final int LARGEST = 300_000;
    private static final int LARGEST_IN_ALL = 400_000;
    private static final int STEEPEST = 100;
    private static final int ALWAYS_ALLOWED = 10_000;

    private final ByteBuffer zip;
    private int total;

    private ZipEntries(byte[] bytes) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A file of the zip; folders have no content. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(String name, byte[] content) {

        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    /**
     * All entries in the order of the directory.
     *
     * @throws RuleViolation when the zip is not one, or more than a procedure needs
     */
    static List<Entry> of(byte[] bytes) {
        try {
            return new ZipEntries(bytes).read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw RuleViolation.invalid("packet.zip-broken", e);
        }
    }

    private List<Entry> read() {
        int end = zip.limit() - END_SIZE; // a comment after it is not allowed for: something could hide there
        if (end < 0 || zip.getInt(end) != END || zip.getInt(end + 4) != 0) {
            throw RuleViolation.invalid("packet.zip-broken");
        }
        int count = unsigned(end + 10);
        if (count > MOST) {
            throw RuleViolation.invalid("packet.zip-many", MOST);
        }
        var entries = new ArrayList<Entry>();
        int at = zip.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            entries.add(entry(at));
            at += HEADER_SIZE + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        if (at != end) {
            throw RuleViolation.invalid("packet.zip-broken");
        }
        return entries;
    }

    private Entry entry(int at) {
        if (zip.getInt(at) != HEADER) {
            throw RuleViolation.invalid("packet.zip-broken");
        }
        var name = text(at + HEADER_SIZE, unsigned(at + 28));
        checkKind(at, name);
        int local = zip.getInt(at + 42);
        boolean agrees = zip.getInt(local) == LOCAL
                && unsigned(local + 6) == unsigned(at + 8)
                && unsigned(local + 8) == unsigned(at + 10)
                && text(local + LOCAL_SIZE, unsigned(local + 26)).equals(name);
        if (!agrees) {
            throw RuleViolation.invalid("packet.zip-broken");
        }
        int from = local + LOCAL_SIZE + unsigned(local + 26) + unsigned(local + 28);
        return new Entry(name, content(at, from, name));
    }

    private void checkKind(int at, String name) {
        if ((unsigned(at + 8) & ENCRYPTED) != 0) {
            throw RuleViolation.invalid("packet.zip-encrypted", name);
        }
        int type = unsigned(at + 40) & TYPE_OF_FILE;
        if (type != 0 && type != REGULAR && type != FOLDER) {
            throw RuleViolation.invalid("packet.zip-link", name);
        }
    }

    private byte[] content(int at, int from, String name) {
        int packed = zip.getInt(at + 20);
        int size = zip.getInt(at + 24);
        total += Math.max(0, size);
        if (size < 0 || size > LARGEST || total > LARGEST_IN_ALL) {
            throw RuleViolation.invalid("packet.zip-large", name, LARGEST / 1000, LARGEST_IN_ALL / 1000);
        }
        if (size > ALWAYS_ALLOWED && size / STEEPEST > packed) {
            throw RuleViolation.invalid("packet.zip-ratio", name, STEEPEST);
        }
        var content = new byte[size];
        boolean whole =
                switch (unsigned(at + 10)) {
                    case STORED -> stored(from, packed, content);
                    case DEFLATED -> inflated(from, packed, content);
                    default -> throw RuleViolation.invalid("packet.zip-method", name);
                };
        var sum = new CRC32();
        sum.update(content);
        if (!whole || (int) sum.getValue() != zip.getInt(at + 16)) {
            throw RuleViolation.invalid("packet.zip-broken");
        }
        return content;
    }

    private boolean stored(int from, int packed, byte[] into) {
        if (packed != into.length) {
            return false;
        }
        zip.get(from, into);
        return true;
    }

    /** Exactly as long as the directory says: a byte more would be a bomb's. */
    private boolean inflated(int from, int packed, byte[] into) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(zip.slice(from, packed));
            int length = 0;
            while (length < into.length && !inflater.finished()) {
                int more = inflater.inflate(into, length, into.length - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return false;
                }
                length += more;
            }
            return length == into.length && (inflater.finished() || inflater.inflate(new byte[1]) == 0);
        } catch (DataFormatException e) {
            throw RuleViolation.invalid("packet.zip-broken", e);
        } finally {
            inflater.end();
        }
    }

    private String text(int at, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(zip.slice(at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RuleViolation.invalid("packet.zip-broken", e);
        }
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}

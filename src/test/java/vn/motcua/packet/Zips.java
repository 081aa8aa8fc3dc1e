package vn.motcua.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.motcua.linter.Folder;

/** Zips, sound and armed. */
final class Zips {

    private static final int HEADER = 0x02014b50;
    private static final int END_SIZE = 22;

    private Zips() {}

    static byte[] of(Folder folder) {
        var files = new HashMap<String, byte[]>();
        folder.files()
                .forEach((path, text) -> files.put(folder.name() + "/" + path, text.getBytes(StandardCharsets.UTF_8)));
        return of(files);
    }

    static byte[] of(String name, String text) {
        return of(Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] of(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One text in place of another everywhere, as long. */
    static byte[] replaced(byte[] zip, String text, String instead) {
        return new String(zip, StandardCharsets.ISO_8859_1)
                .replace(text, instead)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The first entry with a Unix file type. */
    static byte[] withType(byte[] zip, int mode) {
        return changed(zip, (buffer, header) -> buffer.putInt(header + 38, mode << 16));
    }

    /** The first entry with a flag, in both of its headers. */
    static byte[] withFlag(byte[] zip, int flag) {
        return changed(zip, (buffer, header) -> {
            buffer.putShort(header + 8, (short) (buffer.getShort(header + 8) | flag));
            buffer.putShort(6, (short) (buffer.getShort(6) | flag));
        });
    }

    /** The first entry with another size in the directory. */
    static byte[] withSize(byte[] zip, int size) {
        return changed(zip, (buffer, header) -> buffer.putInt(header + 24, size));
    }

    private interface Change {
        void at(ByteBuffer zip, int header);
    }

    private static byte[] changed(byte[] zip, Change change) {
        var buffer = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int header = buffer.getInt(zip.length - END_SIZE + 16);
        if (buffer.getInt(header) != HEADER) {
            throw new IllegalArgumentException("no directory");
        }
        change.at(buffer, header);
        return buffer.array();
    }
}

package vn.motcua.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** The form-js of the modeller, fetched from the npm registry for the tests that are asked for by name. */
final class FormJs {

    static final String VERSION = "1.21.2";

    private static final String NAME = "bpmn-io-form-js-" + VERSION + ".tgz";
    private static final String VIEWER = "package/dist/form-viewer.umd.js";
    private static final int BLOCK = 512;

    private FormJs() {}

    /** The viewer as one script. */
    static String viewer(Path folder) throws IOException, InterruptedException {
        var npm = new ProcessBuilder("npm", "pack", "@bpmn-io/form-js@" + VERSION)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(2, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroy();
            throw new IOException("npm pack: " + Files.readString(folder.resolve("npm.log")));
        }
        return unpacked(folder.resolve(NAME));
    }

    /** Reads one entry of a tar file: blocks of 512 bytes, name at 0, size in octal digits at 124. */
    private static String unpacked(Path archive) {
        try (var in = new GZIPInputStream(Files.newInputStream(archive))) {
            for (var head = in.readNBytes(BLOCK); head.length == BLOCK && head[0] != 0; head = in.readNBytes(BLOCK)) {
                int size = Integer.parseInt(text(head, 124, 12).strip(), 8);
                if (text(head, 0, 100).equals(VIEWER)) {
                    return new String(in.readNBytes(size), StandardCharsets.UTF_8);
                }
                in.skipNBytes((size + BLOCK - 1) / BLOCK * (long) BLOCK);
            }
            throw new IllegalStateException("no " + VIEWER + " in " + archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] head, int from, int length) {
        var text = new String(head, from, length, StandardCharsets.US_ASCII);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}

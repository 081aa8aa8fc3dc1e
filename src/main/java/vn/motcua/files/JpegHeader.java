package vn.motcua.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What must be known of a JPEG before it is decoded.
 *
 * @param orientation how the camera was held, 1 (upright) to 8, as EXIF counts
 * @param scans how many times the picture is painted over
 */
record JpegHeader(int orientation, int scans) {

    private static final int END = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    static JpegHeader read(Path file, Deadline deadline) throws IOException {
        var orientation = 1;
        var scans = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            for (var marker = nextMarker(in, deadline); marker != END; marker = nextMarker(in, deadline)) {
                if (standsAlone(marker)) {
                    continue;
                }
                var segment = in.readNBytes(Math.max(0, (in.read() << 8 | in.read()) - 2));
                if (marker == START_OF_SCAN) {
                    scans++;
                } else if (marker == APP1 && orientation == 1) {
                    orientation = orientation(segment);
                }
            }
        } catch (EOFException e) {
            return new JpegHeader(orientation, scans); // cut short: the decoder decides
        }
        return new JpegHeader(orientation, scans);
    }

    private static int nextMarker(InputStream in, Deadline deadline) throws IOException {
        var before = 0;
        for (var next = in.read(); next >= 0; next = in.read()) {
            deadline.check();
            if (before == 0xFF && next != 0 && next != 0xFF) {
                return next;
            }
            before = next;
        }
        throw new EOFException();
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }

    private static int orientation(byte[] segment) {
        var header = EXIF.length;
        if (segment.length < header + 8 || !Arrays.equals(segment, 0, header, EXIF, 0, header)) {
            return 1;
        }
        var tiff = ByteBuffer.wrap(segment, header, segment.length - header).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 1;
        }
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (var entry = directory + 2; entries > 0 && entry + 12 <= tiff.limit(); entries--, entry += 12) {
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                var value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}

package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.testing.SharedData;

class ImageRewriterTests {

    private final Inspector inspector;

    ImageRewriterTests(@TempDir Path folder) {
        inspector = new Inspector(folder, "time-to-inspect", "60s");
    }

    @Test
    void takesRealScansAsLargeAsTheyAre() throws IOException {
        for (var file : SharedData.files("images", "g")) {
            var before = ImageIO.read(file.toFile());
            try (var in = Files.newInputStream(file);
                    var inspected = inspector.inspect(in, file.toFile().getName(), null)) {
                var after = ImageIO.read(inspected.bytes().path().toFile());

                assertThat(after.getWidth()).as("%s", file).isEqualTo(before.getWidth());
                assertThat(after.getHeight()).as("%s", file).isEqualTo(before.getHeight());
                assertThat(inspected.bytes().size()).isLessThan(3 * Files.size(file));
            }
        }
    }

    @Test
    void takesNoTiffWhateverItIsCalled() throws IOException {
        var scan = SharedData.at("images/vn-scan-200dpi-bw.tif");

        assertThat(inspector.outcome(scan)).isEqualTo("files.type-not-taken");
        assertThat(inspector.outcome(Files.readAllBytes(scan), "a.jpg")).isEqualTo("files.type-differs");
    }

    /** The corners of the picture that was taken are red, green, blue and white, clockwise from the top left. */
    @ParameterizedTest
    @CsvSource({
        "1, 60x40, RED GREEN BLUE WHITE",
        "2, 60x40, GREEN RED WHITE BLUE",
        "3, 60x40, BLUE WHITE RED GREEN",
        "4, 60x40, WHITE BLUE GREEN RED",
        "5, 40x60, RED WHITE BLUE GREEN",
        "6, 40x60, WHITE RED GREEN BLUE",
        "7, 40x60, BLUE GREEN RED WHITE",
        "8, 40x60, GREEN BLUE WHITE RED"
    })
    void turnsThePictureUpright(int orientation, String size, String corners) throws IOException {
        var photo = withExif(jpeg(), orientation);

        try (var inspected = inspector.inspect(new ByteArrayInputStream(photo), "ảnh.JPEG", "image/jpeg")) {
            var picture = ImageIO.read(inspected.bytes().path().toFile());

            assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(size);
            assertThat(corners(picture)).isEqualTo(corners);
        }
    }

    @Test
    void leavesBehindWherePicturesWereTakenAndWhatHidesBehindThem() throws IOException {
        var photo = withExif(jpeg(), 1);
        var hiding = ByteBuffer.allocate(photo.length + 100).put(photo);
        hiding.put("PK\003\004 hidden".getBytes(StandardCharsets.ISO_8859_1));

        try (var inspected = inspector.inspect(new ByteArrayInputStream(hiding.array()), "a.jpg", null)) {
            var kept = Files.readString(inspected.bytes().path(), StandardCharsets.ISO_8859_1);

            assertThat(kept).doesNotContain("Exif", "GPS", "hidden");
            assertThat(inspected.bytes())
                    .isEqualTo(Incoming.of(inspected.bytes().path()));
        }
    }

    @Test
    void refusesTooManyPixelsBeforeDecodingAny() {
        assertThat(inspector.outcome(pngHeader(100_000, 100_000), "bom.png")).isEqualTo("files.image-too-large");
        assertThat(inspector.outcome(pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), "bom.png"))
                .isEqualTo("files.image-too-large");
    }

    @Test
    void refusesWhatCannotBeDecoded() throws IOException {
        assertThat(inspector.outcome(pngHeader(10, 10), "a.png")).isEqualTo("files.image-broken");
        assertThat(inspector.outcome(pngHeader(0, -1), "a.png")).isEqualTo("files.image-broken");
        assertThat(inspector.outcome(Arrays.copyOf(jpeg(), 30), "a.jpg")).isEqualTo("files.image-broken");
        assertThat(inspector.outcome(new byte[] {-1, -40, -1}, "a.jpg")).isEqualTo("files.image-broken");
    }

    @Test
    void refusesAPicturePaintedOverTooOften() throws IOException {
        var jpeg = jpeg();
        var painted = new ByteArrayOutputStream();
        painted.write(jpeg, 0, jpeg.length - 2);
        for (var scan = 0; scan < 100; scan++) {
            painted.writeBytes(new byte[] {-1, (byte) 0xDA, 0, 2});
        }

        assertThat(inspector.outcome(painted.toByteArray(), "a.jpg")).isEqualTo("files.image-broken");
    }

    private static byte[] jpeg() throws IOException {
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 30, 20);
        canvas.setColor(Color.GREEN);
        canvas.fillRect(30, 0, 30, 20);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(30, 20, 30, 20);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 20, 30, 20);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    private static String corners(BufferedImage picture) {
        var right = picture.getWidth() - 5;
        var bottom = picture.getHeight() - 5;
        return String.join(
                " ",
                colour(picture.getRGB(5, 5)),
                colour(picture.getRGB(right, 5)),
                colour(picture.getRGB(right, bottom)),
                colour(picture.getRGB(5, bottom)));
    }

    private static String colour(int rgb) {
        var colour = new Color(rgb);
        var red = colour.getRed() > 128;
        var green = colour.getGreen() > 128;
        return red && green ? "WHITE" : red ? "RED" : green ? "GREEN" : "BLUE";
    }

    /** EXIF as a telephone writes it: an orientation, and text that stands for the place. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(60);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        exif.put("GPS 21.028,105.854".getBytes(StandardCharsets.ISO_8859_1));
        return ByteBuffer.allocate(jpeg.length + 64)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) 62)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(header.array())
                .putInt((int) check.getValue())
                .array();
    }
}

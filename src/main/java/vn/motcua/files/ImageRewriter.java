package vn.motcua.files;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.core.RuleViolation;

/**
 * Paints a picture anew, upright: whatever else was in the file (where it was taken, thumbnails, hidden archives) is
 * left behind. Memory is bounded by the number of pixels, which is known before any is decoded.
 */
final class ImageRewriter {

    private static final Logger log = LoggerFactory.getLogger(ImageRewriter.class);
    private static final int MOST_SCANS = 64;
    private static final int BITS_A_PIXEL = 32;
    private static final float QUALITY = 0.92f;

    private final long mostPixels;

    ImageRewriter(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    void rewrite(Path from, FileType type, Path to, Deadline deadline) throws IOException {
        try {
            var header = type == FileType.JPG ? JpegHeader.read(from, deadline) : new JpegHeader(1, 1);
            if (header.scans() > MOST_SCANS) {
                throw RuleViolation.invalid("files.image-broken");
            }
            var picture = upright(decode(from, type, deadline), header.orientation());
            deadline.check();
            encode(picture, type, to);
        } catch (RuleViolation e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            log.debug("a picture cannot be decoded", e);
            throw RuleViolation.invalid("files.image-broken", e);
        }
    }

    private BufferedImage decode(Path from, FileType type, Deadline deadline) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type.extension()).next();
        try (var in = ImageIO.createImageInputStream(from.toFile())) {
            reader.setInput(in, true, true);
            refuseTooManyPixels(reader);
            reader.addIIOReadProgressListener(new AbortWhenLate(deadline));
            var picture = reader.read(0);
            deadline.check();
            return picture;
        } finally {
            reader.dispose();
        }
    }

    private void refuseTooManyPixels(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        refuseMoreThan(pixels);
        var kind = reader.getRawImageType(0);
        if (kind != null) {
            refuseMoreThan(pixels * kind.getColorModel().getPixelSize() / BITS_A_PIXEL);
        }
    }

    private void refuseMoreThan(long pixels) {
        if (pixels > mostPixels) {
            throw RuleViolation.invalid("files.image-too-large", mostPixels / 1_000_000);
        }
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turned = new BufferedImage(
                orientation < 5 ? width : height,
                orientation < 5 ? height : width,
                picture.getType() == BufferedImage.TYPE_BYTE_GRAY
                        ? BufferedImage.TYPE_BYTE_GRAY
                        : BufferedImage.TYPE_3BYTE_BGR);
        var canvas = turned.createGraphics();
        canvas.drawImage(picture, turn(orientation, width, height), null);
        canvas.dispose();
        return turned;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static void encode(BufferedImage picture, FileType type, Path to) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(type.extension()).next();
        try (var out = new FileImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (type == FileType.JPG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}

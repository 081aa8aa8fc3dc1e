package vn.motcua.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;

/** A QR code as one path, sharp at any size. */
public final class QrCode {

    /** The standard asks for four modules of white around; papers are white already, so two keep the code large. */
    private static final int MARGIN = 2;

    /** White around it on a page that may be dark (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private QrCode() {}

    /** A QR code for a page: an SVG image, black on white in the dark, too, so that every reader finds it. */
    public static String svg(String text) {
        var matrix = encode(text);
        int side = matrix.getWidth() + 2 * QUIET;
        var path = new StringBuilder();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(column + QUIET, row + QUIET));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                """.formatted(side, path);
    }

    /** Dark modules as rectangles, runs of a row joined, within a square at {@code x}, {@code y}. */
    static Shape shape(String text, double x, double y, double side) {
        var matrix = encode(text);
        double module = side / (matrix.getWidth() + 2 * MARGIN);
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int row = 0; row < matrix.getHeight(); row++) {
            int column = 0;
            while (column < matrix.getWidth()) {
                int end = column;
                while (end < matrix.getWidth() && matrix.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    double left = x + (MARGIN + column) * module;
                    double top = y + (MARGIN + row) * module;
                    path.moveTo(left, top);
                    path.lineTo(x + (MARGIN + end) * module, top);
                    path.lineTo(x + (MARGIN + end) * module, top + module);
                    path.lineTo(left, top + module);
                    path.closePath();
                }
                column = end + 1;
            }
        }
        return path;
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code can hold " + text.length() + " characters", e);
        }
    }
}

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
final class QrCode {

    /** The standard asks for four modules of white around; papers are white already, so two keep the code large. */
    private static final int MARGIN = 2;

    private QrCode() {}

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

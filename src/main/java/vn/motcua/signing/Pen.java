package vn.motcua.signing;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes a PDF content stream: lines, curves, outlines of letters. */
final class Pen {

    /** How far the handles of a Bézier quarter circle reach, in radii. */
    private static final double ROUND = 0.5522847498;

    private final StringBuilder content = new StringBuilder();

    Pen operator(String operator, double... operands) {
        for (double operand : operands) {
            content.append(number(operand)).append(' ');
        }
        content.append(operator).append('\n');
        return this;
    }

    Pen circle(double x, double y, double radius) {
        double handle = radius * ROUND;
        return operator("m", x + radius, y)
                .operator("c", x + radius, y + handle, x + handle, y + radius, x, y + radius)
                .operator("c", x - handle, y + radius, x - radius, y + handle, x - radius, y)
                .operator("c", x - radius, y - handle, x - handle, y - radius, x, y - radius)
                .operator("c", x + handle, y - radius, x + radius, y - handle, x + radius, y)
                .operator("h");
    }

    /** A star with five points, the first one up. */
    Pen star(double x, double y, double radius) {
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI / 2 + i * Math.PI / 5;
            double reach = i % 2 == 0 ? radius : radius * 0.382;
            operator(i == 0 ? "m" : "l", x + reach * Math.cos(angle), y + reach * Math.sin(angle));
        }
        return operator("h");
    }

    Pen path(GeneralPath path, AffineTransform placed) {
        var point = new double[6];
        double x = 0;
        double y = 0;
        for (var i = path.getPathIterator(placed); !i.isDone(); i.next()) {
            int segment = i.currentSegment(point);
            int last = 0;
            switch (segment) {
                case PathIterator.SEG_MOVETO -> operator("m", point[0], point[1]);
                case PathIterator.SEG_LINETO -> operator("l", point[0], point[1]);
                case PathIterator.SEG_QUADTO -> {
                    quadratic(x, y, point);
                    last = 2;
                }
                case PathIterator.SEG_CUBICTO -> {
                    operator("c", point);
                    last = 4;
                }
                default -> operator("h");
            }
            x = point[last];
            y = point[last + 1];
        }
        return this;
    }

    byte[] deflated() {
        return IncrementalUpdate.deflate(content.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-?0?$", "0");
    }

    /** TrueType curves have one handle, PDF's have two. */
    private void quadratic(double x, double y, double[] point) {
        operator(
                "c",
                x + (point[0] - x) * 2 / 3,
                y + (point[1] - y) * 2 / 3,
                point[2] + (point[0] - point[2]) * 2 / 3,
                point[3] + (point[1] - point[3]) * 2 / 3,
                point[2],
                point[3]);
    }
}

package vn.motcua.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.core.Vietnamese;

/**
 * A blue signature as if by hand, drawn from the name: the same name always gives the same strokes. It stands for the
 * scanned image of a real signature and must not look like a typed name.
 */
final class HandwritingDrawing implements Drawing {

    private static final double INK = 1.25;

    private final float width;
    private final float height;
    private final byte[] content;

    HandwritingDrawing(String name, float width, float height) {
        this.width = width;
        this.height = height;
        this.content = draw(Vietnamese.fold(name));
    }

    @Override
    public long addTo(IncrementalUpdate update, Instant at) {
        return update.addDeflated(Drawing.form(width, height, ""), content);
    }

    private byte[] draw(String name) {
        var random = new Random(name.hashCode());
        double tall = Math.min(height * 0.8, width * 0.45);
        double wide = Math.min(width * 0.86, tall * 2.6);
        double left = (width - wide) / 2;
        double base = height / 2 - tall * 0.18;
        var pen = new Pen()
                .operator("q")
                .operator("RG", 0.07, 0.16, 0.62)
                .operator("J", 1)
                .operator("j", 1)
                .operator("w", INK);
        curve(pen, capital(random, left, base, wide, tall));
        curve(pen, letters(random, name, left, base, wide, tall));
        pen.operator("w", INK * 0.8);
        curve(pen, flourish(random, left, base, wide, tall));
        return pen.operator("Q").deflated();
    }

    /** A tall loop to begin with. */
    private static List<double[]> capital(Random random, double left, double base, double wide, double tall) {
        double lean = 0.04 + random.nextDouble() * 0.05;
        var shape = new double[][] {
            {0.02, 0.34},
            {0.09, 0.62},
            {0.2, 0.78},
            {0.24, 0.62},
            {0.15, 0.2},
            {0.06, -0.06},
            {0.0, 0.06},
            {0.08, 0.24},
            {0.22, 0.34},
            {0.3, 0.24}
        };
        var points = new ArrayList<double[]>();
        for (var p : shape) {
            points.add(new double[] {left + (p[0] + lean * p[1]) * wide, base + p[1] * tall * 0.95});
        }
        return points;
    }

    /** Waves that get flatter, one for a letter, with a loop where the letter is a tall one. */
    private static List<double[]> letters(
            Random random, String name, double left, double base, double wide, double tall) {
        var given = name.substring(name.lastIndexOf(' ') + 1);
        int count = Math.max(5, Math.min(9, given.length() + 3));
        double step = wide * 0.62 / count;
        var points = new ArrayList<double[]>();
        points.add(new double[] {left + wide * 0.3, base + tall * 0.24});
        for (int i = 0; i < count; i++) {
            double x = left + wide * 0.32 + i * step;
            boolean high = "bdfhklt".indexOf(name.charAt(i % name.length())) >= 0;
            double flat = 1 - 0.5 * i / count;
            double up = tall * (high ? 0.52 : 0.26 + random.nextDouble() * 0.08) * flat;
            points.add(new double[] {x + step * 0.2, base + tall * 0.02 * random.nextDouble()});
            points.add(new double[] {x + step * 0.72, base + up});
            points.add(new double[] {x + step * 0.5, base + up * 0.86});
        }
        points.add(new double[] {left + wide * 0.95, base + tall * 0.02});
        points.add(new double[] {left + wide, base + tall * 0.12});
        return points;
    }

    /** A sweep under the whole. */
    private static List<double[]> flourish(Random random, double left, double base, double wide, double tall) {
        double depth = 0.16 + random.nextDouble() * 0.08;
        var points = new ArrayList<double[]>();
        for (var p : new double[][] {
            {0.97, 0.02}, {0.82, -0.13}, {0.45, -depth}, {0.16, -0.2}, {0.2, -0.3}, {0.6, -0.26}, {0.92, -0.2}
        }) {
            points.add(new double[] {left + p[0] * wide, base + p[1] * tall});
        }
        return points;
    }

    /** A smooth line through all points (Catmull–Rom). */
    private static void curve(Pen pen, List<double[]> points) {
        pen.operator("m", points.getFirst());
        for (int i = 0; i + 1 < points.size(); i++) {
            var before = points.get(Math.max(0, i - 1));
            var from = points.get(i);
            var to = points.get(i + 1);
            var after = points.get(Math.min(points.size() - 1, i + 2));
            pen.operator(
                    "c",
                    from[0] + (to[0] - before[0]) / 6,
                    from[1] + (to[1] - before[1]) / 6,
                    to[0] - (after[0] - from[0]) / 6,
                    to[1] - (after[1] - from[1]) / 6,
                    to[0],
                    to[1]);
        }
        pen.operator("S");
    }
}

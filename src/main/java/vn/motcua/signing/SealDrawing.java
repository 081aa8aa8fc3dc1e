package vn.motcua.signing;

import java.awt.geom.AffineTransform;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An agency's seal as vectors, a star where a real one has the national emblem, and by it the agency's name and the time
 * of signing by ISO 8601 (Phụ lục I NĐ 30/2020).
 */
final class SealDrawing implements Drawing {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** 36 mm, as seals of people's committees are. */
    private static final double REAL_SIZE = 36 * 72 / 25.4;

    private static final float CAPTION_SIZE = 7;
    private static final String TIME_LETTERS = "0123456789-:T+";

    private final float width;
    private final float height;
    private final double diameter;
    private final byte[] seal;
    private final EmbeddedFont font;
    private final String caption;

    SealDrawing(Appearance.Seal text, float width, float height) {
        this.width = width;
        this.height = height;
        this.diameter = Math.min(REAL_SIZE, Math.min(width, height - SignatureField.CAPTION_BELOW));
        this.seal = draw(text);
        this.font = Lettering.REGULAR.embed(TIME_LETTERS + text.agency());
        this.caption = caption(text.agency());
    }

    @Override
    public long addTo(IncrementalUpdate update, Instant at) {
        var side = (float) diameter;
        long drawn = update.addDeflated(Drawing.form(side, side, ""), seal);
        long letters = font.addTo(update);
        var time = TIME.format(OffsetDateTime.ofInstant(at, VIETNAM));
        var content = caption + font.encode(time) + "Tj ET";
        var entries =
                Drawing.form(width, height, "/XObject<</Seal " + drawn + " 0 R>>/Font<</Letters " + letters + " 0 R>>");
        return update.add("<<" + entries + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }

    /** Everything before the time: the seal put in its place, the agency's name, the move to the second line. */
    private String caption(String agency) {
        double size = Math.min(CAPTION_SIZE, width * 0.95 / Math.max(1, Lettering.REGULAR.width(agency)));
        return "q 1 0 0 1 " + Pen.number(width - diameter) + " " + Pen.number(height - diameter) + " cm /Seal Do Q "
                + "BT /Letters " + Pen.number(size) + " Tf 0 g 1 0 0 1 1 12 Tm " + font.encode(agency)
                + "Tj 0 -8.5 Td ";
    }

    private byte[] draw(Appearance.Seal text) {
        double r = diameter / 2;
        var pen = new Pen().operator("q").operator("RG", 0.84, 0.05, 0.09).operator("rg", 0.84, 0.05, 0.09);
        pen.operator("w", diameter * 0.022).circle(r, r, r * 0.965).operator("S");
        pen.operator("w", diameter * 0.007).circle(r, r, r * 0.89).operator("S");
        pen.operator("w", diameter * 0.009).circle(r, r, r * 0.58).operator("S");
        pen.star(r, r, r * 0.42).operator("f");
        double size = r * 0.215;
        arc(pen, text.agency().toUpperCase(Locale.ROOT), size, r, true);
        var place = text.parent().replaceFirst("(?iu)^ủy ban nhân dân ", "").toUpperCase(Locale.ROOT);
        if (!place.isBlank()) {
            arc(pen, place, size * 0.85, r, false);
            for (double angle : new double[] {Math.PI * 1.18, -Math.PI * 0.18}) {
                pen.star(r + r * 0.735 * Math.cos(angle), r + r * 0.735 * Math.sin(angle), r * 0.07)
                        .operator("f");
            }
        }
        return pen.operator("Q").deflated();
    }

    /** Letters along the ring: over the top clockwise, or along the bottom so that they stand upright. */
    private static void arc(Pen pen, String text, double largest, double r, boolean top) {
        double baseline = top ? r * 0.665 : r * 0.805;
        double allowed = (top ? 1.22 : 0.5) * Math.PI * baseline;
        double spacing = 1.06;
        double size = Math.min(largest, allowed / (Lettering.BOLD.width(text) * spacing));
        double turn = top ? -1 : 1;
        double angle = Math.PI / 2 * -turn - turn * Lettering.BOLD.width(text) * spacing * size / baseline / 2;
        for (int letter : text.codePoints().toArray()) {
            double half = Lettering.BOLD.width(letter) * spacing * size / baseline / 2;
            angle += turn * half;
            var placed = AffineTransform.getTranslateInstance(
                    r + baseline * Math.cos(angle), r + baseline * Math.sin(angle));
            placed.rotate(top ? angle - Math.PI / 2 : angle + Math.PI / 2);
            placed.scale(size / Lettering.BOLD.unitsPerEm(), size / Lettering.BOLD.unitsPerEm());
            placed.translate(-Lettering.BOLD.width(letter) * Lettering.BOLD.unitsPerEm() / 2, 0);
            pen.path(Lettering.BOLD.outline(letter), placed).operator("f");
            angle += turn * half;
        }
    }
}

package vn.motcua.signing;

import java.awt.geom.GeneralPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One face of Liberation: complete for Vietnamese, with the metrics of Times New Roman or Arial. Safe for threads. */
final class Lettering {

    /** Without the list the subset keeps GSUB, which costs regular expressions at each text. */
    private static final List<String> TABLES = List.of(
            "head", "hhea", "maxp", "hmtx", "cmap", "glyf", "loca", "name", "post", "OS/2", "cvt ", "fpgm", "prep");

    static final Lettering REGULAR = new Lettering("LiberationSerif-Regular");
    static final Lettering BOLD = new Lettering("LiberationSans-Bold");

    private final String name;
    private final TrueTypeFont font;

    private Lettering(String name) {
        this.name = name;
        try (var in = Lettering.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " is missing from the class path");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide a text is, in parts of its size. */
    synchronized float width(String text) {
        return (float) text.codePoints().mapToDouble(this::width).sum();
    }

    synchronized float width(int letter) {
        try {
            return (float) font.getAdvanceWidth(glyph(letter)) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The outline of a letter, in font units. */
    synchronized GeneralPath outline(int letter) {
        try {
            var glyph = font.getGlyph().getGlyph(glyph(letter));
            return glyph == null ? new GeneralPath() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized float unitsPerEm() {
        try {
            return font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The few letters of these texts as a font that can be embedded. */
    synchronized EmbeddedFont embed(String letters) {
        try {
            var subsetter = new TTFSubsetter(font, TABLES);
            letters.codePoints().forEach(subsetter::add);
            var file = new ByteArrayOutputStream();
            subsetter.writeToStream(file);
            var newGlyphs = subsetter.getGIDMap().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
            var codes = new TreeMap<Integer, Integer>();
            letters.codePoints().forEach(letter -> {
                var code = newGlyphs.get(glyph(letter));
                codes.put(letter, code == null ? 0 : code);
            });
            return new EmbeddedFont(name, file.toByteArray(), codes, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized int glyph(int letter) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

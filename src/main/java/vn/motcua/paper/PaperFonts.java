package vn.motcua.paper;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of papers: Liberation Serif and Sans, with the metrics of Times New Roman and Arial and all Vietnamese
 * letters. Each face is cut down once, to the letters that papers need and without the substitution tables that would
 * cost regular expressions at every text; each paper then embeds the few letters it uses.
 */
final class PaperFonts {

    private static final List<String> TABLES = List.of(
            "head", "hhea", "maxp", "hmtx", "cmap", "glyf", "loca", "name", "post", "OS/2", "cvt ", "fpgm", "prep");

    /** Latin with all its accents, Greek, Cyrillic, punctuation, currency, letter-like signs, arrows, simple shapes. */
    private static final int[][] LETTERS = {
        {0x20, 0x7E}, {0xA0, 0x24F}, {0x2B0, 0x52F}, {0x1E00, 0x1EFF}, {0x2010, 0x2027}, {0x2030, 0x205E},
        {0x2070, 0x209C}, {0x20A0, 0x20BF}, {0x2100, 0x214F}, {0x2150, 0x218B}, {0x2190, 0x21FF}, {0x2200, 0x22FF},
        {0x25A0, 0x25FF}, {0x2600, 0x266F}, {0xFB01, 0xFB02}
    };

    private static final List<Face> FACES = List.of(
            new Face("LiberationSerif-Regular", "Liberation Serif", 400, FontStyle.NORMAL),
            new Face("LiberationSerif-Bold", "Liberation Serif", 700, FontStyle.NORMAL),
            new Face("LiberationSerif-Italic", "Liberation Serif", 400, FontStyle.ITALIC),
            new Face("LiberationSerif-BoldItalic", "Liberation Serif", 700, FontStyle.ITALIC),
            new Face("LiberationSans-Regular", "Liberation Sans", 400, FontStyle.NORMAL),
            new Face("LiberationSans-Bold", "Liberation Sans", 700, FontStyle.NORMAL),
            new Face("LiberationSans-Italic", "Liberation Sans", 400, FontStyle.ITALIC),
            new Face("LiberationSans-BoldItalic", "Liberation Sans", 700, FontStyle.ITALIC));

    private final Map<Face, TrueTypeFont> cut = new ConcurrentHashMap<>();
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    /** Offers all faces to one print; only those that its text uses are embedded. */
    void offerTo(PdfRendererBuilder builder, PDDocument document) {
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        for (var face : FACES) {
            builder.useFont(new Embedded(document, face), face.family(), face.weight(), face.style(), true);
        }
    }

    private TrueTypeFont cut(Face face) {
        return cut.computeIfAbsent(face, f -> {
            try {
                var whole = parse(PaperResources.bytes("/liberation/" + f.file() + ".ttf"));
                var subsetter = new TTFSubsetter(whole, TABLES);
                for (var range : LETTERS) {
                    for (int c = range[0]; c <= range[1]; c++) {
                        subsetter.add(c);
                    }
                }
                var out = new ByteArrayOutputStream();
                subsetter.writeToStream(out);
                return parse(out.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static TrueTypeFont parse(byte[] bytes) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    private record Face(String file, String family, int weight, FontStyle style) {}

    /** A face in one document, made when the first text asks for it. */
    private final class Embedded extends PDFontSupplier {

        private final PDDocument document;
        private final Face face;
        private @Nullable PDFont font;

        @SuppressWarnings("NullAway") // the font is supplied below, when it is needed
        Embedded(PDDocument document, Face face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            if (font == null) {
                try {
                    font = PDType0Font.load(document, cut(face), true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return font;
        }
    }
}

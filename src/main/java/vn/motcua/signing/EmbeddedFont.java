package vn.motcua.signing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A few letters of a face, ready to be put into PDF after PDF: all that is costly was done once. */
final class EmbeddedFont {

    /** Flags 2 (serif) and 3 (symbolic: codes of its own). */
    private static final int SERIF_WITH_OWN_CODES = 2 | 4;

    private final String name;
    private final byte[] file;
    private final int fileLength;
    private final byte[] toUnicode;
    private final String widths;
    private final Map<Integer, Integer> codes;

    /** @param codes the number of each letter's glyph in the file */
    EmbeddedFont(String face, byte[] file, SortedMap<Integer, Integer> codes, Lettering lettering) {
        this.name = tag(codes) + "+" + face;
        this.file = IncrementalUpdate.deflate(file);
        this.fileLength = file.length;
        this.codes = codes;
        var letters = new TreeMap<Integer, Integer>();
        codes.forEach((letter, code) -> letters.put(code, letter));
        this.toUnicode = IncrementalUpdate.deflate(toUnicode(letters).getBytes(StandardCharsets.US_ASCII));
        var widths = new StringBuilder();
        letters.forEach((code, letter) -> widths.append(code)
                .append('[')
                .append(Math.round(lettering.width(letter) * 1000))
                .append(']'));
        this.widths = widths.toString();
    }

    /** Text as the hexadecimal string that shows it in this font. */
    String encode(String text) {
        var hex = new StringBuilder("<");
        text.codePoints().forEach(letter -> hex.append(String.format("%04X", codes.getOrDefault(letter, 0))));
        return hex.append('>').toString();
    }

    /** Adds the font to a document; returns its object number. */
    long addTo(IncrementalUpdate update) {
        long program = update.addDeflated("/Length1 " + fileLength, file);
        long unicode = update.addDeflated("", toUnicode);
        long descriptor = update.add("<</Type/FontDescriptor/FontName/" + name + "/Flags "
                + SERIF_WITH_OWN_CODES + "/FontBBox[-543 -303 1277 981]/ItalicAngle 0/Ascent 891/Descent -216"
                + "/CapHeight 662/StemV 80/FontFile2 " + program + " 0 R>>");
        long descendant = update.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 1000/W["
                + widths + "]/FontDescriptor " + descriptor + " 0 R>>");
        return update.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + descendant + " 0 R]/ToUnicode " + unicode + " 0 R>>");
    }

    private static String tag(Map<Integer, Integer> codes) {
        var tag = new StringBuilder();
        int rest = codes.hashCode() & Integer.MAX_VALUE;
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return tag.toString();
    }

    private static String toUnicode(SortedMap<Integer, Integer> letters) {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var entries = letters.entrySet().stream()
                .map(e -> "<%04X> <%04X>\n".formatted(e.getKey(), e.getValue()))
                .toList();
        for (int from = 0; from < entries.size(); from += 100) { // a section may hold no more
            var section = entries.subList(from, Math.min(from + 100, entries.size()));
            map.append(section.size()).append(" beginbfchar\n");
            section.forEach(map::append);
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}

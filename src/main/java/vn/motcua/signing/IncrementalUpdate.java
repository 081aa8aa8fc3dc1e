package vn.motcua.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * New and changed objects behind a PDF whose own bytes stay as they are. Written here rather than by PDFBox, which would
 * also write the page and the form again: this touches what a signature needs and nothing else.
 */
final class IncrementalUpdate {

    private final ByteArrayOutputStream out;
    private final long previousXref;
    private final COSDictionary trailer;
    private final Map<Long, String> offsets = new TreeMap<>();
    private long next;

    IncrementalUpdate(byte[] before, PDDocument document) {
        out = new ByteArrayOutputStream(before.length + 64 * 1024);
        out.writeBytes(before);
        if (before[before.length - 1] != '\n') {
            out.write('\n');
        }
        previousXref = document.getDocument().getStartXref();
        trailer = document.getDocument().getTrailer();
        next = document.getDocument().getHighestXRefObjectNumber() + 1;
    }

    /** The number that the next added object will have. */
    long next() {
        return next;
    }

    long add(String object) {
        return add(object.getBytes(StandardCharsets.ISO_8859_1));
    }

    long add(byte[] object) {
        write(new COSObjectKey(next, 0), object);
        return next++;
    }

    /** Adds a stream; {@code entries} are those of its dictionary but for filter and length. */
    long addDeflated(String entries, byte[] deflated) {
        var object = new ByteArrayOutputStream(deflated.length + 256);
        object.writeBytes(("<<" + entries + "/Filter/FlateDecode/Length " + deflated.length + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        object.writeBytes(deflated);
        object.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return add(object.toByteArray());
    }

    /** Writes a new version of an object. */
    void replace(COSObjectKey key, byte[] object) {
        write(key, object);
    }

    int position() {
        return out.size();
    }

    byte[] finish() {
        int xref = out.size();
        var table = new StringBuilder("xref\n");
        offsets.forEach((number, line) ->
                table.append(number).append(" 1\n").append(line).append(" n \n"));
        table.append("trailer\n");
        ascii(table.toString());
        var kept = new COSDictionary();
        for (var name : new COSName[] {COSName.ROOT, COSName.INFO, COSName.ID}) {
            if (trailer.getItem(name) != null) {
                kept.setItem(name, trailer.getItem(name));
            }
        }
        out.writeBytes(CosText.of(
                kept, new TreeMap<>(Map.of("Size", Long.toString(next), "Prev", Long.toString(previousXref)))));
        ascii("\nstartxref\n" + xref + "\n%%EOF\n");
        return out.toByteArray();
    }

    static byte[] deflate(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(content);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private void write(COSObjectKey key, byte[] object) {
        offsets.put(key.getNumber(), String.format("%010d %05d", out.size(), key.getGeneration()));
        ascii(key.getNumber() + " " + key.getGeneration() + " obj\n");
        out.writeBytes(object);
        ascii("\nendobj\n");
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}

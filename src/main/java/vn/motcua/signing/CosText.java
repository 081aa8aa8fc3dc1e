package vn.motcua.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/** A parsed PDF object as PDF syntax again, its references left as they are. */
final class CosText {

    private CosText() {}

    /** The dictionary with these entries, given as PDF syntax, put in or put in place of its own. */
    static byte[] of(COSDictionary dictionary, Map<String, String> changes) {
        try {
            var out = new ByteArrayOutputStream(512);
            ascii(out, "<<");
            for (var entry : dictionary.entrySet()) {
                if (!changes.containsKey(entry.getKey().getName())) {
                    entry.getKey().writePDF(out);
                    ascii(out, " ");
                    write(out, entry.getValue());
                }
            }
            for (var change : changes.entrySet()) {
                ascii(out, "/" + change.getKey() + " " + change.getValue());
            }
            ascii(out, ">>");
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ByteArrayOutputStream out, COSBase value) throws IOException {
        switch (value) {
            case COSObject reference ->
                ascii(
                        out,
                        reference.getKey().getNumber() + " "
                                + reference.getKey().getGeneration() + " R");
            case COSStream stream -> throw new IOException("a stream inside another object: " + stream);
            case COSDictionary dictionary -> out.write(of(dictionary, Map.of()));
            case COSArray array -> {
                ascii(out, "[");
                for (int i = 0; i < array.size(); i++) {
                    ascii(out, i == 0 ? "" : " ");
                    write(out, array.get(i));
                }
                ascii(out, "]");
            }
            case COSName name -> name.writePDF(out);
            case COSString string -> COSWriter.writeString(string, out);
            case COSInteger number -> number.writePDF(out);
            case COSFloat number -> number.writePDF(out);
            case COSBoolean truth -> truth.writePDF(out);
            case COSNull nothing -> nothing.writePDF(out);
            default -> throw new IOException("no PDF syntax for " + value.getClass());
        }
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}

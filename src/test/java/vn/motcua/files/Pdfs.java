package vn.motcua.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDFs written by hand: exactly the bytes a test needs, with a correct cross-reference table. */
final class Pdfs {

    private Pdfs() {}

    /** One empty page; {@code catalogue} is added to the catalogue, {@code more} are objects from number 4 on. */
    static byte[] page(String catalogue, String... more) {
        var objects = new ArrayList<String>();
        objects.add("<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>");
        objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        objects.addAll(List.of(more));
        return of("", objects);
    }

    /** Objects numbered from 1, the first of them the catalogue. */
    static byte[] of(String trailer, List<String> objects) {
        var out = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder();
        for (var i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.length()));
            out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        var start = out.length();
        out.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        out.append(table).append("trailer << /Root 1 0 R /Size ").append(objects.size() + 1);
        out.append(' ').append(trailer).append(" >>\nstartxref\n").append(start).append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A stream object with bytes as they are (each character is one byte). */
    static String stream(String dictionary, byte[] bytes) {
        return "<< /Length " + bytes.length + " " + dictionary + " >>\nstream\n"
                + new String(bytes, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    /** A PDF whose cross references and all objects but its list of objects are packed in streams. */
    static byte[] packed(String objectList, String dictionary, byte[] packedObjects, String widths) {
        var out = new StringBuilder("%PDF-1.7\n");
        var listAt = out.length();
        out.append("9 0 obj\n")
                .append(stream("/Type /ObjStm /N 3 /First " + objectList.length() + " " + dictionary, packedObjects))
                .append("\nendobj\n");
        var tableAt = out.length();
        var table = new ByteArrayOutputStream();
        for (var number = 0; number < 3; number++) {
            table.writeBytes(new byte[] {2, 0, 9, (byte) number});
        }
        table.writeBytes(new byte[] {1, (byte) (listAt >> 8), (byte) listAt, 0});
        table.writeBytes(new byte[] {1, (byte) (tableAt >> 8), (byte) tableAt, 0});
        out.append("10 0 obj\n")
                .append(stream("/Type /XRef /Size 11 /Root 1 0 R /Index [1 3 9 2] /W " + widths, table.toByteArray()))
                .append("\nendobj\nstartxref\n")
                .append(tableAt)
                .append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var packer = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            packer.write(bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package vn.motcua.rehearsal;

import java.nio.charset.StandardCharsets;

/** The paper that is attached in stories: a page with nothing on it. */
final class OnePage {

    private static final String[] OBJECTS = {
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>"
    };

    private OnePage() {}

    static byte[] pdf() {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < OBJECTS.length; i++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(OBJECTS[i]).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 4\n").append(places).append("trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n");
        return file.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}

package vn.motcua.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word and Excel documents written by hand: the fewest parts there can be, and one more that a test needs. */
final class Documents {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/main.xml" ContentType="MAIN_TYPE"/>
            </Types>""";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Documents(String mainType) {
        with("[Content_Types].xml", TYPES.replace("MAIN_TYPE", mainType));
        with("_rels/.rels", relations(""));
        with("main.xml", "<main/>");
    }

    static Documents of(FileType type) {
        return new Documents(type.mediaType() + ".main+xml");
    }

    static Documents ofType(String mainType) {
        return new Documents(mainType);
    }

    Documents with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    Documents with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    /** A relation from the main part to something. */
    Documents withLink(String kind, String target, boolean external) {
        return with("_rels/main.xml.rels", relations("""
                        <Relationship Id="r1" Target="%s" %s
                            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/>""".formatted(
                        target, external ? "TargetMode=\"External\"" : "", kind)));
    }

    private static String relations(String links) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                + "</Relationships>";
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue());
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

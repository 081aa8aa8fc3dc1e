package vn.motcua.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.core.AccountName;
import vn.motcua.files.FileType;
import vn.motcua.files.Files;

/** What people send in, from the samples that come with the procedures. */
public final class Samples {

    private static final byte[] PDF = "%PDF-1.4 a scan".getBytes(StandardCharsets.UTF_8);
    private static final Path BIRTH = Path.of("forms/1.001193-dang-ky-khai-sinh/samples");
    private static final Path EXTRACT = Path.of("forms/2.000635-ban-sao-trich-luc-ho-tich/samples");

    private Samples() {}

    /** A birth registration with everything; its one paper is the file {@code file}. */
    public static ObjectNode birth(String file) {
        var body = read(BIRTH.resolve("full.json"));
        ((ObjectNode) body.path("papers").path(0)).put("file", file);
        return body;
    }

    /** A birth registration that needs no paper, since the hospital has sent its certificate. */
    public static ObjectNode birthWithoutPapers() {
        return read(BIRTH.resolve("minimal.json"));
    }

    /** Copies of an extract, for which a fee is due. */
    public static ObjectNode extract() {
        var body = read(EXTRACT.resolve("minimal.json"));
        body.putArray("papers");
        return body;
    }

    /** A file that {@code owner} has sent. */
    public static String scan(Files files, String owner) {
        return files.keep(PDF, "giay-chung-sinh.pdf", FileType.PDF, new AccountName(owner))
                .id()
                .toString();
    }

    static Submission asSent(ObjectNode body) {
        return JsonMapper.shared().treeToValue(body, Submission.class);
    }

    /** The object at a path of names, to be changed. */
    public static ObjectNode at(ObjectNode body, String... names) {
        var node = body;
        for (var name : names) {
            node = (ObjectNode) node.path(name);
        }
        return node;
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JsonMapper.shared().readTree(java.nio.file.Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.motcua.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** One signature as an incremental update: its dictionary, its appearance, its field filled, and the certification. */
final class SignatureRevision {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("'(D:'yyyyMMddHHmmss'+07''00'')'").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final String CERTIFIED =
            "[<</Type/SigRef/TransformMethod/DocMDP/TransformParams" + "<</Type/TransformParams/V/1.2/P 2>>>>]";

    /** Room for four numbers, filled in when the file is complete. */
    private static final String RANGE = "[0 0000000000 0000000000 0000000000]";

    private final byte[] before;
    private final PDDocument document;
    private final SignatureFields.Field field;

    SignatureRevision(byte[] before, PDDocument document, SignatureFields.Field field) {
        this.before = before;
        this.document = document;
        this.field = field;
    }

    byte[] sign(SigningKey key, Instant at, Certification certification, Function<float[], Drawing> drawing)
            throws IOException {
        var update = new IncrementalUpdate(before, document);
        var box = new PDRectangle(Objects.requireNonNull(field.dictionary().getCOSArray(COSName.RECT)));
        long appearance =
                drawing.apply(new float[] {box.getWidth(), box.getHeight()}).addTo(update, at);
        int space = CadesSignature.space(key);
        int start = update.position();
        long signature = update.add(dictionary(at, space, certification));
        var filled = new LinkedHashMap<String, String>();
        filled.put("V", signature + " 0 R");
        filled.put("AP", "<</N " + appearance + " 0 R>>");
        update.replace(keyed(field.reference()).getKey(), CosText.of(field.dictionary(), filled));
        if (certification == Certification.CERTIFY) {
            var root = keyed(document.getDocument().getTrailer().getCOSObject(COSName.ROOT));
            var catalog = document.getDocumentCatalog().getCOSObject();
            update.replace(root.getKey(), CosText.of(catalog, Map.of("Perms", "<</DocMDP " + signature + " 0 R>>")));
        }
        return seal(update.finish(), start, space, key);
    }

    private static String dictionary(Instant at, int space, Certification certification) {
        return "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M" + TIME.format(at)
                + (certification == Certification.CERTIFY ? "/Reference" + CERTIFIED : "")
                + "/ByteRange" + RANGE + "/Contents<" + "0".repeat(space * 2) + ">>>";
    }

    /** Says which bytes are signed, signs them, and puts the result between them. */
    private static byte[] seal(byte[] file, int start, int space, SigningKey key) {
        int range = find(file, RANGE, start);
        int gap = find(file, "/Contents<", range) + "/Contents".length();
        int after = gap + space * 2 + 2;
        var numbers = String.format("[0 %d %d %d", gap, after, file.length - after);
        put(file, range, numbers + " ".repeat(RANGE.length() - numbers.length() - 1) + "]");
        var content = new byte[file.length - (after - gap)];
        System.arraycopy(file, 0, content, 0, gap);
        System.arraycopy(file, after, content, gap, file.length - after);
        var cms = CadesSignature.of(content, key);
        if (cms.length > space) {
            throw new IllegalStateException(
                    "a signature of " + cms.length + " bytes where " + space + " were kept free");
        }
        put(file, gap + 1, HexFormat.of().formatHex(cms));
        return file;
    }

    private static int find(byte[] file, String text, int from) {
        var wanted = text.getBytes(StandardCharsets.US_ASCII);
        int at = from;
        while (!Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }

    private static void put(byte[] file, int at, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, file, at, text.length());
    }

    private static COSObject keyed(@Nullable COSObject reference) throws IOException {
        if (reference == null) {
            throw new IOException("a prepared field and the catalog are objects of their own");
        }
        return reference;
    }
}

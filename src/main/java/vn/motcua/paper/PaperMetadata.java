package vn.motcua.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import vn.motcua.core.Sha256;

/** What a file says about itself, derived from its source only: title, language, date, identity. */
final class PaperMetadata {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PRODUCER = "Một Cửa";

    private PaperMetadata() {}

    /** Replaces what the renderer wrote, dates above all, so that equal sources give equal bytes. */
    static void write(PDDocument document, PaperSource source, String xhtml) throws IOException {
        var date = source.createdAt().truncatedTo(ChronoUnit.SECONDS).atZone(ZONE);
        var information = new PDDocumentInformation();
        information.setTitle(source.title());
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(date));
        document.setDocumentInformation(information);

        var catalog = document.getDocumentCatalog();
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp(source.title(), date))));
        catalog.setLanguage("vi-VN");
        document.setDocumentId(identity(source.createdAt(), xhtml));
    }

    private static long identity(Instant createdAt, String xhtml) {
        return Long.parseUnsignedLong(Sha256.of(createdAt + "\n" + xhtml).hex().substring(0, 16), 16);
    }

    private static byte[] xmp(String title, ZonedDateTime date) {
        return PaperResources.text("metadata.xmp")
                .replace("{date}", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date))
                .replace("{producer}", PRODUCER)
                .replace("{title}", PaperTemplate.escape(title))
                .getBytes(StandardCharsets.UTF_8);
    }
}

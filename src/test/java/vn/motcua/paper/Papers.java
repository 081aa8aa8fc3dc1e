package vn.motcua.paper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Papers to print in tests, and ways to read printed ones back. */
final class Papers {

    static final String RECEIPT_TITLE = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả";
    static final Instant MORNING = Instant.parse("2026-11-20T02:30:00Z");

    private Papers() {}

    /** A filled-in receipt with every field that the form knows. */
    static Map<String, Object> receiptData() {
        return JsonMapper.shared()
                .readValue(PaperResources.bytes("/papers/receipt.json"), new TypeReference<Map<String, Object>>() {});
    }

    static PaperSource receipt() {
        return PaperSource.builtIn("receipt", receiptData(), RECEIPT_TITLE, MORNING);
    }

    /** A paper with this body. */
    static PaperSource page(String body, Map<String, ?> data) {
        return new PaperSource(
                "page.html",
                "<html lang=\"vi\"><head><title>Trang</title></head><body>\n" + body + "\n</body></html>",
                data,
                "Trang",
                MORNING);
    }

    /** The text as a reader sees it, from top to bottom. */
    static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    /** What a camera would read from a page. */
    static String qr(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(page, 200);
            int width = image.getWidth();
            int height = image.getHeight();
            var pixels = image.getRGB(0, 0, width, height, null, 0, width);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code on page " + page, e);
        } catch (ReaderException e) {
            throw new AssertionError("an unreadable QR code on page " + page, e);
        }
    }
}

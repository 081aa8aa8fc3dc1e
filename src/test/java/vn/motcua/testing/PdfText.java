package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a printed paper says and how it is laid out. */
public record PdfText(String text, int pages, float width, float height) {

    private static final Path PRINTED = Path.of("target/papers");

    /** The text as a reader sees it, from top to bottom, with single spaces. */
    public static PdfText of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var page = document.getPage(0).getMediaBox();
            return new PdfText(
                    stripper.getText(document).replaceAll("\\s+", " "),
                    document.getNumberOfPages(),
                    page.getWidth(),
                    page.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a paper at {@code target/papers/<name>.pdf}, to be looked at. */
    public static byte[] kept(String name, byte[] pdf) {
        try {
            Files.createDirectories(PRINTED);
            Files.write(PRINTED.resolve(name + ".pdf"), pdf);
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

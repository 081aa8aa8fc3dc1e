package vn.motcua.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Prints official papers (<i>in giấy tờ, văn bản</i>): from a template and data to a tagged PDF/A-2a file, the same bytes
 * for the same source. A print loads nothing but the fonts and parts of the program, whatever a template says.
 */
@Component
public final class PaperPress {

    private static final int LONGEST = 500;
    private static final int MOST_TEMPLATES = 2_000;
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // looked up on the class path for every file otherwise, which takes as long as the print itself
        if (System.getProperty(TransformerFactory.class.getName()) == null) {
            System.setProperty(
                    TransformerFactory.class.getName(),
                    TransformerFactory.newDefaultInstance().getClass().getName());
        }
        XRLog.setLoggingEnabled(false); // would tell about every print on the error stream
    }

    private final Map<String, PaperTemplate> templates = new ConcurrentHashMap<>();
    private final PaperFonts fonts = new PaperFonts();

    /** Prints, or says with a {@link PaperProblem} what is wrong with the template. */
    public PrintedPaper print(PaperSource source) {
        var xhtml = template(source).fill(PaperData.of(source));
        var page = PaperMarkup.read(source.name(), xhtml);
        PaperStyle.applyTo(page);
        try (var document = new PDDocument()) {
            var objects = render(source, page, document);
            PaperMetadata.write(document, source, xhtml);
            var pdf = new ByteArrayOutputStream(64 * 1024);
            document.save(pdf);
            return new PrintedPaper(pdf.toByteArray(), objects.boxes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks a template without any data: well-formed, nothing forbidden in it, nothing to be loaded from elsewhere. */
    public void check(String name, String template) {
        PaperTemplate.compile(name, template);
    }

    private PaperTemplate template(PaperSource source) {
        if (templates.size() > MOST_TEMPLATES) {
            templates.clear();
        }
        return templates.computeIfAbsent(source.template(), t -> PaperTemplate.compile(source.name(), t));
    }

    private PaperObjects render(PaperSource source, Document page, PDDocument document) throws IOException {
        var refused = new ArrayList<String>();
        var objects = new PaperObjects(source.name());
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(SRGB)
                .useReplacementText("□")
                .useObjectDrawerFactory(objects)
                .withW3cDocument(page, null);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> mayLoad(uri, type, refused), moment);
        }
        fonts.offerTo(builder, document);
        try (var renderer = builder.buildPdfRenderer()) {
            layOut(source, renderer);
            renderer.createPDFWithoutClosing();
        } catch (PaperProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw new PaperProblem(source.name(), 0, "cannot be laid out, look at its styles: " + e.getMessage(), e);
        }
        if (!refused.isEmpty()) {
            throw new PaperProblem(source.name(), 0, "papers load nothing; take out " + refused.getFirst());
        }
        return objects;
    }

    private static void layOut(PaperSource source, PdfBoxRenderer renderer) {
        renderer.layout();
        int pages = renderer.getRootBox().getLayer().getPages().size();
        if (pages > LONGEST) {
            throw new PaperProblem(source.name(), 0, pages + " pages are more than a paper may have (" + LONGEST + ")");
        }
    }

    /** The second wall behind {@link PaperMarkup}: only pictures that the template itself carries. */
    private static boolean mayLoad(String uri, ExternalResourceType type, List<String> refused) {
        boolean own = type == ExternalResourceType.IMAGE_RASTER && uri.startsWith("data:image/");
        if (!own) {
            refused.add(uri);
        }
        return own;
    }
}

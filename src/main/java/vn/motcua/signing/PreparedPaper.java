package vn.motcua.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Puts empty signature fields into a paper; the file is written anew, with a plain cross-reference table. */
final class PreparedPaper {

    private static final int PRINT_AND_LOCKED = 4 | 128;

    private PreparedPaper() {}

    static byte[] of(byte[] pdf, List<SignatureField> fields) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw new IOException("the paper is encrypted");
            }
            var catalog = document.getDocumentCatalog();
            var form = catalog.getAcroForm(null);
            if (form == null) {
                form = new PDAcroForm(document);
                catalog.setAcroForm(form);
            }
            if (!(form.getCOSObject().getDictionaryObject(COSName.FIELDS) instanceof COSArray)) {
                form.getCOSObject().setItem(COSName.FIELDS, new COSArray());
            }
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            for (var field : fields) {
                add(document, form, field);
            }
            document.setDocumentId(0L); // else the clock would be in the file
            var out = new ByteArrayOutputStream(pdf.length + 4096);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static void add(PDDocument document, PDAcroForm form, SignatureField place) throws IOException {
        var page = document.getPage(place.page());
        var field = new PDSignatureField(form);
        field.setPartialName(place.name());
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(place.x(), place.y(), place.width(), place.height()));
        widget.setPage(page);
        widget.setAnnotationFlags(PRINT_AND_LOCKED);
        widget.setAppearance(emptyAppearance(document, place));
        var dictionary = field.getCOSObject();
        dictionary.setDirect(false);
        fields(form.getCOSObject()).add(dictionary);
        var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            annotations = new COSArray();
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        }
        annotations.add(dictionary);
    }

    /** PDF/A wants one even where there is nothing to see yet. */
    private static PDAppearanceDictionary emptyAppearance(PDDocument document, SignatureField place) {
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(place.width(), place.height()));
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private static COSArray fields(COSDictionary form) {
        return (COSArray) form.getDictionaryObject(COSName.FIELDS);
    }
}

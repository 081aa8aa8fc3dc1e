package vn.motcua.files;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import vn.motcua.core.RuleViolation;

/** Things that no paper for an authority needs in a PDF; the first one found in this order is the reason told. */
enum PdfDanger {
    XFA("files.pdf-xfa"),
    EMBEDDED_FILE("files.pdf-embedded-file"),
    JAVASCRIPT("files.pdf-javascript"),
    LAUNCH("files.pdf-launch"),
    SUBMIT_FORM("files.pdf-submit-form"),
    IMPORT_DATA("files.pdf-import-data"),
    RICH_MEDIA("files.pdf-rich-media");

    private static final Set<String> MEDIA = Set.of("RichMedia", "3D", "Movie", "Sound");

    private final String code;

    PdfDanger(String code) {
        this.code = code;
    }

    RuleViolation refusal() {
        return RuleViolation.invalid(code);
    }

    boolean isIn(COSDictionary dictionary) {
        return switch (this) {
            case XFA ->
                dictionary.getDictionaryObject("XFA") instanceof COSArray
                        || dictionary.getDictionaryObject("XFA") instanceof COSStream;
            case EMBEDDED_FILE ->
                name(dictionary, COSName.TYPE).equals("EmbeddedFile")
                        || name(dictionary, COSName.SUBTYPE).equals("FileAttachment")
                        || dictionary.getDictionaryObject("EF") instanceof COSDictionary
                        || isFilledTree(dictionary, "EmbeddedFiles");
            case JAVASCRIPT ->
                isAction(dictionary, "JavaScript")
                        || (isAction(dictionary, "Rendition") && dictionary.containsKey("JS"))
                        || isFilledTree(dictionary, "JavaScript");
            case LAUNCH -> isAction(dictionary, "Launch");
            case SUBMIT_FORM -> isAction(dictionary, "SubmitForm");
            case IMPORT_DATA -> isAction(dictionary, "ImportData");
            case RICH_MEDIA ->
                MEDIA.contains(name(dictionary, COSName.SUBTYPE))
                        || isAction(dictionary, "Rendition")
                        || isAction(dictionary, "RichMediaExecute");
        };
    }

    private static boolean isAction(COSDictionary dictionary, String kind) {
        return name(dictionary, COSName.S).equals(kind)
                && !name(dictionary, COSName.TYPE).equals("StructElem");
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }

    /** Producers leave empty trees behind: those are harmless. */
    private static boolean isFilledTree(COSDictionary dictionary, String key) {
        return dictionary.getDictionaryObject(key) instanceof COSDictionary tree
                && (isFilled(tree, "Names") || isFilled(tree, "Kids"));
    }

    private static boolean isFilled(COSDictionary tree, String key) {
        return tree.getDictionaryObject(key) instanceof COSArray entries && entries.size() > 0;
    }
}

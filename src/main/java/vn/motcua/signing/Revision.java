package vn.motcua.signing;

import java.io.IOException;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The document as it was at one moment: the first bytes of its file. */
final class Revision {

    private Revision() {}

    /** Reads it by the book: a parser that mends damage would show another document than other parsers do. */
    static PDDocument open(byte[] file, int length, Deadline deadline) throws IOException {
        return new PDFParser(deadline.read(file, length)).parse(false);
    }
}

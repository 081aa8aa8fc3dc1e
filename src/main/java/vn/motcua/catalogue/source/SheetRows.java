package vn.motcua.catalogue.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.RuleViolation;

/**
 * The rows of the first sheet of an Office Open XML workbook, one at a time. No document type, no entity from outside, no
 * part longer than a list can be: what Excel writes and no more.
 */
final class SheetRows implements AutoCloseable {

    private static final long LONGEST_PART = 64L << 20;
    private static final int LONGEST_CELL = 32_767;
    private static final int MOST_TEXTS = 1_000_000;
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private final ZipFile zip;
    private final List<String> texts;
    private final XMLStreamReader xml;

    SheetRows(Path file) {
        try {
            zip = new ZipFile(file.toFile());
            texts = texts();
            xml = open(SHEET).orElseThrow(() -> broken(null));
        } catch (ZipException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** A row: texts by column, from 0 on. */
    record Row(int number, Map<Integer, String> cells) {}

    Optional<Row> next() {
        try {
            while (advance(xml)) {
                if (xml.isStartElement() && xml.getLocalName().equals("row")) {
                    return Optional.of(row());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException e) {
            throw broken(e);
        }
    }

    private Row row() throws XMLStreamException {
        var number = xml.getAttributeValue(null, "r");
        var cells = new TreeMap<Integer, String>();
        while (advance(xml) && !isEnd(xml, "row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                var reference = xml.getAttributeValue(null, "r");
                int column = reference == null ? cells.size() : column(reference);
                var text = cell(xml.getAttributeValue(null, "t"));
                if (!text.isEmpty()) {
                    cells.put(column, text);
                }
            }
        }
        return new Row(number == null ? 0 : Integer.parseInt(number), cells);
    }

    private String cell(@Nullable String type) throws XMLStreamException {
        var text = new StringBuilder();
        boolean inText = false;
        while (advance(xml) && !isEnd(xml, "c")) {
            if (xml.isStartElement()) {
                inText = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (xml.isEndElement()) {
                inText = false;
            } else if (inText && xml.isCharacters()) {
                append(text, xml.getText());
            }
        }
        return "s".equals(type) && !text.isEmpty() ? texts.get(Integer.parseInt(text.toString())) : text.toString();
    }

    private List<String> texts() throws IOException, XMLStreamException {
        var found = new ArrayList<String>();
        var part = open(TEXTS);
        if (part.isEmpty()) {
            return found;
        }
        var in = part.get();
        var text = new StringBuilder();
        boolean inText = false;
        while (advance(in)) {
            if (in.isStartElement()) {
                inText = in.getLocalName().equals("t");
            } else if (isEnd(in, "si")) {
                found.add(text.toString());
                text.setLength(0);
                inText = false;
            } else if (in.isEndElement()) {
                inText = false;
            } else if (inText && in.isCharacters()) {
                append(text, in.getText());
            }
            if (found.size() > MOST_TEXTS) {
                throw broken(null);
            }
        }
        in.close();
        return found;
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > LONGEST_CELL) {
            throw broken(null);
        }
        text.append(more);
    }

    /** One step on; a document type has no place in a sheet. */
    private static boolean advance(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        if (xml.next() == XMLStreamConstants.DTD) {
            throw broken(null);
        }
        return true;
    }

    private static boolean isEnd(XMLStreamReader xml, String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    private Optional<XMLStreamReader> open(String part) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return Optional.empty();
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return Optional.of(factory.createXMLStreamReader(new Bounded(zip.getInputStream(entry))));
    }

    /** {@code AB12} is column 27. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.addExact(Math.multiplyExact(column, 26), reference.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    private static RuleViolation broken(@Nullable Exception cause) {
        return cause == null
                ? RuleViolation.invalid("catalogue.sheet-broken")
                : RuleViolation.invalid("catalogue.sheet-broken", cause);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what unpacks to more than a list can be. */
    private static final class Bounded extends FilterInputStream {

        private long read;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) {
            read += some;
            if (read > LONGEST_PART) {
                throw RuleViolation.tooLarge("catalogue.file-too-big", LONGEST_PART >> 20);
            }
        }
    }
}

package vn.motcua.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.RuleViolation;

/**
 * PDFBox's parser under limits: every value read counts, every byte read looks at the deadline, and what is packed is
 * measured before it is unpacked. It refuses an encrypted document before trying any password.
 */
final class GuardedPdf extends PDFParser implements Closeable {

    private static final StreamCacheCreateFunction ON_DISK = IOUtils.createTempFileOnlyStreamCache();
    private static final int LONGEST_ROW = 1 << 16;

    private final Deadline deadline;
    private final FilesSettings.PdfLimits limits;
    private final COSDocument guarded;
    private long unpacked;
    private int objects;
    private boolean readable = true;

    GuardedPdf(Path file, FilesSettings.PdfLimits limits, Deadline deadline) throws IOException {
        super(new GuardedFile(file, deadline), "", null, null, ON_DISK);
        this.limits = limits;
        this.deadline = deadline;
        document.close();
        guarded = new GuardedDocument(this);
        document = guarded;
    }

    COSDocument document() {
        return guarded;
    }

    boolean isEncrypted() {
        return guarded.getTrailer() != null && guarded.getTrailer().getDictionaryObject(COSName.ENCRYPT) != null;
    }

    @Override
    protected void prepareDecryption() {
        if (isEncrypted()) {
            throw RuleViolation.invalid("files.pdf-encrypted");
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        deadline.check();
        if (++objects > limits.objects()) {
            throw tooComplex();
        }
        return super.parseDirObject();
    }

    /** Whether every value could be read: another program may read what hides in one that could not. */
    boolean isReadable() {
        return readable;
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject reference) throws IOException {
        try {
            return super.dereferenceCOSObject(reference);
        } catch (IOException e) {
            readable = false;
            throw e;
        }
    }

    @Override
    protected @Nullable COSBase parseObjectStreamObject(long stream, COSObjectKey key) throws IOException {
        var object = super.parseObjectStreamObject(stream, key);
        readable &= object != null;
        return object;
    }

    @Override
    public void close() throws IOException {
        guarded.close();
        source.close();
    }

    static RuleViolation tooComplex() {
        return RuleViolation.invalid("files.pdf-too-complex");
    }

    private static final class GuardedFile extends RandomAccessReadBufferedFile {

        private final Deadline deadline;

        GuardedFile(Path file, Deadline deadline) throws IOException {
            super(file);
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            deadline.check();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            deadline.check();
            return super.read(bytes, offset, length);
        }
    }

    private final class GuardedDocument extends COSDocument {

        GuardedDocument(ICOSParser parser) {
            super(ON_DISK, parser);
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            var stream = new GuardedStream(createRandomAccessReadView(start, length));
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    /** Only the parser itself unpacks streams here: cross references and packed objects. */
    private final class GuardedStream extends COSStream {

        GuardedStream(RandomAccessReadView view) throws IOException {
            super(null, view);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            refuseEmptyRows();
            var filter = getFilters();
            if (filter instanceof COSArray filters) {
                filter = filters.size() == 1 ? filters.getObject(0) : filters.size() == 0 ? null : filters;
            }
            if (filter == null) {
                unpacked(getLength());
            } else if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
                refuseLongRows();
                try (var packed = createRawInputStream()) {
                    measure(packed);
                }
            } else {
                throw RuleViolation.invalid("files.pdf-packing");
            }
            return super.createView();
        }

        /** Entries of no bytes would be read for ever. */
        private void refuseEmptyRows() {
            if (getDictionaryObject(COSName.W) instanceof COSArray widths
                    && widths.toCOSNumberIntegerList().stream().noneMatch(width -> width != null && width > 0)) {
                throw tooComplex();
            }
        }

        private void refuseLongRows() {
            var parameters = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
            if (parameters instanceof COSArray all && all.size() > 0) {
                parameters = all.getObject(0);
            }
            if (parameters instanceof COSDictionary row
                    && (row.getLong(COSName.COLUMNS, 1) > LONGEST_ROW
                            || row.getLong(COSName.BITS_PER_COMPONENT, 8) > 32)) {
                throw tooComplex();
            }
        }

        private void measure(InputStream packed) throws IOException {
            var inflater = new Inflater(true);
            var in = new byte[8192];
            var out = new byte[32768];
            packed.skipNBytes(Math.min(2, getLength()));
            try {
                for (var read = packed.read(in); read > 0 && !inflater.finished(); read = packed.read(in)) {
                    inflater.setInput(in, 0, read);
                    for (var size = inflater.inflate(out); size > 0; size = inflater.inflate(out)) {
                        unpacked(size);
                    }
                }
            } catch (DataFormatException e) {
                return; // the parser stops there as well
            } finally {
                inflater.end();
            }
        }
    }

    private void unpacked(long size) {
        deadline.check();
        unpacked += size;
        if (unpacked > limits.unpacked().toBytes()) {
            throw tooComplex();
        }
    }
}

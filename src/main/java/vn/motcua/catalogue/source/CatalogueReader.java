package vn.motcua.catalogue.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import vn.motcua.catalogue.CatalogueRecord;
import vn.motcua.core.RuleViolation;

/**
 * Reads a catalogue record by record, whatever it is: JSON Lines in the normalised shape or as the portal's interface
 * gives it, packed or not, or the portal's list as a spreadsheet. What is seen decides, not the file's name; a fault is
 * told with its line, and nothing is skipped.
 */
public interface CatalogueReader extends AutoCloseable {

    /** The next record, or nothing after the last. */
    Optional<SourceRecord> next();

    @Override
    void close();

    /** Opens a file; the caller closes the reader. */
    static CatalogueReader open(Path file) {
        try {
            var magic = magic(file);
            if (magic.length >= 2 && magic[0] == 'P' && magic[1] == 'K') {
                return new ListSheet(file);
            }
            boolean packed = magic.length >= 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            return new JsonLines(new BoundedLines(packed ? new GZIPInputStream(bytes, 1 << 16) : bytes));
        } catch (ZipException e) {
            throw RuleViolation.invalid("catalogue.file-cut", 1, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record that was read before, from what was kept of it. */
    static CatalogueRecord again(String raw) {
        return ListSheet.isOne(raw) ? ListSheet.record(raw) : JsonLines.record(1, raw);
    }

    private static byte[] magic(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }
}

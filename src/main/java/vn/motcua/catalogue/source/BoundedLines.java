package vn.motcua.catalogue.source;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import vn.motcua.core.RuleViolation;

/** Lines of a UTF-8 stream; no line and no file may be longer than a catalogue's can be. */
final class BoundedLines implements AutoCloseable {

    /** The longest record of the whole country has 150,000 letters. */
    private static final int LONGEST_LINE = 1_000_000;

    private static final long LONGEST_FILE = 1L << 30;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long read;
    private int number;

    BoundedLines(InputStream in) {
        this.in = in;
    }

    /** The number of the line that was read last. */
    int number() {
        return number;
    }

    /** The next line without its end, or nothing after the last. */
    Optional<String> next() {
        var line = new ByteArrayOutputStream(1 << 14);
        number++;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            if (line.size() > LONGEST_LINE) {
                throw RuleViolation.tooLarge("catalogue.line-too-big", number, LONGEST_LINE);
            }
            boolean ended = end < filled;
            position = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        return any ? Optional.of(text(line.toByteArray())) : Optional.empty();
    }

    private boolean fill() {
        if (position < filled) {
            return true;
        }
        try {
            filled = in.read(buffer);
            position = 0;
        } catch (EOFException | ZipException e) {
            throw RuleViolation.invalid("catalogue.file-cut", number, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read += Math.max(0, filled);
        if (read > LONGEST_FILE) {
            throw RuleViolation.tooLarge("catalogue.file-too-big", LONGEST_FILE >> 20);
        }
        return filled > 0;
    }

    private String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw RuleViolation.invalid("catalogue.not-utf8", number, e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

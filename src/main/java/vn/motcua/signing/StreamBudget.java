package vn.motcua.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Refuses decompression bombs before a parser meets them. */
final class StreamBudget {

    private static final long MOST_INFLATED = 100_000_000;

    /** Deflate cannot do better than 1 : 1032. */
    private static final long BEST_RATIO = 1032;

    private static final int LONGEST_DICTIONARY = 4096;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern AMPLIFIES =
            Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|BrotliDecode)(?![A-Za-z])");

    private StreamBudget() {}

    static boolean isKeptBy(byte[] file, Deadline deadline) {
        int from = find(file, STREAM, 0);
        while (from >= 0) {
            deadline.check();
            int begin = from + STREAM.length;
            int end = find(file, END, begin);
            int stop = end < 0 ? file.length : end;
            boolean mayBeLarge = (stop - begin) * BEST_RATIO > MOST_INFLATED;
            if (amplifiers(file, from) > 1 || (mayBeLarge && inflates(file, begin, stop, deadline))) {
                return false;
            }
            from = end < 0 ? -1 : find(file, STREAM, end + END.length);
        }
        return true;
    }

    /** How many filters of a stream's dictionary make more of little; two of them one after the other have no limit. */
    private static long amplifiers(byte[] file, int stream) {
        int start = Math.max(0, stream - LONGEST_DICTIONARY);
        var before = new String(file, start, stream - start, StandardCharsets.ISO_8859_1);
        var dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        var plain = ESCAPED.matcher(dictionary)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
        return AMPLIFIES.matcher(plain).results().count();
    }

    private static boolean inflates(byte[] file, int begin, int stop, Deadline deadline) {
        int data = begin;
        while (data < stop && (file[data] == '\r' || file[data] == '\n')) {
            data++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(file, data, stop - data);
            var buffer = new byte[64 * 1024];
            while (!inflater.finished() && inflater.getBytesWritten() <= MOST_INFLATED) {
                deadline.check();
                if (inflater.inflate(buffer) == 0) {
                    return false;
                }
            }
            return inflater.getBytesWritten() > MOST_INFLATED;
        } catch (DataFormatException e) {
            return false; // not deflated, or not as far as this
        } finally {
            inflater.end();
        }
    }

    private static int find(byte[] file, byte[] wanted, int from) {
        for (int i = from; i <= file.length - wanted.length; i++) {
            if (file[i] == wanted[0] && Arrays.equals(file, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}

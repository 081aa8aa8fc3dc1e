package vn.motcua.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.core.RuleViolation;

/** Asks a clamd about bytes ({@code INSTREAM}); fails closed: without a clear answer a file waits. */
@Component
final class ClamAv {

    private static final Logger log = LoggerFactory.getLogger(ClamAv.class);
    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_MILLIS = 2000;
    private static final int LONGEST_ANSWER = 1000;
    private static final int AT_ONCE = 8;

    private final String address;
    private final int readMillis;
    private final TimeBox time;

    ClamAv(FilesSettings settings) {
        address = settings.clamd();
        readMillis = Math.toIntExact(settings.scanTime().toMillis());
        time = new TimeBox(settings.scanTime(), AT_ONCE);
    }

    /** Reads the bytes to their end, unless there is no scanner. */
    FileState scan(InputStream bytes) {
        if (address.isEmpty()) {
            return FileState.ACCEPTED;
        }
        try {
            return time.run(deadline -> ask(bytes, deadline));
        } catch (RuleViolation e) {
            log.warn("no answer from clamd in time: files wait until it is back ({})", e.code());
            return FileState.WAITING_FOR_SCAN;
        }
    }

    private FileState ask(InputStream bytes, Deadline deadline) {
        try (var socket = new Socket()) {
            deadline.closeWhenOver(socket);
            socket.connect(host(), CONNECT_MILLIS);
            socket.setSoTimeout(readMillis);
            send(bytes, new DataOutputStream(socket.getOutputStream()));
            return read(socket.getInputStream());
        } catch (IOException e) {
            log.warn("no answer from clamd: files wait until it is back", e);
            return FileState.WAITING_FOR_SCAN;
        }
    }

    private InetSocketAddress host() {
        var colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    private static void send(InputStream bytes, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var buffer = new byte[CHUNK];
        for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            if (read > 0) { // a chunk of nothing would end the stream
                out.writeInt(read);
                out.write(buffer, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    /** {@code stream: OK}, {@code stream: <name> FOUND}, or an error. */
    private static FileState read(InputStream in) throws IOException {
        var answer = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
        if (answer.equals("stream: OK")) {
            return FileState.ACCEPTED;
        }
        if (answer.endsWith(" FOUND")) {
            log.warn("clamd: {}", answer);
            return FileState.REFUSED;
        }
        throw new IOException("clamd answered: " + answer);
    }
}

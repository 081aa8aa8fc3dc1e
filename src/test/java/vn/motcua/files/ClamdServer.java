package vn.motcua.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** A small clamd on a free port that speaks {@code INSTREAM} and finds the EICAR test text. */
final class ClamdServer implements AutoCloseable {

    static final String EICAR = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    /** What it does with a connection. */
    enum Mood {
        ANSWERS,
        ANSWERS_NONSENSE,
        HANGS_UP,
        STAYS_SILENT,
        NEVER_READS
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Mood mood;

    ClamdServer(Mood mood) throws IOException {
        this.mood = mood;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    String address() {
        return "localhost:" + server.getLocalPort();
    }

    void become(Mood mood) {
        this.mood = mood;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                answer(connection);
            } catch (IOException e) {
                LoggerFactory.getLogger(ClamdServer.class).debug("the client or the test has gone", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void answer(Socket connection) throws IOException, InterruptedException {
        switch (mood) {
            case ANSWERS -> reply(connection, verdict(connection));
            case ANSWERS_NONSENSE -> {
                verdict(connection);
                reply(connection, "INSTREAM size limit exceeded. ERROR");
            }
            case HANGS_UP -> connection.close();
            case STAYS_SILENT -> {
                verdict(connection);
                end.await();
            }
            case NEVER_READS -> end.await();
        }
    }

    private static String verdict(Socket connection) throws IOException {
        var in = new DataInputStream(connection.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        var bytes = new ByteArrayOutputStream();
        for (var size = in.readInt(); size > 0; size = in.readInt()) {
            bytes.writeBytes(in.readNBytes(size));
        }
        var found = bytes.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        return found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    private static void reply(Socket connection, String answer) throws IOException {
        connection.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
        end.countDown();
    }
}

package vn.motcua.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the HTTP API under one of the demo accounts. */
public final class Partner {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final String PASSWORD = "motcua-demo-2026";

    private final int port;
    private final String account;

    public Partner(int port, String account) {
        this.port = port;
        this.account = account;
    }

    /** What the server answered. */
    public static final class Answer {

        private final int status;
        private final byte[] bytes;

        Answer(int status, byte[] bytes) {
            this.status = status;
            this.bytes = bytes;
        }

        public int status() {
            return status;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(bytes);
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body, @Nullable String key) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    /** The work item of a dossier that this official sees and that offers an action; empty when there is none. */
    String itemOf(String dossier, String action) {
        var next = "";
        do {
            var page = get("/api/v1/work-items?after=" + next).json();
            for (var item : page.path("items")) {
                boolean offered = item.path("actions")
                        .valueStream()
                        .anyMatch(one -> one.path("name").asString("").equals(action));
                if (offered && item.path("dossier").asString("").equals(dossier)) {
                    return item.path("id").asString();
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return "";
    }

    /** Asks for a paper to be checked. */
    public Answer verify(byte[] pdf) {
        return send(request("/api/v1/verifications")
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofByteArray(pdf)));
    }

    /** Uploads a file; the answer's {@code id} stands for it from now on. */
    public Answer upload(String name, byte[] bytes) {
        var boundary = UUID.randomUUID().toString();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n";
        var body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(bytes),
                HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(request("/api/v1/files")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        var basic = Base64.getEncoder().encodeToString((account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + basic);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

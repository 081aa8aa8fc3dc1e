package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody with a plain browser: keeps cookies, follows no redirect, sends the hidden token of the last form seen. */
public final class Visitor {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> headers = new ArrayList<>();
    private String token = "";

    public Visitor(int port) {
        this.port = port;
    }

    /** Sends this header with every request from now on. */
    public Visitor with(String header, String value) {
        headers.addAll(List.of(header, value));
        return this;
    }

    public Visitor withBasic(String account, String password) {
        var both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    public HttpResponse<String> get(String path) {
        return send(path, "GET", null, null);
    }

    /** Posts a form, name and value in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        var form = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        form.putIfAbsent("_csrf", token);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(path, "POST", body, "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> postJson(String path, String json) {
        return send(path, "POST", json, "application/json");
    }

    /** Signs in by the form, and returns the answer to it. */
    public HttpResponse<String> signIn(String account, String password) {
        get("/dang-nhap");
        return post("/dang-nhap", "account", account, "password", password);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** The hidden token of the last form seen. */
    public String token() {
        return token;
    }

    private HttpResponse<String> send(String path, String method, @Nullable String body, @Nullable String type) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            return remember(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        var hidden = TOKEN.matcher(answer.body());
        if (hidden.find()) {
            token = hidden.group(1);
        }
        return answer;
    }
}

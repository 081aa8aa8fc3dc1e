package vn.motcua.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The texts under {@code papers/} on the class path: our own templates, the parts they share, their style. */
final class PaperResources {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private PaperResources() {}

    static String text(String name) {
        return TEXTS.computeIfAbsent(name, n -> new String(bytes("/papers/" + n), StandardCharsets.UTF_8));
    }

    static boolean exists(String name) {
        return TEXTS.containsKey(name) || PaperResources.class.getResource("/papers/" + name) != null;
    }

    /** The bytes of a resource that is part of the program. */
    static byte[] bytes(String path) {
        try (var in = PaperResources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + path + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

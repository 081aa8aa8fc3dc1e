package vn.motcua.web.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** With what somebody signed in (<i>thiết bị</i>), as far as a browser tells: enough to know one's own again. */
final class Device {

    /** What a browser says, and what it is called; the first found counts, since many name others, too. */
    private record Name(String said, String called) {}

    private static final List<Name> BROWSERS = List.of(
            new Name("Edg/", "Edge"),
            new Name("OPR/", "Opera"),
            new Name("Firefox/", "Firefox"),
            new Name("Chrome/", "Chrome"),
            new Name("Safari/", "Safari"));
    private static final List<Name> SYSTEMS = List.of(
            new Name("Android", "Android"),
            new Name("iPhone", "iPhone"),
            new Name("iPad", "iPad"),
            new Name("Windows", "Windows"),
            new Name("Mac OS", "macOS"),
            new Name("Linux", "Linux"));

    private Device() {}

    /** {@code Firefox, Windows}; empty where nothing is known. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Name> names, String userAgent) {
        return names.stream()
                .filter(name -> userAgent.contains(name.said()))
                .map(Name::called)
                .findFirst()
                .orElse("");
    }
}

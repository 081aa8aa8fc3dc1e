package vn.motcua.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Addresses within this service, for links and redirects that must never lead elsewhere. */
public final class LocalAddress {

    private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    private LocalAddress() {}

    /** {@code address} if it is a path of ours, else the start page. */
    public static String orHome(@Nullable String address) {
        return address != null && SHAPE.matcher(address).matches() ? address : "/";
    }

    /** Where {@code request} went, with its query. */
    public static String of(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed;
        var query = request.getQueryString();
        return orHome(query == null ? path : path + "?" + query);
    }

    /** The page of ours that {@code request} was sent from, else the start page. */
    public static String referring(HttpServletRequest request) {
        return within(request, request.getHeader(HttpHeaders.REFERER));
    }

    /** The path of {@code url} if it is on the host that {@code request} was sent to, else the start page. */
    public static String within(HttpServletRequest request, @Nullable String url) {
        if (url == null) {
            return "/";
        }
        try {
            var uri = URI.create(url);
            boolean ours = request.getServerName().equalsIgnoreCase(uri.getHost());
            var query = uri.getRawQuery();
            return ours ? orHome(query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query) : "/";
        } catch (IllegalArgumentException e) {
            return "/"; // not an address at all
        }
    }
}

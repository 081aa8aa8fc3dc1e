package vn.motcua.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page: {@code ?lang=en} or {@code vi}, which a cookie keeps; Vietnamese for everybody else. */
class Languages implements LocaleResolver {

    static final String PARAMETER = "lang";

    private static final Set<String> KNOWN = Set.of("vi", "en");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var asked = asked(request);
        return Locale.of(asked == null ? kept(request) : asked);
    }

    /** Keeps an asked language for a year. */
    void keep(HttpServletRequest request, HttpServletResponse response) {
        var asked = asked(request);
        if (asked != null && !asked.equals(kept(request))) {
            var cookie = ResponseCookie.from(PARAMETER, asked)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .sameSite("Lax")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=");
    }

    private static @Nullable String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null || !query.contains(PARAMETER)) {
            return null; // looking for a parameter would read the body of a form too early
        }
        var asked = request.getParameter(PARAMETER);
        return asked != null && KNOWN.contains(asked) ? asked : null;
    }

    private static String kept(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, PARAMETER);
        return cookie != null && KNOWN.contains(cookie.getValue()) ? cookie.getValue() : "vi";
    }
}

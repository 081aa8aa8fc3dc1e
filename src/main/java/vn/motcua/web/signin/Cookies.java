package vn.motcua.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.util.WebUtils;

/**
 * The two cookies of a signed-in browser: HttpOnly, SameSite=Lax, and over https Secure with a {@code __Host-} name
 * that no other host may set. The token against forged forms is in a cookie, so it outlives a session and needs none.
 */
@Configuration(proxyBeanMethods = false)
class Cookies {

    private static final String SESSION = "motcua";
    private static final String FORMS = "motcua-form";
    private static final String HOST = "__Host-";

    static boolean hasSession(HttpServletRequest request) {
        return WebUtils.getCookie(request, SESSION) != null || WebUtils.getCookie(request, HOST + SESSION) != null;
    }

    @Bean
    CookieSerializer sessionCookie() {
        var plain = sessionCookie(SESSION, false);
        var secure = sessionCookie(HOST + SESSION, true);
        return new CookieSerializer() {
            @Override
            public void writeCookieValue(CookieValue value) {
                (value.getRequest().isSecure() ? secure : plain).writeCookieValue(value);
            }

            @Override
            public List<String> readCookieValues(HttpServletRequest request) {
                return (request.isSecure() ? secure : plain).readCookieValues(request);
            }
        };
    }

    @Bean
    CsrfTokenRepository formCookie() {
        var plain = formCookie(FORMS);
        var secure = formCookie(HOST + FORMS);
        return new CsrfTokenRepository() {
            @Override
            public CsrfToken generateToken(HttpServletRequest request) {
                return plain.generateToken(request);
            }

            @Override
            public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
                (request.isSecure() ? secure : plain).saveToken(token, request, response);
            }

            @Override
            public @Nullable CsrfToken loadToken(HttpServletRequest request) {
                return (request.isSecure() ? secure : plain).loadToken(request);
            }
        };
    }

    private static DefaultCookieSerializer sessionCookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }

    private static CookieCsrfTokenRepository formCookie(String name) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(name);
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(c -> c.sameSite("Lax"));
        return cookie;
    }
}

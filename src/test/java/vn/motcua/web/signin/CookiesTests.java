package vn.motcua.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class CookiesTests {

    private final Cookies cookies = new Cookies();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void bindsTheSessionToThisHostOverHttps() {
        request.setSecure(true);

        cookies.sessionCookie().writeCookieValue(new CookieValue(request, response, "id"));

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-motcua=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void bindsTheFormTokenToThisHostOverHttps() {
        request.setSecure(true);
        var forms = cookies.formCookie();

        forms.saveToken(forms.generateToken(request), request, response);

        var cookie = Objects.requireNonNull(response.getCookie("__Host-motcua-form"));
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void usesAPlainNameWithoutHttps() {
        cookies.sessionCookie().writeCookieValue(new CookieValue(request, response, "id"));

        assertThat(response.getHeader("Set-Cookie")).startsWith("motcua=").doesNotContain("Secure");
    }
}

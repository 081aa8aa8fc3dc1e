package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProxyTests {

    private static final WebSettings SETTINGS = new Binder(
                    new MapConfigurationPropertySource(Map.of("motcua.web.proxies", "10\\.0\\.0\\.\\d+")))
            .bind("motcua.web", WebSettings.class)
            .get();

    @Test
    void believesTheProxiesItKnows() throws ServletException, IOException {
        var seen = through("10.0.0.5");

        assertThat(seen.getRemoteAddr()).isEqualTo("198.51.100.7");
        assertThat(seen.getScheme()).isEqualTo("https");
    }

    @Test
    void believesNobodyElse() throws ServletException, IOException {
        var seen = through("203.0.113.9");

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen.getScheme()).isEqualTo("http");
    }

    private static ServletRequest through(String proxy) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(proxy);
        request.addHeader("X-Forwarded-For", "192.0.2.66, 198.51.100.7");
        request.addHeader("X-Forwarded-Proto", "https");
        var chain = new MockFilterChain();

        Objects.requireNonNull(new WebConfiguration().behindProxies(SETTINGS).getFilter())
                .doFilter(request, new MockHttpServletResponse(), chain);

        return Objects.requireNonNull(chain.getRequest());
    }
}

package vn.motcua.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LocalAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ho-so", "/tra-cuu?code=H07.12-261120-0001&x=%2F%2F", "/thu-tuc/1.001193#le-phi"})
    void keepsPathsOfOurs(String address) {
        assertThat(LocalAddress.orHome(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "/a\nb"
            })
    void leadsHomeInsteadOfElsewhere(String address) {
        assertThat(LocalAddress.orHome(address)).isEqualTo("/");
    }

    @Test
    void trustsAReferringPageOnlyOnThisHost() {
        var request = new MockHttpServletRequest();
        request.setServerName("dichvucong.example");

        assertThat(LocalAddress.within(request, "https://dichvucong.example/ho-so?after=3"))
                .isEqualTo("/ho-so?after=3");
        assertThat(LocalAddress.within(request, "https://evil.example/ho-so")).isEqualTo("/");
        assertThat(LocalAddress.within(request, "no address at all")).isEqualTo("/");
        assertThat(LocalAddress.within(request, null)).isEqualTo("/");
    }
}

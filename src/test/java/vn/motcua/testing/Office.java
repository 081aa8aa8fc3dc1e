package vn.motcua.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Successions;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.web.SignedIn;

/** Signed-in people at their pages, without a browser. */
public final class Office {

    /** The cookie against forged forms, and how a page hides the same token in a form: masked, here by zeros. */
    private static final Cookie FORMS = new Cookie("motcua-form", "office");

    private static final String HIDDEN = Base64.getUrlEncoder()
            .encodeToString(
                    ("\0".repeat(FORMS.getValue().length()) + FORMS.getValue()).getBytes(StandardCharsets.UTF_8));

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final Successions successions;

    public Office(WebApplicationContext context) {
        this.mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        this.accounts = context.getBean(Accounts.class);
        this.successions = context.getBean(Successions.class);
    }

    /** What {@code account} sees at an address. */
    public MvcTestResult get(String account, String address) {
        return mvc.get().uri(address).with(authentication(signedIn(account))).exchange();
    }

    /**
     * What {@code account} gets for a form, name and value in turn; a name may come several times. The token is sent as
     * a browser sends it: {@code csrf()} of Spring Security's tests would give the whole application another store of
     * tokens, and whoever comes with a real browser later would be refused.
     */
    public MvcTestResult post(String account, String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .with(authentication(signedIn(account)))
                .cookie(FORMS)
                .param("_csrf", HIDDEN);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** What {@code account} gets for a form with a file, name and value in turn. */
    public MvcTestResult send(String account, String address, MockMultipartFile file, String... fields) {
        var request = mvc.post()
                .uri(address)
                .multipart()
                .file(file)
                .with(authentication(signedIn(account)))
                .cookie(FORMS)
                .param("_csrf", HIDDEN);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Authentication signedIn(String account) {
        var person = accounts.get(new AccountName(account));
        return SignedIn.as(
                heir(person.actor(Staffing.DAY)),
                person.actors(Staffing.DAY).stream().map(this::heir).toList());
    }

    private Actor heir(Actor actor) {
        var agency = actor.agency();
        return agency == null ? actor : actor.inheriting(successions.inheritedBy(agency));
    }
}

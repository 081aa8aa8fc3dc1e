package vn.motcua.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.web.SignedIn;

/** Signed-in people at their pages, without a browser. */
public final class Office {

    private final MockMvcTester mvc;
    private final Accounts accounts;

    public Office(WebApplicationContext context) {
        this.mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        this.accounts = context.getBean(Accounts.class);
    }

    /** What {@code account} sees at an address. */
    public MvcTestResult get(String account, String address) {
        return mvc.get().uri(address).with(authentication(signedIn(account))).exchange();
    }

    /** What {@code account} gets for a form, name and value in turn; a name may come several times. */
    public MvcTestResult post(String account, String address, String... fields) {
        var request =
                mvc.post().uri(address).with(authentication(signedIn(account))).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Authentication signedIn(String account) {
        return SignedIn.as(accounts.get(new AccountName(account)).actor());
    }
}

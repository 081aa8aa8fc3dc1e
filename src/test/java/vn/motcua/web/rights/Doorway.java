package vn.motcua.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.testing.Staffing;
import vn.motcua.web.SignedIn;
import vn.motcua.web.rights.People.Person;

/** Asks for something as somebody, and leaves everything as it was. */
final class Doorway {

    private static final String TOKEN = "rights";
    private static final Cookie FORMS = new Cookie("motcua-form", TOKEN);
    private static final String HIDDEN = Base64.getUrlEncoder()
            .encodeToString(("\0".repeat(TOKEN.length()) + TOKEN).getBytes(StandardCharsets.UTF_8));
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    private final MockMvcTester mvc;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Samples samples;

    Doorway(WebApplicationContext context, Samples samples) {
        this.mvc = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        this.accounts = context.getBean(Accounts.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.samples = samples;
    }

    /**
     * Whether the person is let in: neither sent to sign in nor refused nor told that there is no such thing. What they
     * ask for is not done: it is rolled back.
     *
     * @param missing what there is not: who hears that has been let in
     */
    boolean admits(Endpoint endpoint, Person person, boolean missing) {
        var answer = transaction.execute(status -> {
            status.setRollbackOnly();
            return asked(endpoint, person);
        });
        assertThat(answer).isNotNull();
        assertThat(answer.getUnresolvedException())
                .as(endpoint + " as " + person)
                .isNull();
        return admitted(answer.getResponse(), endpoint, missing);
    }

    private static boolean admitted(MockHttpServletResponse response, Endpoint endpoint, boolean missing) {
        int status = response.getStatus();
        assertThat(status).as(endpoint.toString()).isLessThan(500).isNotEqualTo(429);
        var to = response.getRedirectedUrl();
        boolean signIn =
                to != null && to.startsWith("/dang-nhap") && !endpoint.pattern().equals("/dang-nhap");
        boolean refused = REFUSED.contains(status) && !(missing && status == 404);
        return !signIn && !refused && response.getForwardedUrl() == null;
    }

    private MvcTestResult asked(Endpoint endpoint, Person person) {
        var plain = mvc.method(endpoint.method()).uri(samples.address(endpoint));
        if (endpoint.file()) {
            var file = new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[] {'x'});
            return filled(plain.multipart().file(file), endpoint, person).exchange();
        }
        return filled(plain, endpoint, person).exchange();
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(B request, Endpoint endpoint, Person person) {
        if (person.account() != null) {
            var actor = accounts.get(new AccountName(person.account())).actor(Staffing.DAY);
            request.with(authentication(SignedIn.as(actor)));
        }
        if (endpoint.changes() && endpoint.isApi()) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
            if (!endpoint.file()) {
                boolean pdf = endpoint.pattern().endsWith("/verifications");
                request.contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_JSON)
                        .content(samples.json(endpoint, person));
            }
            return request;
        }
        Samples.fields().forEach((name, value) -> request.param(name, value));
        return endpoint.changes() ? request.cookie(FORMS).param("_csrf", HIDDEN) : request;
    }
}

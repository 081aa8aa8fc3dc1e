package vn.motcua.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.PostId;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.OpenSessions;
import vn.motcua.web.SignInAccount;
import vn.motcua.web.SignInAccounts;
import vn.motcua.web.SignedIn;
import vn.motcua.web.WebSettings;

/**
 * A session (<i>phiên làm việc</i>) holds an account's name, the time of its sign-in and the post chosen, nothing else.
 * The person is read anew at each request that asks who it is: a post that is over gives nothing more, a closed account
 * is out.
 */
@Component
class SessionAccounts implements SecurityContextRepository {

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SINCE = "since";
    private static final String POST = "post";
    private static final String CHOOSING = "choosing";
    private static final Duration TO_CHOOSE = Duration.ofMinutes(10);

    private final ObjectProvider<SignInAccounts> accounts;
    private final WebSettings.Session settings;
    private final Clock clock;

    SessionAccounts(ObjectProvider<SignInAccounts> accounts, WebSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings.session();
        this.clock = clock;
    }

    /** Signs {@code actor} in: with a new session, whatever there was before. */
    void open(Actor actor, HttpServletRequest request) {
        close(request);
        var session = request.getSession(true);
        session.setAttribute(ACCOUNT, actor.account().value());
        session.setAttribute(OpenSessions.DEVICE, Device.of(request.getHeader("User-Agent")));
        session.setAttribute(SINCE, clock.instant().toEpochMilli());
        var idle = actor.isOfficial() ? settings.official() : settings.citizen();
        session.setMaxInactiveInterval((int) idle.toSeconds());
    }

    /** Lets somebody choose a password who came in with an initial secret; they are nobody until they have. */
    void openToChoose(AccountName account, HttpServletRequest request) {
        close(request);
        var session = request.getSession(true);
        session.setAttribute(CHOOSING, account.value());
        session.setMaxInactiveInterval((int) TO_CHOOSE.toSeconds());
    }

    /** Who is to choose a password in this session. */
    Optional<AccountName> choosing(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CHOOSING) instanceof String name
                ? Optional.of(new AccountName(name))
                : Optional.empty();
    }

    /** They have, and sign in with it. */
    void chosen(HttpServletRequest request) {
        close(request);
    }

    /** From now on this session's person acts in another of their posts. */
    void act(PostId post, HttpServletRequest request) {
        if (SignedIn.choicesNow().stream().noneMatch(actor -> actor.actsIn(post))) {
            throw RuleViolation.forbidden("post.not-held");
        }
        request.getSession().setAttribute(POST, post.toString());
    }

    private static void close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        var context = SingletonSupplier.of(() -> context(request));
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context.obtain();
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() == null) {
            close(request);
        } else if (context.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            open(signedIn.actor(), request);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(org.springframework.security.web.context.HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String name)) {
            return new SecurityContextImpl();
        }
        var account = isOver(session)
                ? Optional.<SignInAccount>empty()
                : accounts.getObject().find(new AccountName(name)).filter(found -> found.enabled() && !found.initial());
        if (account.isEmpty()) {
            session.invalidate();
            return new SecurityContextImpl();
        }
        var choices = account.get().actors();
        return new SecurityContextImpl(SignedIn.as(actingAs(session, choices), choices));
    }

    /** In the post chosen in this session, while it is held. */
    private static Actor actingAs(HttpSession session, List<Actor> choices) {
        return session.getAttribute(POST) instanceof String post
                ? choices.stream()
                        .filter(actor -> actor.actsIn(PostId.of(post)))
                        .findFirst()
                        .orElseGet(choices::getFirst)
                : choices.getFirst();
    }

    private boolean isOver(HttpSession session) {
        var since = session.getAttribute(SINCE);
        return !(since instanceof Long start)
                || clock.instant().isAfter(Instant.ofEpochMilli(start).plus(settings.longest()));
    }
}

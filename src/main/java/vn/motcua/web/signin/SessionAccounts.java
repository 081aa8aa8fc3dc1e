package vn.motcua.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
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
import vn.motcua.web.SignInAccount;
import vn.motcua.web.SignInAccounts;
import vn.motcua.web.SignedIn;
import vn.motcua.web.WebSettings;

/**
 * A session (<i>phiên làm việc</i>) holds an account's name and the time of its sign-in, nothing else. The person is
 * read anew at each request that asks who it is: a changed role counts at once, a closed account is out.
 */
@Component
class SessionAccounts implements SecurityContextRepository {

    private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SINCE = "since";

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
        session.setAttribute(SINCE, clock.instant().toEpochMilli());
        var idle = actor.isOfficial() ? settings.official() : settings.citizen();
        session.setMaxInactiveInterval((int) idle.toSeconds());
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
                : accounts.getObject().find(new AccountName(name)).filter(SignInAccount::enabled);
        if (account.isEmpty()) {
            session.invalidate();
            return new SecurityContextImpl();
        }
        return new SecurityContextImpl(SignedIn.as(account.get().actor()));
    }

    private boolean isOver(HttpSession session) {
        var since = session.getAttribute(SINCE);
        return !(since instanceof Long start)
                || clock.instant().isAfter(Instant.ofEpochMilli(start).plus(settings.longest()));
    }
}

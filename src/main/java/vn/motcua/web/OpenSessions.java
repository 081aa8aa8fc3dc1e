package vn.motcua.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/** Where somebody is signed in (<i>phiên làm việc đang mở</i>), on whichever node, and how that is ended. */
@Component
public class OpenSessions {

    /** The attribute that says with what kind of browser a session was opened. */
    public static final String DEVICE = "device";

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;

    OpenSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions) {
        this.sessions = sessions;
    }

    /**
     * An open session.
     *
     * @param handle names it on a page; the session's own id never leaves its cookie
     * @param current whether it is the one that asks
     */
    public record OpenSession(String handle, String device, Instant since, Instant lastUsed, boolean current) {}

    /**
     * Those of an account, the one used last first.
     *
     * @param current the id of the session that asks, if it is one of them
     */
    public List<OpenSession> of(AccountName account, @Nullable String current) {
        return all(account).stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        session.getAttributeOrDefault(DEVICE, ""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /** Ends one of an account's, or stops with 404. */
    public void end(AccountName account, String handle) {
        var ended = all(account).stream()
                .filter(session -> handle(session.getId()).equals(handle))
                .findFirst()
                .orElseThrow(() -> RuleViolation.notFound("session.unknown"));
        repository().deleteById(ended.getId());
    }

    /** Ends all of an account's but one; how many. */
    public int endOthers(AccountName account, @Nullable String kept) {
        var others = all(account).stream()
                .map(Session::getId)
                .filter(id -> !id.equals(kept))
                .toList();
        others.forEach(repository()::deleteById);
        return others.size();
    }

    private List<? extends Session> all(AccountName account) {
        return repository().findByPrincipalName(account.value()).values().stream()
                .filter(session -> !session.isExpired())
                .toList();
    }

    private FindByIndexNameSessionRepository<? extends Session> repository() {
        return sessions.getObject();
    }

    private static String handle(String id) {
        return Sha256.of(id).hex();
    }
}

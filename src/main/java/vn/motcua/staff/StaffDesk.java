package vn.motcua.staff;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Account;
import vn.motcua.agency.AccountDesk;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Post;
import vn.motcua.agency.PostDesk;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Days;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.mandate.DelegationPlan;
import vn.motcua.mandate.Party;
import vn.motcua.web.OpenSessions;
import vn.motcua.work.HandOver;
import vn.motcua.work.HandOverDesk;

/**
 * What needs more than the account: ending a post clears its work, locking ends the sessions. Sessions are ended after the
 * account's own transaction, since they are kept in one of theirs.
 */
@Component
class StaffDesk {

    private static final int LONGEST_REASON = 500;

    private final PostDesk posts;
    private final AccountDesk desk;
    private final Accounts accounts;
    private final HandOverDesk handOvers;
    private final OpenSessions sessions;
    private final Clock clock;

    StaffDesk(
            PostDesk posts,
            AccountDesk desk,
            Accounts accounts,
            HandOverDesk handOvers,
            OpenSessions sessions,
            Clock clock) {
        this.posts = posts;
        this.desk = desk;
        this.accounts = accounts;
        this.handOvers = handOvers;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Ends a post. When its last day is past, its open work changes hands in the same transaction; otherwise when it is.
     *
     * @return how many items changed hands now
     */
    @Transactional
    public int end(AccountName of, PostId id, PostDesk.Ending ending, Actor by) {
        if (ending.reason().isBlank()) {
            throw InvalidInput.of("reason", "staff.reason-missing");
        }
        if (ending.reason().length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "delegation.text-too-long", LONGEST_REASON);
        }
        accounts.lock(List.of(of.value()));
        var post = accounts.get(of).post(id);
        mustFollow(post, ending);
        var ended = posts.end(of, id, ending, by);
        return ended.isOverOn(Days.today(clock)) ? clear(of, id, by.account()) : 0;
    }

    /** Puts what the holder of a post that is over had taken into other hands. */
    @Transactional
    public int clear(AccountName of, PostId id, AccountName by) {
        accounts.lock(List.of(of.value()));
        var account = accounts.get(of);
        var post = account.post(id);
        if (post.clearedAt().isPresent()) {
            return 0;
        }
        int moved = 0;
        for (var role : DelegationPlan.ROLES) {
            if (post.roles().contains(role) && !stillHolds(account, role, post)) {
                moved += handOvers.clear(
                        new HandOver(
                                new Party(of, id), follower(post, role), role, "Kết thúc vị trí " + post.spokenTitle()),
                        post,
                        by);
            }
        }
        posts.cleared(of, id);
        return moved;
    }

    /** Locks an account, and ends its sessions with it. */
    public void lock(AccountName name, String reason, Actor by) {
        desk.lock(name, reason, by);
        sessions.endOthers(name, null);
    }

    /** Ends all sessions of somebody. */
    public int endSessions(AccountName name, Actor by) {
        desk.sessionsEnded(name, by);
        return sessions.endOthers(name, null);
    }

    /** A new initial secret; whoever knew the old password is out. */
    public AccountDesk.Secret renewSecret(AccountName name, Actor by) {
        var secret = desk.renewSecret(name, by);
        sessions.endOthers(name, null);
        return secret;
    }

    /** Whoever does some of the same work in the same agency: account to name. */
    @Transactional(readOnly = true)
    public Map<String, String> successors(Post post) {
        var choices = new LinkedHashMap<String, String>();
        accounts.named(post.agency(), post.roles(), Days.today(clock)).stream()
                .filter(one -> !one.account().equals(post.account()))
                .forEach(one -> choices.put(one.name(), one.fullName()));
        return choices;
    }

    private boolean stillHolds(Account account, Role role, Post post) {
        return account.postAs(role, post.agency(), Days.today(clock)).isPresent();
    }

    /** The successor, where they may do such work; nobody: the queue. */
    private @Nullable Party follower(Post post, Role role) {
        return post.successor()
                .flatMap(name -> accounts.findById(name.value()))
                .filter(account -> !account.isLocked())
                .filter(account ->
                        account.postAs(role, post.agency(), Days.today(clock)).isPresent())
                .map(account -> Party.of(account.name()))
                .orElse(null);
    }

    /** A successor does some of the same work in the same agency on the day after. */
    private void mustFollow(Post post, PostDesk.Ending ending) {
        var name = ending.successor();
        if (name == null) {
            return;
        }
        if (name.equals(post.account())) {
            throw InvalidInput.of("successor", "hand-over.to-oneself");
        }
        var successor = accounts.findById(name.value())
                .orElseThrow(() -> InvalidInput.of("successor", "delegation.no-account"));
        var dayAfter = ending.lastDay().plusDays(1);
        boolean follows = post.roles().stream()
                .anyMatch(
                        role -> successor.postAs(role, post.agency(), dayAfter).isPresent());
        if (successor.isLocked() || !follows) {
            throw InvalidInput.of("successor", "hand-over.other-role");
        }
    }
}

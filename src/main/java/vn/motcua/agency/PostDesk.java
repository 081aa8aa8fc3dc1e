package vn.motcua.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.ledger.Ledger;

/**
 * Gives posts and ends them (<i>bố trí, kết thúc vị trí công tác</i>): an administrator does, in their agency and below,
 * and never for themself. Each act is a line of the chain of the person whom it concerns.
 */
@Component
public class PostDesk {

    private static final Logger log = LoggerFactory.getLogger(PostDesk.class);

    private final Accounts accounts;
    private final Agencies agencies;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostDesk(Accounts accounts, Agencies agencies, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How a post is to end.
     *
     * @param lastDay the last on which it gives rights; a day that is past ends it at once
     * @param successor who is given the open work; the queue when there is nobody
     */
    public record Ending(LocalDate lastDay, @Nullable AccountName successor, String reason) {}

    /** From the next sign-in on the actor acts in this post of theirs first. */
    @Transactional
    public void choose(PostId post, Actor actor) {
        var account = accounts.get(actor.account());
        account.choose(post, Days.today(clock));
        accounts.save(account);
        log.info("{} acts in post {}", actor.account(), post);
    }

    /** Gives somebody one more post. */
    @Transactional
    public Post give(AccountName to, PostPlan plan, Actor by) {
        plan.check(Days.today(clock));
        mayAdminister(plan.agency(), to, by);
        accounts.lock(List.of(to.value()));
        var account = accounts.get(to);
        mustBeNew(account, plan);
        var agency = agencies.get(plan.agency());
        if (!agency.existsOn(plan.firstDay())) {
            throw InvalidInput.of("agency", "post.agency-not-there");
        }
        var now = clock.instant();
        var post = account.give(plan, by.account(), now);
        accounts.save(account);
        ledger.append(account.person(), now, by.account(), "PostGiven", facts(post));
        log.info("{} gives {} the post {} in {}", by.account(), to, post.id(), plan.agency());
        return post;
    }

    /** Names the last day of a post; delegations that rest on it end with it. */
    @Transactional
    public Post end(AccountName of, PostId id, Ending ending, Actor by) {
        var now = clock.instant();
        accounts.lock(List.of(of.value()));
        var account = accounts.get(of);
        var post = account.post(id);
        mayAdminister(post.agency(), of, by);
        lockTree(post.agency());
        if (post.roles().contains(Role.ADMINISTRATOR)) {
            mustLeaveAnAdministrator(of, post.agency(), ending.lastDay());
        }
        post.end(ending.lastDay(), ending.successor(), by.account(), now);
        accounts.save(account);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("post", id.toString());
        facts.put("lastDay", ending.lastDay().toString());
        facts.put("reason", Sha256.of(ending.reason()).hex());
        if (ending.successor() != null) {
            facts.put("successor", ending.successor().value());
        }
        ledger.append(account.person(), now, by.account(), "PostEnded", facts);
        events.publishEvent(new PostEnds(post, ending.lastDay(), by.account(), now));
        log.info("{} ends post {} of {} after {}", by.account(), id, of, ending.lastDay());
        return post;
    }

    /** What its holder had taken is in other hands: that is asked for once. */
    @Transactional
    public void cleared(AccountName of, PostId id) {
        var account = accounts.get(of);
        account.post(id).cleared(clock.instant());
        accounts.save(account);
    }

    /** Whoever changes the administrators of a tree does it alone. */
    void lockTree(AgencyId agency) {
        var top = agency;
        for (var above = agency.above(); above.isPresent(); above = above.get().above()) {
            top = above.get();
        }
        agencies.lock(top.value());
    }

    /** Somebody else must be there who administers the agency for good after that day: of it, or of one above it. */
    void mustLeaveAnAdministrator(AccountName leaving, AgencyId agency, LocalDate lastDay) {
        for (var asked = Optional.of(agency);
                asked.isPresent();
                asked = asked.get().above()) {
            if (accounts.lasting(asked.get(), Role.ADMINISTRATOR, Days.today(clock), lastDay.plusDays(1)).stream()
                    .anyMatch(name -> !name.equals(leaving.value()))) {
                return;
            }
        }
        throw RuleViolation.conflict("post.last-administrator", agency.value());
    }

    private static void mayAdminister(AgencyId agency, AccountName whose, Actor by) {
        by.require(Role.ADMINISTRATOR, agency);
        if (whose.equals(by.account())) {
            throw RuleViolation.forbidden("staff.not-oneself");
        }
    }

    private static void mustBeNew(Account account, PostPlan plan) {
        boolean held = account.posts().stream()
                .filter(post -> post.agency().equals(plan.agency())
                        && post.title().equalsIgnoreCase(plan.title())
                        && !post.isOverOn(plan.firstDay()))
                .anyMatch(post -> plan.lastDay() == null || !post.firstDay().isAfter(plan.lastDay()));
        if (held) {
            throw InvalidInput.of("title", "post.held-already");
        }
    }

    private static Map<String, Object> facts(Post post) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("post", post.id().toString());
        facts.put("agency", post.agency().value());
        facts.put("standing", post.standing().name());
        facts.put("roles", post.roles().stream().map(Role::id).sorted().toList());
        facts.put("firstDay", post.firstDay().toString());
        post.lastDay().ifPresent(day -> facts.put("lastDay", day.toString()));
        return facts;
    }
}

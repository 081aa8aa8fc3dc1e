package vn.motcua.mandate;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Post;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/** Records who is away and when they are back. */
@Component
public class AbsenceDesk {

    private static final Logger log = LoggerFactory.getLogger(AbsenceDesk.class);

    private final Absences absences;
    private final Accounts accounts;
    private final Clock clock;

    AbsenceDesk(Absences absences, Accounts accounts, Clock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Records an absence: the person does, a superior, or an administrator. */
    @Transactional
    public Absence record(AccountName account, Instant from, Instant until, Actor by) {
        var now = clock.instant();
        var agency = mayRecordFor(account, by);
        if (!from.isBefore(until)) {
            throw InvalidInput.of("validUntil", "delegation.ends-before-it-begins");
        }
        if (!now.isBefore(until)) {
            throw InvalidInput.of("validUntil", "delegation.in-the-past");
        }
        if (until.isAfter(from.plus(DelegationPlan.LONGEST))) {
            throw InvalidInput.of("validUntil", "delegation.too-long", DelegationPlan.LONGEST.toDays());
        }
        log.info("{} records that {} is absent until {}", by.account(), account, until);
        return absences.save(
                new Absence(agency, account, new Absence.Period(from, until), new Absence.Recorded(by.account(), now)));
    }

    /** They are back, or never left. */
    @Transactional
    public Absence cancel(UUID id, Actor by) {
        var absence = absences.findById(id).orElseThrow(() -> RuleViolation.notFound("absence.unknown"));
        mayRecordFor(absence.account(), by);
        absence.cancel(by.account(), clock.instant());
        log.info("{} cancels the absence of {}", by.account(), absence.account());
        return absences.save(absence);
    }

    /** Those of {@code accounts} who are away at {@code now}. */
    @Transactional(readOnly = true)
    public Set<AccountName> away(Collection<AccountName> accounts, Instant now) {
        return accounts.isEmpty()
                ? Set.of()
                : absences.away(accounts, now).stream().map(Absence::account).collect(Collectors.toSet());
    }

    /**
     * Absences that are not over: the actor's own, and for a superior or administrator those of everybody who works in
     * the agency, wherever they were recorded.
     */
    @Transactional(readOnly = true)
    public List<Absence> visibleTo(Actor actor) {
        var agency = actor.agency();
        if (agency == null) {
            throw RuleViolation.forbidden("delegation.officials-only");
        }
        return Superiors.isOne(actor) || actor.is(Role.ADMINISTRATOR)
                ? absences.openIn(agency, Days.today(clock), clock.instant())
                : absences.open(actor.account(), clock.instant());
    }

    /** Absences of somebody that are not over, for an administrator who may look at them. */
    @Transactional(readOnly = true)
    public List<Absence> about(Account account, Actor by) {
        return absences.open(account.name(), clock.instant()).stream()
                .filter(one -> by.is(Role.ADMINISTRATOR, one.agency())
                        || account.posts(Days.today(clock)).stream()
                                .anyMatch(post -> by.is(Role.ADMINISTRATOR, post.agency())))
                .toList();
    }

    /** In which agency the absence is recorded: where the actor may do it, first of all where the actor acts. */
    private AgencyId mayRecordFor(AccountName account, Actor by) {
        var today = Days.today(clock);
        var person = accounts.get(account);
        boolean theirs = account.equals(by.account()) || Superiors.isAbove(by, person, today);
        return person.posts(today).stream()
                .map(Post::agency)
                .sorted(Comparator.comparing(agency -> !agency.equals(by.agency())))
                .filter(agency -> theirs || by.is(Role.ADMINISTRATOR, agency))
                .findFirst()
                .orElseThrow(() -> RuleViolation.forbidden("absence.not-yours"));
    }
}

package vn.motcua.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.AbsenceDesk;
import vn.motcua.agency.Account;
import vn.motcua.agency.AccountDesk;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Delegation;
import vn.motcua.agency.DelegationDesk;
import vn.motcua.agency.Post;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Days;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.ledger.Ledger;
import vn.motcua.web.Texts;
import vn.motcua.web.When;
import vn.motcua.work.Tags.Tag;

/** Everything an administrator sees of one official (<i>hồ sơ cán bộ</i>): never a dossier's content. */
@Component
class PersonFile {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int SHOWN = 50;

    private final Accounts accounts;
    private final AccountDesk desk;
    private final AbsenceDesk absences;
    private final DelegationDesk delegations;
    private final Ledger ledger;
    private final JdbcClient database;
    private final Texts texts;
    private final When when;
    private final Clock clock;

    PersonFile(
            Accounts accounts,
            AccountDesk desk,
            AbsenceDesk absences,
            DelegationDesk delegations,
            Ledger ledger,
            JdbcClient database,
            Texts texts,
            When when,
            Clock clock) {
        this.accounts = accounts;
        this.desk = desk;
        this.absences = absences;
        this.delegations = delegations;
        this.ledger = ledger;
        this.database = database;
        this.texts = texts;
        this.when = when;
        this.clock = clock;
    }

    /**
     * A post on the page.
     *
     * @param open whether the actor may end it
     */
    record PostRow(String id, String title, String agency, String roles, String period, Tag state, boolean open) {}

    record AwayRow(String id, String since, String until, String recordedBy) {}

    record DelegationRow(String from, String to, String role, String since, String until, Tag state) {}

    record WorkRow(String number, String step, Instant due) {}

    /** An act of an administrator, as an entry of a timeline. */
    record Act(
            Instant at, String title, String text, @Nullable String kind) {}

    /** What the page shows beside the account. */
    record Contents(
            List<PostRow> posts,
            List<AwayRow> absences,
            List<DelegationRow> delegations,
            List<WorkRow> work,
            List<Act> acts) {}

    /** An official who works, worked or is to work in the actor's agency or below; or 404. */
    @Transactional(readOnly = true)
    public Account get(UUID person, Actor actor) {
        return accounts.findByPerson(person)
                .filter(account ->
                        account.posts().stream().anyMatch(post -> actor.is(Role.ADMINISTRATOR, post.agency())))
                .orElseThrow(() -> RuleViolation.notFound("staff.unknown"));
    }

    boolean administers(Actor actor, Account account) {
        return desk.administers(actor, account);
    }

    @Transactional(readOnly = true)
    public Contents contents(Account account, Actor actor) {
        var away = absences.about(account, actor);
        var given = delegations.about(account, actor);
        var lines =
                ledger.lines(account.person()).reversed().stream().limit(SHOWN).toList();
        var names = accounts.fullNames(Stream.of(
                        away.stream().map(one -> one.recordedBy()),
                        given.stream().flatMap(one -> Stream.of(one.from(), one.to())),
                        lines.stream().map(line -> line.actor()))
                .flatMap(some -> some)
                .distinct()
                .toList());
        return new Contents(
                account.posts().stream().map(post -> row(post, account, actor)).toList(),
                away.stream()
                        .map(one -> new AwayRow(
                                one.id().toString(),
                                when.date(one.from().atZone(ZONE)),
                                until(one.until()),
                                name(one.recordedBy(), names)))
                        .toList(),
                given.stream().map(one -> row(one, names)).toList(),
                work(account),
                lines.stream()
                        .map(line -> new Act(
                                line.at(), texts.text("staff.act." + line.kind()), name(line.actor(), names), null))
                        .toList());
    }

    PostRow row(Post post, Account account, Actor actor) {
        var today = Days.today(clock);
        return new PostRow(
                post.id().toString(),
                post.spokenTitle(),
                post.agencyName(),
                post.roles().stream()
                        .sorted()
                        .map(role -> texts.text("staff.role." + role.id()))
                        .collect(Collectors.joining(", ")),
                period(post.firstDay(), post.lastDay().orElse(null)),
                state(post, today),
                !post.isOverOn(today)
                        && !account.name().equals(actor.account())
                        && actor.is(Role.ADMINISTRATOR, post.agency()));
    }

    private Tag state(Post post, LocalDate today) {
        if (post.isOverOn(today)) {
            return new Tag("paused", texts.text("staff.post.over"));
        }
        return post.isHeldOn(today)
                ? new Tag("done", texts.text("staff.post.held"))
                : new Tag("info", texts.text("staff.post.coming"));
    }

    private String period(LocalDate first, @Nullable LocalDate last) {
        if (last == null) {
            return texts.text("staff.post.since", when.date(first));
        }
        return last.isBefore(first)
                ? texts.text("staff.post.never", when.date(first))
                : texts.text("staff.post.until", when.date(first), when.date(last));
    }

    private DelegationRow row(Delegation one, Map<AccountName, String> names) {
        var state = one.state(clock.instant());
        return new DelegationRow(
                name(one.from(), names),
                name(one.to(), names),
                texts.text("work.queue." + one.role().id()),
                when.dateTime(one.validFrom().atZone(ZONE)),
                until(one.end()),
                new Tag(
                        switch (state) {
                            case COMING -> "info";
                            case VALID -> "done";
                            case EXPIRED -> "paused";
                            case REVOKED -> "danger";
                        },
                        texts.text("delegation.state." + state)));
    }

    /** What they have in hand: numbers and steps, nothing of anybody's affair. */
    List<WorkRow> work(Account account) {
        return database.sql("""
                select d.number, w.step_name, w.due_at from work_item w join dossier d on d.id = w.dossier
                where w.closed_at is null and (w.owner = :account or w.on_behalf_of = :account)
                order by w.due_at, w.id fetch first %d rows only
                """.formatted(SHOWN))
                .param("account", account.name().value())
                .query((row, number) -> new WorkRow(
                        row.getString("number"),
                        row.getString("step_name"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What ends at midnight ends with the day before. */
    private String until(Instant end) {
        var local = end.atZone(ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? when.date(local.minusDays(1)) : when.dateTime(local);
    }

    private String name(AccountName account, Map<AccountName, String> names) {
        return account.equals(AccountName.SYSTEM)
                ? texts.text("staff.by-system")
                : names.getOrDefault(account, account.value());
    }
}

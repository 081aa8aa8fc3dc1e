package vn.motcua.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.ledger.Ledger;
import vn.motcua.mandate.AbsenceDesk;
import vn.motcua.mandate.Delegation;
import vn.motcua.mandate.DelegationDesk;

/** Everything an administrator sees of one official (<i>hồ sơ cán bộ</i>): never a dossier's content. */
@Component
class PersonFile {

    private static final int SHOWN = 50;

    private final Accounts accounts;
    private final AbsenceDesk absences;
    private final DelegationDesk delegations;
    private final Ledger ledger;
    private final JdbcClient database;
    private final PersonRows rows;

    PersonFile(
            Accounts accounts,
            AbsenceDesk absences,
            DelegationDesk delegations,
            Ledger ledger,
            JdbcClient database,
            PersonRows rows) {
        this.accounts = accounts;
        this.absences = absences;
        this.delegations = delegations;
        this.ledger = ledger;
        this.database = database;
        this.rows = rows;
    }

    record WorkRow(String number, String step, Instant due) {}

    /** What the page shows beside the account. */
    record Contents(
            List<PersonRows.PostRow> posts,
            List<PersonRows.AwayRow> absences,
            List<PersonRows.DelegationRow> delegations,
            List<WorkRow> work,
            List<PersonRows.Act> acts) {}

    /** An official who works, worked or is to work in the actor's agency or below; or 404. */
    @Transactional(readOnly = true)
    public Account get(UUID person, Actor actor) {
        var account = accounts.findByPerson(person).orElseThrow(() -> RuleViolation.notFound("staff.unknown"));
        if (!administers(actor, account)) {
            throw RuleViolation.hidden("staff.unknown", other -> administers(other, account));
        }
        return account;
    }

    private static boolean administers(Actor actor, Account account) {
        return account.posts().stream().anyMatch(post -> actor.is(Role.ADMINISTRATOR, post.agency()));
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
        var holders = accounts.byPost(
                given.stream().flatMap(Delegation::posts).distinct().toList());
        return new Contents(
                account.posts().stream()
                        .map(post -> rows.of(post, account, actor))
                        .toList(),
                away.stream().map(one -> rows.of(one, names)).toList(),
                given.stream().map(one -> rows.of(one, names, holders)).toList(),
                work(account),
                lines.stream().map(line -> rows.of(line, names)).toList());
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
}

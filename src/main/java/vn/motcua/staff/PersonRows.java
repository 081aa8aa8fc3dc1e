package vn.motcua.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts.Holder;
import vn.motcua.agency.Post;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Days;
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.ledger.LedgerLine;
import vn.motcua.mandate.Absence;
import vn.motcua.mandate.Delegation;
import vn.motcua.web.Texts;
import vn.motcua.web.When;
import vn.motcua.work.Tags.Tag;

/** What an official holds, gave and had done to them, in words. */
@Component
class PersonRows {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Texts texts;
    private final When when;
    private final Clock clock;

    PersonRows(Texts texts, When when, Clock clock) {
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

    /** An act of an administrator, as an entry of a timeline. */
    record Act(
            Instant at, String title, String text, @Nullable String kind) {}

    PostRow of(Post post, Account account, Actor actor) {
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

    DelegationRow of(Delegation one, Map<AccountName, String> names, Map<PostId, Holder> holders) {
        var state = one.state(clock.instant());
        return new DelegationRow(
                one.fromPost().map(holders::get).map(Holder::label).orElseGet(() -> name(one.from(), names)),
                one.toPost().map(holders::get).map(Holder::label).orElseGet(() -> name(one.to(), names)),
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

    AwayRow of(Absence one, Map<AccountName, String> names) {
        return new AwayRow(
                one.id().toString(),
                when.date(one.from().atZone(ZONE)),
                until(one.until()),
                name(one.recordedBy(), names));
    }

    Act of(LedgerLine line, Map<AccountName, String> names) {
        return new Act(line.at(), texts.text("staff.act." + line.kind()), name(line.actor(), names), null);
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

package vn.motcua.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.DossierId;

/** All notices (<i>thông báo</i>). How many somebody has not read is kept beside them, so that asking costs one row. */
@Component
public class Notices {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives those that were not given before, within the caller's transaction; account by account in one order, so that
     * two who give at once never wait for each other.
     */
    public void give(Collection<NewNotice> notices) {
        var added = new TreeMap<String, Integer>();
        notices.stream()
                .sorted(Comparator.comparing(notice -> notice.account().value()))
                .filter(notice -> !wasGiven(notice))
                .forEach(notice -> {
                    add(notice);
                    added.merge(notice.account().value(), 1, Integer::sum);
                });
        added.forEach(this::countUnread);
    }

    private boolean wasGiven(NewNotice notice) {
        return database.sql("select 1 from notice where dossier = ? and account = ? and kind = ? and cause = ?")
                .params(
                        notice.about().dossier().value(),
                        notice.account().value(),
                        notice.kind().name(),
                        notice.cause())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void add(NewNotice notice) {
        var id = UUID.randomUUID();
        var about = notice.about();
        database.sql("""
                        insert into notice (id, account, kind, dossier, number, step_name, moment, cause, at)
                        values (:id, :account, :kind, :dossier, :number, :step, :moment, :cause, :at)
                        """)
                .param("id", id)
                .param("account", notice.account().value())
                .param("kind", notice.kind().name())
                .param("dossier", about.dossier().value())
                .param("number", about.number())
                .param("step", about.step())
                .param("moment", about.moment() == null ? null : at(about.moment()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cause", notice.cause())
                .param("at", at(clock.instant()))
                .update();
        events.publishEvent(new NoticeGiven(
                id, notice.account().value(), notice.kind(), about.dossier().value()));
    }

    private void countUnread(String account, int more) {
        if (recount(account, more) == 0) {
            database.sql("select name from account where name = ? for update")
                    .param(account)
                    .query(String.class)
                    .optional(); // of two who give somebody their first notice at once, the second waits here
            if (recount(account, more) == 0) {
                database.sql("insert into notice_reader (account, unread) values (?, ?)")
                        .params(account, more)
                        .update();
            }
        }
    }

    private int recount(String account, int more) {
        return database.sql("update notice_reader set unread = unread + ? where account = ?")
                .params(more, account)
                .update();
    }

    /** How many somebody has not read. */
    long unread(AccountName account) {
        return database.sql("select unread from notice_reader where account = ?")
                .param(account.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Somebody's notices, newest first, behind this place. */
    List<Notice> page(AccountName account, NoticePlace after, int size) {
        return database.sql("""
                        select id, kind, dossier, number, step_name, moment, at, read_at from notice
                        where account = :account and (at < :after or (at = :after and id < :id))
                        order by at desc, id desc fetch first :size rows only
                        """)
                .param("account", account.value())
                .param("after", at(after.at()))
                .param("id", after.id())
                .param("size", size)
                .query(Notices::notice)
                .list();
    }

    Optional<Notice> find(UUID id, AccountName account) {
        return database.sql("""
                        select id, kind, dossier, number, step_name, moment, at, read_at from notice
                        where id = ? and account = ?
                        """)
                .params(id, account.value())
                .query(Notices::notice)
                .optional();
    }

    void read(UUID id, AccountName account) {
        int read = database.sql("update notice set read_at = ? where id = ? and account = ? and read_at is null")
                .params(at(clock.instant()), id, account.value())
                .update();
        discount(account, read);
    }

    /** Reads all that were given up to a moment: what came later was not seen. */
    void readAll(AccountName account, Instant until) {
        int read = database.sql("update notice set read_at = ? where account = ? and read_at is null and at <= ?")
                .params(at(clock.instant()), account.value(), at(until))
                .update();
        discount(account, read);
    }

    /**
     * Deletes the oldest that were given before a moment, and no longer counts those of them that were not read; account
     * by account in one order, as they are given. Two nodes may do it at once: each counts what it has deleted.
     *
     * @return how many there were to delete
     */
    int forget(Instant before, int most) {
        record Old(UUID id, String account) {}
        var old = database.sql("select id, account from notice where at < ? order by at, id fetch first " + most
                        + " rows only")
                .param(at(before))
                .query((row, number) -> new Old(row.getObject("id", UUID.class), row.getString("account")))
                .list();
        var byAccount = old.stream()
                .collect(Collectors.groupingBy(
                        Old::account, TreeMap::new, Collectors.mapping(Old::id, Collectors.toList())));
        byAccount.forEach((account, ids) -> {
            int unread = database.sql("delete from notice where id in (:ids) and read_at is null")
                    .param("ids", ids)
                    .update();
            discount(new AccountName(account), unread);
            database.sql("delete from notice where id in (:ids)")
                    .param("ids", ids)
                    .update();
        });
        return old.size();
    }

    private void discount(AccountName account, int read) {
        if (read > 0) {
            recount(account.value(), -read);
        }
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        var moment = row.getObject("moment", OffsetDateTime.class);
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                new About(
                        new DossierId(row.getObject("dossier", UUID.class)),
                        row.getString("number"),
                        moment == null ? null : moment.toInstant(),
                        row.getString("step_name")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

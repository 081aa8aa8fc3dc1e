package vn.motcua.notice.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.notice.About;
import vn.motcua.notice.NewNotice;
import vn.motcua.notice.NoticeKind;
import vn.motcua.notice.Notices;

/**
 * Tells a superior, once, of each open step that is late (<i>bước quá hạn</i>). Nothing is planned for steps: most are done
 * in time, and the few late ones are found among the open items. A step that ends with its dossier's clock is told by that.
 */
@Component
class LateSteps {

    private static final String LATE = """
            select w.id, w.dossier, d.number, w.agency, w.owner, w.step_name, w.due_at
            from work_item w join dossier d on d.id = w.dossier
            where w.closed_at is null and w.due_at < :now
              and d.paused_at is null and d.decided_at is null and d.ended_at is null
              and w.due_at <> coalesce(d.due_at, d.reception_due_at)
              and not exists (select 1 from late_step l where l.item = w.id)
            order by w.due_at, w.id fetch first :most rows only
            """;

    private final JdbcClient database;
    private final Recipients recipients;
    private final Notices notices;

    LateSteps(JdbcClient database, Recipients recipients, Notices notices) {
        this.database = database;
        this.recipients = recipients;
        this.notices = notices;
    }

    private record Late(
            String item, AgencyId agency, @Nullable AccountName owner, About about) {}

    /** Tells of a portion, within the caller's transaction; how many it told of, none while another node does it. */
    int tell(Instant now, int most) {
        if (!isOurTurn()) {
            return 0;
        }
        var late = database.sql(LATE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> late(row))
                .list();
        var told = new ArrayList<NewNotice>();
        for (var step : late) {
            told.addAll(notices(step));
            database.sql("insert into late_step (item, told_at) values (?, ?)")
                    .params(step.item(), now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        notices.give(told);
        return late.size();
    }

    void forgetClosed() {
        database.sql("""
                        delete from late_step where not exists
                            (select 1 from work_item w where w.id = late_step.item and w.closed_at is null)
                        """).update();
    }

    private boolean isOurTurn() {
        return database.sql("select name from notice_turn where name = 'late-steps' for update skip locked")
                .query(String.class)
                .optional()
                .isPresent();
    }

    private List<NewNotice> notices(Late step) {
        var owner = step.owner() == null ? List.<AccountName>of() : List.of(step.owner());
        return recipients.superiors(step.agency(), owner).stream()
                .map(account -> new NewNotice(account, NoticeKind.STEP_ESCALATED, step.about(), step.item()))
                .toList();
    }

    private static Late late(ResultSet row) throws SQLException {
        var owner = row.getString("owner");
        return new Late(
                row.getString("id"),
                new AgencyId(row.getString("agency")),
                owner == null ? null : new AccountName(owner),
                new About(
                        new DossierId(row.getObject("dossier", UUID.class)),
                        row.getString("number"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getString("step_name")));
    }
}

package vn.motcua.work.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Role;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.work.Tags.Moments;

/**
 * Finds dossiers that the actor's agency resolves, took in or has work with, open or done, whoever has them (<i>tìm hồ
 * sơ</i>).
 */
@Component
class Search {

    private static final Logger log = LoggerFactory.getLogger(Search.class);

    /** Whoever finds more than this asks more closely. */
    static final int MOST = 50;

    private final JdbcClient database;

    Search(JdbcClient database) {
        this.database = database;
    }

    /**
     * A dossier that was found.
     *
     * @param item its newest work item, if any
     * @param step where it waits now; nothing when it waits in no queue
     * @param owner the full name of whoever has taken it out of the queue
     */
    record Found(
            @Nullable String item,
            String number,
            AgencyId agency,
            String applicant,
            String summary,
            DossierStatus status,
            Moments moments,
            @Nullable String step,
            @Nullable Role role,
            @Nullable String owner) {}

    /** The newest dossiers that are meant, one more than {@link #MOST} if there are more. */
    List<Found> find(String typed, Actor actor) {
        var agency = Objects.requireNonNull(actor.agency());
        var finding = Finding.of(typed, agency);
        var values = new ArrayList<Object>(List.of(agency.value(), below(actor, agency)));
        var inherited = actor.inherited().stream().map(AgencyId::value).toList();
        values.addAll(inherited);
        values.addAll(finding.values());
        values.add(MOST + 1);
        var sql = """
                with scope as (select a.id from agency a where a.id = ? or a.id like ?%s)
                select d.number, d.agency, d.applicant_name, d.summary, d.status, d.submitted_at, d.reception_due_at,
                      d.clock_start_at, d.due_at as dossier_due_at, d.paused_at,
                      coalesce(d.decided_at, d.ended_at) as finished_at,
                      w.id, w.step_name, w.role, w.closed_at, o.full_name as owner
                from (select * from dossier d
                      where (d.agency in (select id from scope) or d.receiving_agency in (select id from scope)
                            or exists (select 1 from work_item o where o.dossier = d.id and o.closed_at is null
                                  and o.agency in (select id from scope)))
                      and %s
                      order by d.submitted_at desc, d.id desc fetch first ? rows only) d
                left join work_item w on w.dossier = d.id
                and w.position = coalesce(
                      (select max(l.position) from work_item l
                      where l.dossier = d.id and l.closed_at is null and l.agency in (select id from scope)),
                      (select max(l.position) from work_item l where l.dossier = d.id))
                left join account o on o.name = w.owner
                order by d.submitted_at desc, d.id desc
                """.formatted(" or a.id = ?".repeat(inherited.size()), finding.condition());
        var found = database.sql(sql).params(values).query(Search::row).list();
        log.info("{} looked dossiers up by {}: {} found", actor.account(), finding.kind(), found.size());
        return found;
    }

    /** Nothing is below for whoever only works in the agency. */
    private static String below(Actor actor, AgencyId agency) {
        return actor.oversees() ? agency + ".%" : agency.value();
    }

    private static Found row(ResultSet row, int number) throws SQLException {
        boolean open = row.getString("id") != null && row.getObject("closed_at") == null;
        return new Found(
                row.getString("id"),
                row.getString("number"),
                new AgencyId(row.getString("agency")),
                row.getString("applicant_name"),
                row.getString("summary"),
                DossierStatus.valueOf(row.getString("status")),
                Inbox.moments(row),
                open ? row.getString("step_name") : null,
                open ? Role.valueOf(row.getString("role")) : null,
                open ? row.getString("owner") : null);
    }
}

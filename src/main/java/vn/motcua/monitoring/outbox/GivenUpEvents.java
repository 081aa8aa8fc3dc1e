package vn.motcua.monitoring.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/** Events that were put aside after many attempts (<i>sự cố việc nền</i>); an administrator lets them try again. */
@Component
public class GivenUpEvents {

    private static final Logger log = LoggerFactory.getLogger(GivenUpEvents.class);
    private static final int SHOWN = 100;

    private final JdbcClient database;

    GivenUpEvents(JdbcClient database) {
        this.database = database;
    }

    /** Puts aside what failed that often, so that the others are not kept waiting behind it. */
    @Transactional
    int putAside(int attempts) {
        // the same rows for both statements: the first locks them
        var failed = database.sql("""
                        select id from event_publication where status = 'FAILED' and completion_attempts >= ?
                        order by publication_date fetch first 100 rows only for update
                        """).param(attempts).query(UUID.class).list();
        for (var id : failed) {
            database.sql("""
                            insert into event_given_up (id, listener_id, event_type, serialized_event,
                                                        publication_date, completion_attempts, last_resubmission_date)
                            select id, listener_id, event_type, serialized_event, publication_date,
                                   completion_attempts, last_resubmission_date from event_publication where id = ?
                            """).param(id).update();
            database.sql("delete from event_publication where id = ?").param(id).update();
            log.error("event {} is given up after {} attempts; see /quan-tri/su-co", id, attempts);
        }
        return failed.size();
    }

    /** The oldest first, at most 100; none for whoever is no administrator. */
    @Transactional(readOnly = true)
    public List<GivenUp> all(Actor actor) {
        return actor.is(Role.ADMINISTRATOR)
                ? database.sql("select * from event_given_up order by publication_date fetch first ? rows only")
                        .param(SHOWN)
                        .query(GivenUpEvents::event)
                        .list()
                : List.of();
    }

    /** Lets an event try again, as often as a new one. */
    @Transactional
    public void retry(UUID id, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        int back = database.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event,
                                                       publication_date, status, completion_attempts)
                        select id, listener_id, event_type, serialized_event, publication_date, 'FAILED', 0
                        from event_given_up where id = ?
                        """).param(id).update();
        if (back == 0) {
            throw RuleViolation.conflict("incident.gone");
        }
        database.sql("delete from event_given_up where id = ?").param(id).update();
        log.info("{} lets event {} try again", actor.account(), id);
    }

    private static GivenUp event(ResultSet row, int number) throws SQLException {
        return new GivenUp(
                row.getObject("id", UUID.class),
                simple(row.getString("listener_id").replaceFirst("\\(.*", "").replaceFirst("\\.[^.]*$", "")),
                simple(row.getString("event_type")),
                row.getObject("publication_date", OffsetDateTime.class).toInstant(),
                row.getInt("completion_attempts"));
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}

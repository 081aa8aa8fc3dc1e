package vn.motcua.work.item;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Vietnamese;
import vn.motcua.work.PersonalData;
import vn.motcua.work.WorkDesk;
import vn.motcua.workflow.WorkItemId;

/**
 * What officials tell each other about a dossier (<i>trao đổi nội bộ</i>): read by whoever has work with it, never by its
 * applicant, and never taken back.
 */
@Component
class Comments {

    private static final int LONGEST = 2000;

    private final WorkDesk desk;
    private final PersonalData personalData;
    private final JdbcClient database;
    private final Clock clock;

    Comments(WorkDesk desk, PersonalData personalData, JdbcClient database, Clock clock) {
        this.desk = desk;
        this.personalData = personalData;
        this.database = database;
        this.clock = clock;
    }

    /** @param step the name of the step at which it was written */
    record Comment(String by, String step, Instant at, String text) {}

    /**
     * Writes one down at a work item that the actor may see.
     *
     * @param key from the form: the same one sent twice is written once
     */
    @Transactional
    public void add(WorkItemId at, String text, String key, Actor actor) {
        var item = desk.get(at, actor);
        personalData.mayBeReadBy(actor);
        var said = Vietnamese.clean(text);
        if (said.isEmpty() || said.length() > LONGEST) {
            throw InvalidInput.of("comment", "work.comment", LONGEST);
        }
        var id = UUID.nameUUIDFromBytes((actor.account() + " " + key).getBytes(StandardCharsets.UTF_8));
        database.sql("""
                        insert into work_comment (id, dossier, step_name, written_by, written_at, text)
                        select cast(? as uuid), cast(? as uuid), ?, ?, cast(? as timestamp(6) with time zone), ?
                        where not exists (select 1 from work_comment c where c.id = cast(? as uuid))
                        """)
                .params(
                        id,
                        item.dossier().value(),
                        item.stepName(),
                        actor.account().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        said,
                        id)
                .update();
    }

    /** All of a dossier, the oldest first. */
    List<Comment> of(DossierId dossier) {
        return database.sql("""
                        select coalesce(a.full_name, c.written_by) as name, c.step_name, c.written_at, c.text
                        from work_comment c left join account a on a.name = c.written_by
                        where c.dossier = ? order by c.written_at, c.id
                        """).param(dossier.value()).query(Comments::row).list();
    }

    private static Comment row(ResultSet row, int number) throws SQLException {
        return new Comment(
                row.getString("name"),
                row.getString("step_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("text"));
    }
}

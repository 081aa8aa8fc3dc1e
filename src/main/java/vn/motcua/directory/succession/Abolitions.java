package vn.motcua.directory.succession;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.directory.succession.Abolition.Line;
import vn.motcua.directory.succession.Abolition.Waiting;
import vn.motcua.dossier.DossierStatus;

/** Abolitions and what became of each dossier, in the database; what is still to be done is read from the dossiers. */
@Component
class Abolitions {

    private static final String OPEN = Arrays.stream(DossierStatus.values())
            .filter(status -> !status.isEnd())
            .map(status -> "'" + status.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    /**
     * Dossiers that the agency resolves, has taken in, or has an open step of. They are joined: asked for as {@code in
     * (select …)}, H2 looks them all up again for each of them.
     */
    private static final String ITS = """
            from (
              select r.id from dossier r where r.agency = :agency and r.status in %1$s
              union select t.id from dossier t where t.receiving_agency = :agency and t.status in %1$s
              union select w.dossier from work_item w where w.agency = :agency and w.closed_at is null) its
            join dossier d on d.id = its.id
            """.formatted(OPEN);

    private static final String WITH_IT = ITS + " where d.status in " + OPEN;

    private static final String NOT_LEFT = """
             and not exists (select 1 from abolition_dossier x
               where x.agency = :agency and x.dossier = d.id and x.problem is not null)
            """;

    private static final String IN_ORDER = " order by d.submitted_at, d.id fetch first :many rows only";

    private final JdbcClient database;

    Abolitions(JdbcClient database) {
        this.database = database;
    }

    void add(Abolition ordered) {
        database.sql("""
                        insert into abolition (agency, last_day, successor, ordered_by, ordered_at, open_then)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        ordered.agency().value(),
                        ordered.lastDay(),
                        ordered.successor().value(),
                        ordered.by().value(),
                        utc(ordered.at()),
                        ordered.openThen())
                .update();
    }

    Optional<Abolition> find(AgencyId agency) {
        return database.sql("select * from abolition where agency = ?")
                .param(agency.value())
                .query(Abolitions::abolition)
                .optional();
    }

    /** One that is not over, with its row locked until the transaction ends. */
    Optional<Abolition> lock(AgencyId agency) {
        return database.sql("select * from abolition where agency = ? and ended_at is null for update")
                .param(agency.value())
                .query(Abolitions::abolition)
                .optional();
    }

    /** Those that are not over, in the order in which they were ordered. */
    List<AgencyId> running() {
        return database
                .sql("select agency from abolition where ended_at is null order by ordered_at")
                .query(String.class)
                .list()
                .stream()
                .map(AgencyId::new)
                .toList();
    }

    void end(AgencyId agency, Instant at) {
        database.sql("update abolition set ended_at = ? where agency = ?")
                .params(utc(at), agency.value())
                .update();
    }

    /** How many open dossiers are with an agency, by state. */
    Map<DossierStatus, Integer> count(AgencyId agency) {
        var counts = new EnumMap<DossierStatus, Integer>(DossierStatus.class);
        database.sql("select d.status, count(*) as many " + WITH_IT + " group by d.status")
                .param("agency", agency.value())
                .query(row -> {
                    counts.put(DossierStatus.valueOf(row.getString("status")), row.getInt("many"));
                });
        return counts;
    }

    /** The first open dossiers that are with an agency. */
    List<Waiting> first(AgencyId agency, int many) {
        return database.sql("select d.number, d.status, d.agency, d.applicant_address " + WITH_IT + IN_ORDER)
                .param("agency", agency.value())
                .param("many", many)
                .query((row, number) -> new Waiting(
                        row.getString("number"),
                        DossierStatus.valueOf(row.getString("status")),
                        new AgencyId(row.getString("agency")),
                        row.getString("applicant_address")))
                .list();
    }

    /** The first of them that no human has to look at. */
    List<DossierId> next(AgencyId agency, int many) {
        return database
                .sql("select d.id " + WITH_IT + NOT_LEFT + IN_ORDER)
                .param("agency", agency.value())
                .param("many", many)
                .query(UUID.class)
                .list()
                .stream()
                .map(DossierId::new)
                .toList();
    }

    /** The number of a dossier, whatever is wrong with the rest of it. */
    String number(DossierId dossier) {
        return database.sql("select number from dossier where id = ?")
                .param(dossier.value())
                .query(String.class)
                .single();
    }

    /** Whom an administrator named for a dossier. */
    Optional<AgencyId> chosen(AgencyId agency, DossierId dossier) {
        return database.sql(
                        "select chosen from abolition_dossier where agency = ? and dossier = ? and chosen is not null")
                .params(agency.value(), dossier.value())
                .query(String.class)
                .optional()
                .map(AgencyId::new);
    }

    /** Keeps what became of a dossier; whoever does holds the row of the abolition. */
    void keep(AgencyId agency, Line line) {
        int changed = database.sql("""
                        update abolition_dossier set moved_to = :to, problem = :problem, at = :at
                        where agency = :agency and dossier = :dossier
                        """)
                .param("to", line.movedTo())
                .param("problem", line.problem())
                .param("at", utc(line.at()))
                .param("agency", agency.value())
                .param("dossier", line.dossier().value())
                .update();
        if (changed == 0) {
            database.sql("""
                            insert into abolition_dossier (agency, dossier, number, moved_to, problem, at)
                            values (:agency, :dossier, :number, :to, :problem, :at)
                            """)
                    .param("agency", agency.value())
                    .param("dossier", line.dossier().value())
                    .param("number", line.number())
                    .param("to", line.movedTo())
                    .param("problem", line.problem())
                    .param("at", utc(line.at()))
                    .update();
        }
    }

    /** A dossier that waits for a human is to be tried again, with the agency that was named for it, if any. */
    boolean tryAgain(AgencyId agency, DossierId dossier, @Nullable AgencyId chosen) {
        return database.sql("""
                        update abolition_dossier set problem = null, chosen = coalesce(cast(:chosen as varchar(35)), chosen)
                        where agency = :agency and dossier = :dossier and problem is not null
                        """)
                        .param("chosen", chosen == null ? null : chosen.value())
                        .param("agency", agency.value())
                        .param("dossier", dossier.value())
                        .update()
                > 0;
    }

    Abolition.Progress progress(AgencyId agency) {
        return database.sql("""
                        select (select count(*) from abolition_dossier m where m.agency = :agency and m.moved_to is not null)
                                 as moved,
                               (select count(*) %s) as open,
                               (select count(*) %s and exists (select 1 from abolition_dossier x
                                  where x.agency = :agency and x.dossier = d.id and x.problem is not null)) as kept
                        """.formatted(WITH_IT, WITH_IT))
                .param("agency", agency.value())
                .query((row, number) ->
                        new Abolition.Progress(row.getInt("moved"), row.getInt("open"), row.getInt("kept")))
                .single();
    }

    /** The open dossiers that wait for a human. */
    List<Line> left(AgencyId agency, int many) {
        return database.sql("""
                        select l.dossier, l.number, l.moved_to, l.problem, l.at %s
                        join abolition_dossier l on l.agency = :agency and l.dossier = d.id
                        where l.problem is not null and d.status in %s
                        order by l.number fetch first :many rows only
                        """.formatted(ITS, OPEN))
                .param("agency", agency.value())
                .param("many", many)
                .query(Abolitions::line)
                .list();
    }

    /** What was moved, the last first. */
    List<Line> moved(AgencyId agency, int many) {
        return database.sql("""
                        select dossier, number, moved_to, problem, at from abolition_dossier
                        where agency = :agency and moved_to is not null order by at desc, number fetch first :many rows only
                        """)
                .param("agency", agency.value())
                .param("many", many)
                .query(Abolitions::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new DossierId(row.getObject("dossier", UUID.class)),
                row.getString("number"),
                row.getString("moved_to"),
                row.getString("problem"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Abolition abolition(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Abolition(
                new AgencyId(row.getString("agency")),
                row.getObject("last_day", LocalDate.class),
                new AgencyId(row.getString("successor")),
                new AccountName(row.getString("ordered_by")),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getInt("open_then"),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package vn.motcua.directory.succession;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.dossier.Dossier;
import vn.motcua.testing.FiledDossiers;

/** An agency that is made to be abolished, with as many dossiers as a commune has in a year. */
final class EndingAgency {

    /** Above those that are given out. */
    private static final AtomicInteger ORDER = new AtomicInteger(1_000_000);

    private static final List<String> LEFT_OVER = List.of(
            "delete from abolition_dossier where agency = ?",
            "delete from abolition where agency = ?",
            "update dossier set agency = 'H07.15' where agency = ?",
            "update dossier set receiving_agency = 'H07.15' where receiving_agency = ?",
            "update work_item set agency = 'H07.15' where agency = ?",
            "delete from agency_state where agency = ?",
            "delete from agency where id = ?");

    private final AgencyId id;
    private final FiledDossiers filed;
    private final Agencies agencies;
    private final JdbcTemplate database;

    EndingAgency(AgencyId id, ApplicationContext beans) {
        this.id = id;
        this.filed = new FiledDossiers(beans);
        this.agencies = beans.getBean(Agencies.class);
        this.database = beans.getBean(JdbcTemplate.class);
    }

    void make(String name) {
        forget();
        agencies.save(new Agency(
                id,
                new Agency.Names(name, "Ủy ban nhân dân tỉnh Hoa Sen", "Trung tâm " + name, "Thử", null),
                new Agency.Standing(Agency.Kind.COMMUNE, new AgencyId("H07"), null, LocalDate.of(2025, 7, 1))));
    }

    /** What ever was with it is somewhere else afterwards. */
    void forget() {
        LEFT_OVER.forEach(statement -> database.update(statement, id.value()));
    }

    /** So many open dossiers, one like the other, each with a number of its own and without a process. */
    List<DossierId> opens(int many) {
        var one = filed.alone(id);
        var all = new ArrayList<>(List.of(one.id()));
        all.addAll(copies(one, many - 1));
        return all;
    }

    private List<DossierId> copies(Dossier one, int many) {
        var copies = IntStream.range(0, many).mapToObj(i -> DossierId.random()).toList();
        var rest = String.join(", ", columns());
        var number = one.number().value().replaceFirst("\\d+$", "");
        var rows = IntStream.range(0, many)
                .mapToObj(i -> new Object[] {
                    copies.get(i).value(),
                    number + ORDER.incrementAndGet(),
                    one.id().value()
                })
                .toList();
        database.batchUpdate(
                "insert into dossier (id, number, %1$s) select cast(? as uuid), ?, %1$s from dossier where id = ?"
                        .formatted(rest),
                rows);
        return copies;
    }

    private List<String> columns() {
        ConnectionCallback<List<String>> reading = EndingAgency::columns;
        return database.execute(reading);
    }

    private static List<String> columns(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from dossier where id is null")) {
            var names = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            names.removeAll(List.of("id", "number"));
            return names;
        }
    }

    /** So many of its dossiers are as earlier portions leave them. */
    void areMoved(int many, AgencyId to) {
        database.update("""
                insert into abolition_dossier (agency, dossier, number, moved_to, at)
                select agency, id, number, cast(? as varchar(35)), submitted_at from dossier
                where agency = ? order by id fetch first %d rows only
                """.formatted(many), to.value(), id.value());
        database.update("""
                update dossier set agency = ?, receiving_agency = ? where id in (
                  select dossier from abolition_dossier where agency = ? and moved_to is not null)
                """, to.value(), to.value(), id.value());
    }

    /** Something in its row makes it unreadable. */
    void spoil(DossierId dossier) {
        writeCitizenId(dossier, "?");
    }

    void mend(DossierId dossier) {
        writeCitizenId(dossier, FiledDossiers.MOTHER.citizenId().value());
    }

    private void writeCitizenId(DossierId dossier, String written) {
        UUID row = dossier.value();
        database.update("update dossier set applicant_citizen_id = ? where id = ?", written, row);
    }
}

package vn.motcua.competence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.agency.Agency;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.procedure.Procedure;

/** The rows of {@link CompetenceRule}. */
@Repository
class CompetenceRules {

    private final JdbcClient database;

    CompetenceRules(JdbcClient database) {
        this.database = database;
    }

    void add(CompetenceRule rule) {
        var plan = rule.plan();
        database.sql("""
                        insert into competence_rule
                            (id, aspect, province, procedure_code, sector_code, agency, kind, valid_from, valid_to, ground,
                             entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(rule.id())
                .param(plan.aspect().name())
                .param(rule.province().value())
                .param(text(plan.procedure()))
                .param(plan.sector())
                .param(text(plan.agency()))
                .param(text(plan.kind()))
                .param(plan.from())
                .param(plan.to())
                .param(plan.ground())
                .param(rule.by().value())
                .param(rule.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID id, LocalDate lastDay) {
        database.sql("update competence_rule set valid_to = ? where id = ?")
                .params(lastDay, id)
                .update();
    }

    Optional<CompetenceRule> find(UUID id) {
        return database.sql("select * from competence_rule where id = ?")
                .param(id)
                .query(CompetenceRules::read)
                .optional();
    }

    /** Those for a procedure and its sector, of every time and province, the oldest first. */
    List<CompetenceRule> of(Procedure procedure) {
        return of(procedure.code(), procedure.sector().code());
    }

    /** Those for a procedure or a sector, of every time and province, the oldest first. */
    List<CompetenceRule> of(@Nullable ProcedureCode procedure, @Nullable String sector) {
        return database.sql("""
                        select * from competence_rule where procedure_code = ? or sector_code = ?
                        order by valid_from, id""")
                .param(text(procedure))
                .param(sector)
                .query(CompetenceRules::read)
                .list();
    }

    /** Those of a province that hold on a day. */
    List<CompetenceRule> inForce(AgencyId province, LocalDate day) {
        return database.sql("""
                        select * from competence_rule
                        where province = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)
                        order by valid_from, id""")
                .params(province.value(), day, day)
                .query(CompetenceRules::read)
                .list();
    }

    /** Those of a province, the newest first. */
    List<CompetenceRule> in(AgencyId province, int from, int most) {
        return database.sql("""
                        select * from competence_rule where province = ? order by valid_from desc, id
                        offset ? rows fetch first ? rows only""")
                .params(province.value(), from, most)
                .query(CompetenceRules::read)
                .list();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static CompetenceRule read(ResultSet row, int number) throws SQLException {
        var procedure = row.getString("procedure_code");
        var agency = row.getString("agency");
        var kind = row.getString("kind");
        return new CompetenceRule(
                row.getObject("id", UUID.class),
                new AgencyId(row.getString("province")),
                new RulePlan(
                        Aspect.valueOf(row.getString("aspect")),
                        procedure == null ? null : new ProcedureCode(procedure),
                        row.getString("sector_code"),
                        agency == null ? null : new AgencyId(agency),
                        kind == null ? null : Agency.Kind.valueOf(kind),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("ground")),
                new AccountName(row.getString("entered_by")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}

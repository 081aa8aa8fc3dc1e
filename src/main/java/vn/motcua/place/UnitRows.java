package vn.motcua.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units and what became of them, in the database. */
@Component
class UnitRows {

    private static final int AT_ONCE = 500;
    private static final String COLUMNS = "u.code, u.unit_level, u.parent_code, u.name, u.valid_from, u.valid_to";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    UnitRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Units whose bare name is one of these. */
    List<AdminUnit> named(Collection<String> cores) {
        return cores.isEmpty()
                ? List.of()
                : database.sql("select " + COLUMNS + " from admin_unit u where u.core in (:cores)")
                        .param("cores", cores)
                        .query(UnitRows::unit)
                        .list();
    }

    List<AdminUnit> withCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : database.sql("select " + COLUMNS + " from admin_unit u where u.code in (:codes)")
                        .param("codes", codes)
                        .query(UnitRows::unit)
                        .list();
    }

    /** What stands directly below a unit on a day, by code. */
    List<AdminUnit> below(String code, LocalDate day) {
        return database.sql("select " + COLUMNS + """
                         from admin_unit u
                        where u.parent_code = ? and u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?)
                        order by u.code
                        """)
                .params(code, day, day)
                .query(UnitRows::unit)
                .list();
    }

    /** All units of one time. */
    List<AdminUnit> of(LocalDate validFrom) {
        return database.sql("select " + COLUMNS + " from admin_unit u where u.valid_from = ? order by u.code")
                .param(validFrom)
                .query(UnitRows::unit)
                .list();
    }

    /** Into which units an old one went when it ended, whether they still exist or not. */
    List<AdminUnit> successors(AdminUnit old) {
        if (old.lastDay() == null) {
            return List.of();
        }
        return database.sql("select " + COLUMNS + """
                         from admin_unit_change c join admin_unit u on u.code = c.new_code
                        where c.old_code = ? and c.changed_on = ? and u.valid_from <= c.changed_on
                          and (u.valid_to is null or u.valid_to >= c.changed_on)
                        order by u.name
                        """)
                .params(old.code(), old.lastDay().plusDays(1))
                .query(UnitRows::unit)
                .list();
    }

    void add(List<AdminUnit> units) {
        batches.batchUpdate("""
                insert into admin_unit (code, unit_level, parent_code, name, core, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?)
                """, units, AT_ONCE, (row, unit) -> {
            row.setString(1, unit.code());
            row.setString(2, unit.level().name());
            row.setString(3, unit.parentCode());
            row.setString(4, unit.name());
            row.setString(5, AddressPart.of(unit.name()).core());
            row.setObject(6, unit.validFrom());
            row.setObject(7, unit.lastDay());
        });
    }

    void forget(LocalDate validFrom) {
        database.sql("delete from admin_unit where valid_from = ?")
                .param(validFrom)
                .update();
    }

    /** Each time ends on the day before the next one begins. */
    void closeTimes() {
        var begins = database.sql("select distinct valid_from from admin_unit order by valid_from")
                .query(LocalDate.class)
                .list();
        for (int i = 0; i < begins.size(); i++) {
            var last = i + 1 < begins.size() ? begins.get(i + 1).minusDays(1) : null;
            database.sql("update admin_unit set valid_to = ? where valid_from = ?")
                    .params(Arrays.asList(last, begins.get(i)))
                    .update();
        }
    }

    void addChanges(List<UnitChange> changes, LocalDate on) {
        database.sql("delete from admin_unit_change where changed_on = ?")
                .param(on)
                .update();
        batches.batchUpdate(
                "insert into admin_unit_change (old_code, new_code, changed_on) values (?, ?, ?)",
                changes,
                AT_ONCE,
                (row, change) -> {
                    row.setString(1, change.oldCode());
                    row.setString(2, change.newCode());
                    row.setObject(3, on);
                });
    }

    /** The times that are loaded, the newest first. */
    List<Time> times() {
        return database.sql("""
                        select valid_from, max(valid_to) as valid_to,
                          sum(case when unit_level = 'PROVINCE' then 1 else 0 end) as provinces,
                          sum(case when unit_level = 'DISTRICT' then 1 else 0 end) as districts,
                          sum(case when unit_level = 'COMMUNE' then 1 else 0 end) as communes
                        from admin_unit group by valid_from order by valid_from desc
                        """)
                .query((row, number) -> new Time(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getInt("provinces"),
                        row.getInt("districts"),
                        row.getInt("communes")))
                .list();
    }

    /** What is loaded of one time; {@code last} is nothing for today's. */
    record Time(LocalDate from, @Nullable LocalDate last, int provinces, int districts, int communes) {}

    private static AdminUnit unit(ResultSet row, int number) throws SQLException {
        return new AdminUnit(
                row.getString("code"),
                UnitLevel.valueOf(row.getString("unit_level")),
                row.getString("parent_code"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

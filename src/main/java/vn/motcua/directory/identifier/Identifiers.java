package vn.motcua.directory.identifier;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Vietnamese;

/** The list of identifiers in the database. */
@Component
public class Identifiers {

    private static final int AT_ONCE = 500;
    private static final int LONGEST_WORDS = 100;
    private static final String COLUMNS = "select code, name, other_names, source from agency_identifier ";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Identifiers(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** When the list was last taken in, and by whom. */
    record Taken(Instant at, AccountName by) {}

    /** Whom the list gives an identifier to. */
    public Optional<ListedIdentifier> find(AgencyId id) {
        return database.sql(COLUMNS + "where code = ?")
                .param(id.value())
                .query(Identifiers::identifier)
                .optional();
    }

    /** Those in an agency and below whose code or one of whose names has these words, with or without diacritics, by code. */
    public List<ListedIdentifier> search(AgencyId top, String words, int size) {
        return database.sql(COLUMNS + "where (code = ? or code like ?) and folded like ? order by code fetch first "
                        + size + " rows only")
                .params(top.value(), top.value() + ".%", pattern(words))
                .query(Identifiers::identifier)
                .list();
    }

    /** All over the country, by code. */
    List<ListedIdentifier> search(String words, int size) {
        return database.sql(COLUMNS + "where folded like ? order by code fetch first " + size + " rows only")
                .param(pattern(words))
                .query(Identifiers::identifier)
                .list();
    }

    /** Words as they were folded hold no wildcards. */
    private static String pattern(String words) {
        var cut = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
        return "%" + Vietnamese.fold(cut) + "%";
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    long count() {
        return database.sql("select count(*) from agency_identifier")
                .query(Long.class)
                .single();
    }

    Optional<Taken> lastTaken() {
        return database.sql("select taken_at, taken_by from agency_identifier_list where taken_at is not null")
                .query((row, number) -> new Taken(
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        new AccountName(row.getString("taken_by"))))
                .optional();
    }

    /** Until the transaction ends, whoever else takes a list in waits. */
    void hold(AccountName by, Instant at) {
        database.sql("update agency_identifier_list set taken_by = ?, taken_at = ? where id = 1")
                .params(by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ListedIdentifier> all() {
        return database.sql(COLUMNS).query(Identifiers::identifier).list();
    }

    void add(Collection<ListedIdentifier> some) {
        batches.batchUpdate(
                "insert into agency_identifier (name, other_names, source, folded, code) values (?, ?, ?, ?, ?)",
                some,
                AT_ONCE,
                Identifiers::write);
    }

    void change(Collection<ListedIdentifier> some) {
        batches.batchUpdate(
                "update agency_identifier set name = ?, other_names = ?, source = ?, folded = ? where code = ?",
                some,
                AT_ONCE,
                Identifiers::write);
    }

    private static void write(PreparedStatement row, ListedIdentifier one) throws SQLException {
        row.setString(1, one.name());
        row.setString(2, String.join("\n", one.otherNames()));
        row.setString(3, one.source());
        row.setString(4, Vietnamese.fold(one.id() + " " + one.names().collect(Collectors.joining(" "))));
        row.setString(5, one.id().value());
    }

    private static ListedIdentifier identifier(ResultSet row, int number) throws SQLException {
        return new ListedIdentifier(
                new AgencyId(row.getString("code")),
                row.getString("name"),
                row.getString("other_names").lines().toList(),
                row.getString("source"));
    }
}

package vn.motcua.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.AccountName;
import vn.motcua.core.CanonicalJson;
import vn.motcua.core.Sha256;

/**
 * The append-only record (<i>nhật ký</i>). A line is written in the transaction of what it records, and only by whoever
 * holds the lock of that chain's owner: two lines of one chain never race, and should they, the primary key refuses one.
 */
@Component
public class Ledger {

    private static final String COLUMNS = "chain, sequence, at, actor, kind, facts, previous, hash";
    private static final String LAST = "select " + COLUMNS + " from ledger_line where chain = ? order by sequence desc"
            + " fetch first 1 rows only";

    private final JdbcTemplate database;

    public Ledger(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Adds a line to a chain.
     *
     * @param facts written as canonical JSON; ids, codes, dates and hashes, never personal data
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LedgerLine append(UUID chain, Instant at, AccountName actor, String kind, Object facts) {
        var last = database.query(LAST, Ledger::line, chain);
        var line = LedgerLine.after(
                last.isEmpty() ? LedgerLine.NOTHING : last.getFirst().hash(),
                last.isEmpty() ? 1 : last.getFirst().sequence() + 1,
                chain,
                at.truncatedTo(ChronoUnit.MICROS),
                actor,
                kind,
                CanonicalJson.write(facts));
        database.update(
                "insert into ledger_line (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                line.chain(),
                line.sequence(),
                DateTimeFormatter.ISO_INSTANT.format(line.at()),
                line.actor().value(),
                line.kind(),
                line.facts(),
                line.previous().hex(),
                line.hash().hex());
        return line;
    }

    /** A chain from its first line to its last. */
    public List<LedgerLine> lines(UUID chain) {
        return database.query(
                "select " + COLUMNS + " from ledger_line where chain = ? order by sequence", Ledger::line, chain);
    }

    /** Every line, chain by chain; the fetch size of the template decides how many are in memory at once. */
    void forEach(Consumer<LedgerLine> consumer) {
        RowCallbackHandler each = row -> consumer.accept(line(row, 0));
        database.query("select " + COLUMNS + " from ledger_line order by chain, sequence", each);
    }

    private static LedgerLine line(ResultSet row, int number) throws SQLException {
        return new LedgerLine(
                row.getObject("chain", UUID.class),
                row.getInt("sequence"),
                Instant.parse(row.getString("at")),
                new AccountName(row.getString("actor")),
                row.getString("kind"),
                row.getString("facts"),
                new Sha256(row.getString("previous")),
                new Sha256(row.getString("hash")));
    }
}

package vn.motcua.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.core.AccountName;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.TestClock;

@DatabaseTest
class LedgerTests {

    private static final AccountName OFFICIAL = new AccountName("motcua");

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate database;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate transaction;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void startsWithTwoChains() {
        database.update("delete from ledger_line");
        for (int i = 1; i <= 4; i++) {
            append(first, "Line" + i);
            append(second, "Line" + i);
        }
    }

    /** The database is others' too: a broken chain would break their look at the whole ledger. */
    @AfterEach
    void leavesNoBrokenChain() {
        database.update("delete from ledger_line where chain in (?, ?)", first, second);
    }

    private void append(UUID chain, String kind) {
        transaction.executeWithoutResult(
                s -> ledger.append(chain, TestClock.START, OFFICIAL, kind, Map.of("b", 1, "a", "Đ")));
    }

    @Test
    void linksEveryLineToTheOneBefore() {
        var lines = ledger.lines(first);

        assertThat(lines).hasSize(4).allMatch(LedgerLine::isSound);
        assertThat(lines.getFirst().facts()).isEqualTo("{\"a\":\"Đ\",\"b\":1}");
        assertThat(lines.get(3).previous()).isEqualTo(lines.get(2).hash());
        assertThat(verdict()).startsWith("0 Nhật ký nguyên vẹn: 8 dòng, 2 chuỗi");
    }

    @Test
    void isWrittenOnlyInsideATransaction() {
        assertThatThrownBy(() -> ledger.append(first, TestClock.START, OFFICIAL, "Alone", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesTwoLinesInOnePlace() {
        assertThatThrownBy(() -> database.update(
                        "insert into ledger_line select * from ledger_line where chain = ? and sequence = 2", first))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void namesAChangedLine() {
        database.update("update ledger_line set facts = '{\"b\":2}' where chain = ? and sequence = 2", second);

        assertThat(verdict()).startsWith("1 ").contains(second + ", dòng 2", "nội dung đã bị sửa");
    }

    @Test
    void namesTheLineAfterADeletedOne() {
        database.update("delete from ledger_line where chain = ? and sequence = 2", first);

        assertThat(verdict()).contains(first + ", dòng 3", "bị xóa");
    }

    @Test
    void namesTheFirstOfTwoSwappedLines() {
        database.update("update ledger_line set sequence = 99 where chain = ? and sequence = 2", first);
        database.update("update ledger_line set sequence = 2 where chain = ? and sequence = 3", first);
        database.update("update ledger_line set sequence = 3 where chain = ? and sequence = 99", first);

        assertThat(verdict()).contains(first + ", dòng 2", "nội dung đã bị sửa");
    }

    @Test
    void namesTheLineAfterAForgedOne() {
        var third = ledger.lines(first).get(2);
        var forged = LedgerLine.after(third.previous(), 3, first, third.at(), OFFICIAL, "Forged", "{}");
        database.update(
                "update ledger_line set kind = 'Forged', facts = '{}', hash = ? where chain = ? and sequence = 3",
                forged.hash().hex(),
                first);

        assertThat(verdict()).contains(first + ", dòng 4", "không nối");
    }

    private String verdict() {
        var bytes = new ByteArrayOutputStream();
        int code = VerifyLedger.check(dataSource, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return code + " " + bytes.toString(StandardCharsets.UTF_8);
    }
}

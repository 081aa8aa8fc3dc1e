package vn.motcua.ledger;

import java.io.PrintStream;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command {@code verify-ledger}: reads the whole ledger from the database that the settings name, starts nothing
 * else, and names the first bad line. It ends with 0 when every chain is sound, with 1 when one is not.
 */
public final class VerifyLedger {

    private VerifyLedger() {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class JustTheDatabase {}

    /** Runs the command on the configured database; the answer is the process's exit code. */
    public static int run(String... arguments) {
        try (var context = new SpringApplicationBuilder(JustTheDatabase.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments)) {
            return check(context.getBean(DataSource.class), System.out);
        }
    }

    static int check(DataSource database, PrintStream out) {
        var check = new LedgerCheck();
        var rows = new JdbcTemplate(database);
        rows.setFetchSize(500);
        new TransactionTemplate(new JdbcTransactionManager(database)) // PostgreSQL streams only inside a transaction
                .executeWithoutResult(status -> new Ledger(rows).forEach(check::read));
        var bad = check.firstBadLine();
        if (bad.isEmpty()) {
            out.printf("Nhật ký nguyên vẹn: %d dòng, %d chuỗi.%n", check.lines(), check.chains());
            return 0;
        }
        var line = bad.get().line();
        out.printf(
                "Nhật ký KHÔNG nguyên vẹn. Dòng hỏng đầu tiên: chuỗi %s, dòng %d (%s, %s): %s.%n",
                line.chain(),
                line.sequence(),
                line.kind(),
                line.at(),
                words(bad.get().fault()));
        return 1;
    }

    private static String words(LedgerCheck.Fault fault) {
        return switch (fault) {
            case CHANGED -> "nội dung đã bị sửa sau khi ghi";
            case NOT_IN_ORDER -> "có dòng trước nó bị xóa hoặc bị đổi chỗ";
            case NOT_LINKED -> "không nối với dòng đứng trước nó";
        };
    }
}

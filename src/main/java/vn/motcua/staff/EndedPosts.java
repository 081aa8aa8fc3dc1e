package vn.motcua.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.core.AccountName;
import vn.motcua.core.Days;
import vn.motcua.core.PostId;

/** Clears posts whose last day has passed: nobody has to be there at midnight. Safe on several nodes at once. */
@Component
class EndedPosts {

    private static final int AT_ONCE = 100;
    private static final Logger log = LoggerFactory.getLogger(EndedPosts.class);

    private final JdbcClient database;
    private final StaffDesk desk;
    private final Clock clock;

    EndedPosts(JdbcClient database, StaffDesk desk, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
    }

    private record Ended(AccountName account, PostId post) {}

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void clear() {
        for (var ended : ended(Days.today(clock))) {
            int moved = desk.clear(ended.account(), ended.post(), AccountName.SYSTEM);
            log.info("post {} is over: {} items change hands", ended.post(), moved);
        }
    }

    private List<Ended> ended(LocalDate today) {
        return database.sql("""
                select account, id from post where cleared_at is null and last_day < ? order by last_day, id
                fetch first %d rows only
                """.formatted(AT_ONCE))
                .param(today)
                .query(EndedPosts::ended)
                .list();
    }

    private static Ended ended(ResultSet row, int number) throws SQLException {
        return new Ended(new AccountName(row.getString("account")), new PostId(row.getObject("id", UUID.class)));
    }
}

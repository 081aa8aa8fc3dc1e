package vn.motcua.web.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.core.Sha256;
import vn.motcua.web.WebSettings;
import vn.motcua.web.WebSettings.Limit;
import vn.motcua.web.failure.TooManyRequests;

/** Counts what may be done only so often (<i>giới hạn tần suất</i>) in fixed windows that all nodes share. */
@Component
public class RateLimits {

    private record Window(int hits, Instant endsAt) {}

    private final WebSettings settings;
    private final JdbcClient database;
    private final Clock clock;

    RateLimits(WebSettings settings, JdbcClient database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    /** Counts one try by {@code subject}; stops with 429 once there were more than the setting allows. */
    public void take(Limit limit, String subject) {
        int most = settings.number(limit);
        if (most == 0) {
            return;
        }
        count(limit, subject);
        stopAbove(most, limit, subject);
    }

    /** Stops with 429 where as many failures were counted as the setting, {@code times} over, allows. */
    public void requireRoom(Limit limit, String subject, int times) {
        int most = settings.number(limit) * times;
        if (most > 0) {
            stopAbove(most - 1, limit, subject);
        }
    }

    public void count(Limit limit, String subject) {
        var bucket = bucket(limit, subject);
        if (again(bucket, limit) == 0) {
            try {
                database.sql("insert into rate_limit (bucket, hits, ends_at) values (?, 1, ?)")
                        .params(bucket, utc(clock.instant().plus(limit.window())))
                        .update();
            } catch (DuplicateKeyException e) {
                again(bucket, limit); // somebody else opened the window just now
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetEndedWindows() {
        database.sql("delete from rate_limit where ends_at <= ?")
                .params(utc(clock.instant()))
                .update();
    }

    private void stopAbove(int most, Limit limit, String subject) {
        database.sql("select hits, ends_at from rate_limit where bucket = ? and ends_at > ?")
                .params(bucket(limit, subject), utc(clock.instant()))
                .query((row, number) -> new Window(
                        row.getInt("hits"),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .optional()
                .filter(window -> window.hits() > most)
                .ifPresent(window -> {
                    throw new TooManyRequests(Duration.between(clock.instant(), window.endsAt()));
                });
    }

    private int again(String bucket, Limit limit) {
        var now = clock.instant();
        return database.sql("""
                        update rate_limit
                        set hits = case when ends_at <= :now then 1 else hits + 1 end,
                            ends_at = case when ends_at <= :now then :end else ends_at end
                        where bucket = :bucket
                        """)
                .param("now", utc(now))
                .param("end", utc(now.plus(limit.window())))
                .param("bucket", bucket)
                .update();
    }

    private static String bucket(Limit limit, String subject) {
        return Sha256.of(limit + " " + subject).hex();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

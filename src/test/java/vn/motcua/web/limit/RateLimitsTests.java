package vn.motcua.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.TestClock;
import vn.motcua.web.WebSettings.Limit;
import vn.motcua.web.failure.TooManyRequests;

@DatabaseTest
class RateLimitsTests {

    @Autowired
    RateLimits limits;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @BeforeEach
    void nobodyHasTriedYet() {
        database.sql("delete from rate_limit").update();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void letsPeopleTryAgainInTheNextWindow() {
        for (int i = 0; i < 20; i++) {
            limits.take(Limit.VERIFY, "here");
        }

        assertThatThrownBy(() -> limits.take(Limit.VERIFY, "here")).isInstanceOf(TooManyRequests.class);
        assertThatCode(() -> limits.take(Limit.VERIFY, "there")).doesNotThrowAnyException();
        clock.forward(Duration.ofSeconds(61));
        assertThatCode(() -> limits.take(Limit.VERIFY, "here")).doesNotThrowAnyException();
    }

    @Test
    void losesNoTryOfManyAtTheSameTime() throws InterruptedException {
        Callable<Void> tries = () -> {
            for (int i = 0; i < 20; i++) {
                limits.count(Limit.SIGN_IN, "everybody");
            }
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(Stream.generate(() -> tries).limit(6).toList());
        }

        assertThat(database.sql("select hits from rate_limit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(120);
    }

    @Test
    void keepsNoAddressAndForgetsEndedWindows() {
        limits.count(Limit.SIGN_IN, "198.51.100.7");
        var bucket = database.sql("select bucket from rate_limit")
                .query(String.class)
                .single();
        clock.forward(Duration.ofHours(1));

        limits.forgetEndedWindows();

        assertThat(bucket).matches("[0-9a-f]{64}");
        assertThat(database.sql("select count(*) from rate_limit")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}

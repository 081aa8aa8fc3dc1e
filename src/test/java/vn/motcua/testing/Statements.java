package vn.motcua.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what this thread asks the database for, by entities and by SQL of our own; what listeners do meanwhile is theirs. */
public final class Statements {

    private static final List<String> TOLD_BY = List.of("org.hibernate.SQL", JdbcTemplate.class.getName());

    /** Each statement once: before a prepared one is executed, it is also told whether it is a query or an update. */
    private static final List<String> EXECUTED = List.of(
            "Executing prepared SQL statement",
            "Executing SQL statement",
            "Executing SQL query",
            "Executing SQL update");

    private Statements() {}

    /** The least of several times: what is held in memory is read again once a second, which one of them may meet. */
    public static int least(Runnable work) {
        return IntStream.range(0, 4).map(time -> during(work)).min().orElseThrow();
    }

    public static int during(Runnable work) {
        var counter = new Counter(Thread.currentThread().getName());
        counter.start();
        TOLD_BY.forEach(name -> listen(name, counter));
        try {
            work.run();
        } finally {
            TOLD_BY.forEach(name -> forget(name, counter));
        }
        return counter.count.get();
    }

    private static void listen(String name, Counter counter) {
        var logger = (Logger) LoggerFactory.getLogger(name);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(counter);
    }

    private static void forget(String name, Counter counter) {
        var logger = (Logger) LoggerFactory.getLogger(name);
        logger.detachAppender(counter);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    private static final class Counter extends AppenderBase<ILoggingEvent> {

        private final String thread;
        private final AtomicInteger count = new AtomicInteger();

        Counter(String thread) {
            this.thread = thread;
        }

        @Override
        protected void append(ILoggingEvent told) {
            boolean isStatement = told.getLoggerName().equals("org.hibernate.SQL")
                    || EXECUTED.stream().anyMatch(told.getMessage()::startsWith);
            if (isStatement && told.getThreadName().equals(thread)) {
                count.incrementAndGet();
            }
        }
    }
}

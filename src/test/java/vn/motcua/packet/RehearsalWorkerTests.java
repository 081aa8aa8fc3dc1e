package vn.motcua.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.core.AccountName;
import vn.motcua.core.Sha256;
import vn.motcua.linter.Folder;
import vn.motcua.packet.Packet.State;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;

/** A rehearsal that does not end by itself. */
@DatabaseTest
class RehearsalWorkerTests {

    private static final Folder COPIES = Folder.read(Path.of("forms/2.000635-ban-sao-trich-luc-ho-tich"));
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofMinutes(2);

    @Autowired
    PacketRows rows;

    @Autowired
    PacketDrafts drafts;

    @Autowired
    ApplicationContext application;

    @Autowired
    WebApplicationContext context;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @AfterEach
    void leavesNothing() {
        database.sql("delete from packet").update();
    }

    @Test
    void isEndedWithItsProcessAfterTheTimeThatTheSettingsAllow() throws InterruptedException {
        long id = waitingFor(SHORT);
        var worker = worker(SHORT);
        try {
            worker.wake();

            await(() -> rehearsals() == 1);
            await(() -> !rows.find(id).orElseThrow().isWorked());
            await(() -> rehearsals() == 0);
        } finally {
            worker.destroy();
        }

        var packet = rows.find(id).orElseThrow();
        assertThat(packet.state()).isEqualTo(State.REFUSED);
        assertThat(packet.problem()).isEqualTo("packet.too-long");
        assertThat(new Office(context).get("quantri", "/quan-tri/goi-thu-tuc/" + id))
                .bodyText()
                .contains("Chạy thử quá lâu nên đã dừng.", "chưa được chạy thử");
    }

    /** Whoever comes next rehearses it again: a node that is stopped says nothing about the package. */
    @Test
    void isLeftToTheNextWorkerWhenItsOwnIsStopped() throws InterruptedException {
        long id = waitingFor(LONG);
        var worker = worker(LONG);
        try {
            worker.wake();
            await(() -> rehearsals() == 1);
        } finally {
            worker.destroy();
        }

        assertThat(rehearsals()).isZero();
        var packet = rows.find(id).orElseThrow();
        assertThat(packet.state()).isEqualTo(State.REHEARSING);
        assertThat(packet.problem()).isNull();
    }

    private RehearsalWorker worker(Duration time) {
        return new RehearsalWorker(rows, drafts, new PacketSettings(time, 1), application, clock);
    }

    /** Seen so lately that only a worker with so short a time takes it for left alone. */
    private long waitingFor(Duration time) {
        return transaction.execute(status -> {
            var brought = new PacketRows.Brought(
                    "goi.zip", Sha256.of(new byte[1]), COPIES, new AccountName("quantri"), clock.instant());
            long id = rows.add(brought, List.of(), State.REHEARSING, null);
            rows.progress(id, List.of(), clock.instant().minus(time.multipliedBy(3)));
            return id;
        });
    }

    private static long rehearsals() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .count();
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000L);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}

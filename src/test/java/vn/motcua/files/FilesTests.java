package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.core.AccountName;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;
import vn.motcua.files.ClamdServer.Mood;
import vn.motcua.idempotency.FirstRow;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.TestClock;

@DatabaseTest
class FilesTests {

    private static final Duration A_DAY_AND_MORE = Duration.ofHours(24).plusMinutes(2);

    @Autowired
    Files files;

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    FileStore store;

    @Autowired
    StoredFiles rows;

    @Autowired
    UploadDays days;

    @Autowired
    FilesSettings settings;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FirstRow firstRow;

    @Autowired
    AutowireCapableBeanFactory beans;

    /** Nobody else's day. */
    private final AccountName owner = new AccountName("an-" + UUID.randomUUID());

    @AfterEach
    void clear() {
        database.sql("delete from stored_file").update();
        clock.reset();
    }

    @Test
    void keepsWhatItReceived() {
        var pdf = Pdfs.page("");

        var file = files.receive(new ByteArrayInputStream(pdf), "Giấy khai sinh.pdf", "application/pdf", owner);

        assertThat(file.name()).isEqualTo("Giấy khai sinh.pdf");
        assertThat(file.type()).isEqualTo(FileType.PDF);
        assertThat(file.size()).isEqualTo(pdf.length);
        assertThat(file.sha256()).isEqualTo(Sha256.of(pdf));
        assertThat(file.state()).isEqualTo(FileState.ACCEPTED);
        assertThat(file.receivedAt()).isEqualTo(TestClock.START);
        assertThat(files.get(file.id())).isEqualTo(file);
        assertThat(files.bytes(file.id())).isEqualTo(pdf);
    }

    @Test
    void knowsNothingOfAnUnknownFile() {
        assertThatThrownBy(() -> files.get(UUID.randomUUID())).hasMessage("files.unknown");
        assertThatThrownBy(() -> files.attach(UUID.randomUUID())).hasMessage("files.unknown");
    }

    @Test
    void forgetsAfterADayWhatNothingUses() throws IOException {
        var unused = send("");
        var used = send("/Used true");
        var own = files.keep(new byte[] {1, 2, 3}, "Giấy tiếp nhận.pdf", FileType.PDF, AccountName.SYSTEM);
        files.attach(used.id());

        clock.forward(A_DAY_AND_MORE);
        housekeeping.collectOrphans();

        assertThatThrownBy(() -> files.get(unused.id())).hasMessage("files.unknown");
        assertThat(store.open(unused.sha256())).isEmpty();
        assertThat(files.bytes(used.id())).isEqualTo(Pdfs.page("/Used true"));
        assertThat(files.bytes(own.id())).containsExactly(1, 2, 3);
    }

    @Test
    void keepsBytesThatAnotherFileStillUses() throws IOException {
        var unused = send("/Same true");
        var used = send("/Same true");
        files.attach(used.id());

        clock.forward(A_DAY_AND_MORE);
        housekeeping.collectOrphans();

        assertThat(unused.sha256()).isEqualTo(used.sha256());
        assertThat(files.bytes(used.id())).isEqualTo(Pdfs.page("/Same true"));
    }

    @Test
    void sweepsBytesWhoseTransactionWasRolledBack() throws IOException {
        var rolledBack = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            return files.keep(new byte[] {4, 5, 6}, "a.pdf", FileType.PDF, owner);
        });
        var sha256 = rolledBack.sha256();
        assertThatThrownBy(() -> files.get(rolledBack.id())).hasMessage("files.unknown");

        clock.forward(A_DAY_AND_MORE);
        housekeeping.collectOrphans();

        assertThat(store.open(sha256)).isEmpty();
    }

    @Test
    void raisesTheAlarmForARowWithoutItsBytes() throws IOException {
        var file = send("/Lost true");
        clock.forward(Duration.ofMinutes(1));
        store.remove(file.sha256(), clock.instant(), sha256 -> false);

        assertThatThrownBy(() -> files.open(file.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.id() + " is lost")
                .hasMessageContaining("backup");
    }

    @Test
    void limitsWhatAnAccountMaySendInADay() {
        var pdf = Pdfs.page("/Size (" + "a".repeat(1000) + ")");
        var files = filesWith("largest-day", pdf.length * 3 + 100 + "B");

        send(files, pdf);
        send(files, pdf);
        send(files, pdf);

        assertThatThrownBy(() -> send(files, pdf)).hasMessage("files.day-full");
        clock.set(TestClock.at("2026-11-21T00:00"));
        assertThat(send(files, pdf).state()).isEqualTo(FileState.ACCEPTED);
    }

    @Test
    void limitsTheDayOfParallelUploadsToo() throws InterruptedException {
        var pdf = Pdfs.page("/Parallel true");
        var files = filesWith("largest-day", pdf.length * 3 + "B", "inspections", "8");

        var outcomes = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> upload = () -> outcomeOf(files, pdf);
            for (var outcome : threads.invokeAll(Collections.nCopies(8, upload))) {
                outcomes.add(get(outcome));
            }
        }

        assertThat(outcomes).filteredOn("ACCEPTED"::equals).hasSize(3);
        assertThat(outcomes).filteredOn("files.day-full"::equals).hasSize(5);
    }

    @Test
    void letsFilesWaitUntilTheScannerIsBack() throws IOException {
        try (var clamd = new ClamdServer(Mood.HANGS_UP)) {
            var files = filesWith("clamd", clamd.address(), "scan-time", "60s");
            var clean = send(files, Pdfs.page("/Clean true"));
            var infected = send(files, Pdfs.page("/Infected (" + ClamdServer.EICAR + ")"));
            assertThat(clean.state()).isEqualTo(FileState.WAITING_FOR_SCAN);
            assertThatThrownBy(() -> files.open(clean.id())).hasMessage("files.waiting-for-scan");

            files.recheckWaiting();
            assertThat(files.get(clean.id()).state()).isEqualTo(FileState.WAITING_FOR_SCAN);
            clamd.become(Mood.ANSWERS);
            files.recheckWaiting();

            assertThat(files.bytes(clean.id())).isEqualTo(Pdfs.page("/Clean true"));
            assertThat(files.get(infected.id()).state()).isEqualTo(FileState.REFUSED);
            assertThatThrownBy(() -> files.open(infected.id())).hasMessage("files.virus");
            assertThat(store.open(infected.sha256())).isEmpty();
        }
    }

    @Test
    void refusesAtOnceWhatTheScannerFinds() throws IOException {
        try (var clamd = new ClamdServer(Mood.ANSWERS)) {
            var files = filesWith("clamd", clamd.address(), "scan-time", "60s");

            assertThatThrownBy(() -> send(files, Pdfs.page("/A (" + ClamdServer.EICAR + ")")))
                    .hasMessage("files.virus");
        }
    }

    private StoredFile send(String catalogue) {
        return send(files, Pdfs.page(catalogue));
    }

    private StoredFile send(Files files, byte[] pdf) {
        return files.receive(new ByteArrayInputStream(pdf), "a.pdf", null, owner);
    }

    private String outcomeOf(Files files, byte[] pdf) {
        try {
            return send(files, pdf).state().name();
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }

    private static String get(Future<String> outcome) throws InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** The same rows and bytes under other settings. */
    private Files filesWith(String... changes) {
        var changed = Inspector.settings(settings.folder(), changes);
        return new Files(
                store,
                rows,
                inTransactions(new UploadDays(database, rows, changed, firstRow)),
                new Inspection(changed, new ClamAv(changed)),
                clock);
    }

    private UploadDays inTransactions(UploadDays days) {
        return (UploadDays) beans.initializeBean(days, "uploadDaysOfTest");
    }
}

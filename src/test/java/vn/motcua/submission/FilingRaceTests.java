package vn.motcua.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.files.Files;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Staffing;

/** Somebody files while the agency is ended: the dossier is there for its end to see, or is not filed. */
@DatabaseTest
class FilingRaceTests {

    private static final AgencyId TOWN = new AgencyId("H07.921");
    private static final AgencyId SUCCESSOR = new AgencyId("H07.15");

    @Autowired
    SubmissionDesk desk;

    @Autowired
    Agencies agencies;

    @Autowired
    Accounts accounts;

    @Autowired
    Files files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void makeTheTown() {
        forget();
        agencies.save(new Agency(
                TOWN,
                new Agency.Names("Ủy ban nhân dân xã Đua Thử", "Ủy ban nhân dân tỉnh", "Trung tâm", "Thử", null),
                new Agency.Standing(Agency.Kind.COMMUNE, new AgencyId("H07"), null, LocalDate.of(2025, 7, 1))));
    }

    @AfterEach
    void forget() {
        database.sql("update dossier set agency = 'H07.15', receiving_agency = 'H07.15' where agency = 'H07.921'")
                .update();
        database.sql("update work_item set agency = 'H07.15' where agency = 'H07.921'")
                .update();
        database.sql("delete from agency where id = 'H07.921'").update();
    }

    private void file() {
        var body = Samples.birth(Samples.scan(files, "congdan"));
        body.put("agency", TOWN.value());
        desk.submit(Samples.asSent(body), Staffing.actor(accounts, "congdan"));
    }

    private void end() {
        var town = agencies.lock(TOWN.value()).orElseThrow();
        town.close(LocalDate.of(2026, 6, 30), SUCCESSOR);
        agencies.save(town);
    }

    private int filed() {
        return database.sql("select count(*) from dossier where agency = 'H07.921'")
                .query(Integer.class)
                .single();
    }

    @Test
    void theEndOfAnAgencyWaitsForWhoeverIsFilingWithIt() throws Exception {
        var filed = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var filing = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            file();
            filed.countDown();
            await(commit);
        }));
        assertThat(filed.await(30, TimeUnit.SECONDS)).isTrue();

        var ending = CompletableFuture.supplyAsync(() -> transaction.execute(status -> {
            end();
            return filed();
        }));
        assertThatThrownBy(() -> ending.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        commit.countDown();

        filing.get(30, TimeUnit.SECONDS);
        assertThat(ending.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void whoeverFilesWhileAnAgencyEndsIsToldWhoReceivesNow() throws Exception {
        var ended = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var ending = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            end();
            agencies.findAllByOrderByName(); // what is changed is written
            ended.countDown();
            await(commit);
        }));
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();

        var filing = CompletableFuture.runAsync(this::file);
        assertThatThrownBy(() -> filing.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        commit.countDown();
        ending.get(30, TimeUnit.SECONDS);

        assertThatThrownBy(() -> filing.get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(InvalidInput.class)
                .hasMessageContaining("submission.agency-ended");
        assertThat(filed()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package vn.motcua.monitoring.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;

@DatabaseTest
class OutboxTests {

    private static final String DUE = "vn.motcua.notice.NoticeDue";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    private final UUID event = UUID.randomUUID();

    @AfterEach
    void forget() {
        for (var table : new String[] {"event_publication", "event_given_up"}) {
            database.sql("delete from " + table + " where id = ?").param(event).update();
        }
    }

    @Test
    void putsAsideWhatFailsAgainAndAgain() {
        failed(Outbox.MOST_ATTEMPTS - 1);

        outbox.tryAgain(); // the last attempt
        await().untilAsserted(() -> assertThat(state()).isEqualTo("FAILED " + Outbox.MOST_ATTEMPTS));
        outbox.tryAgain();

        assertThat(state()).isEqualTo("gone");
        assertThat(givenUp()).isEqualTo(1);
    }

    @Test
    void keepsWhatMayStillSucceed() {
        failed(1);

        outbox.tryAgain();

        await().untilAsserted(() -> assertThat(state()).isEqualTo("FAILED 2"));
        assertThat(givenUp()).isZero();
    }

    @Test
    void letsAnAdministratorSeeAndTryAgainWhatWasGivenUp() {
        failed(Outbox.MOST_ATTEMPTS);
        outbox.tryAgain();
        var office = new Office(context);

        assertThat(office.get("quantri", "/quan-tri/su-co"))
                .hasStatusOk()
                .bodyText()
                .contains("Việc nền không xong", "NoticeDue", "CitizenNotices", "" + Outbox.MOST_ATTEMPTS);
        assertThat(office.get("thanhtra", "/quan-tri/su-co")).bodyText().doesNotContain("NoticeDue");
        assertThat(office.post("thanhtra", retry())).hasStatus(403);
        assertThat(office.post("quantri", retry())).hasStatus3xxRedirection();

        assertThat(state()).isEqualTo("FAILED 0");
        assertThat(givenUp()).isZero();
    }

    private String retry() {
        return "/quan-tri/su-co/viec-nen/" + event + "/thu-lai";
    }

    /** A notice about a dossier that is not there. */
    private void failed(int attempts) {
        database.sql("insert into event_publication (id, listener_id, event_type, serialized_event, publication_date,"
                        + " status, completion_attempts) values (?, ?, ?, ?, ?, 'FAILED', ?)")
                .params(event, "vn.motcua.notice.CitizenNotices.on(" + DUE + ")", DUE)
                .params(
                        "{\"dossier\":\"" + UUID.randomUUID()
                                + "\",\"kind\":\"ACCEPTED\",\"at\":\"2026-11-20T03:00:00Z\",\"moment\":null}",
                        OffsetDateTime.parse("2025-01-02T08:00:00Z"),
                        attempts)
                .update();
    }

    private String state() {
        return database.sql("select status, completion_attempts from event_publication where id = ?")
                .param(event)
                .query((row, number) -> row.getString(1) + " " + row.getInt(2))
                .optional()
                .orElse("gone");
    }

    private long givenUp() {
        return database.sql("select count(*) from event_given_up where id = ?")
                .param(event)
                .query(Long.class)
                .single();
    }
}

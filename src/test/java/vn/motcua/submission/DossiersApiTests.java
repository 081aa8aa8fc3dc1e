package vn.motcua.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.files.Files;
import vn.motcua.rehearsal.Partner;
import vn.motcua.testing.DatabaseTest;

@DatabaseTest
class DossiersApiTests {

    @LocalServerPort
    int port;

    @Autowired
    Files files;

    @Autowired
    JdbcClient database;

    private final String key = UUID.randomUUID().toString();

    private Partner citizen() {
        return new Partner(port, "congdan");
    }

    private int dossiers() {
        return database.sql("select count(*) from dossier").query(Integer.class).single();
    }

    @Test
    void acknowledgesADossier() {
        var answer = citizen().post("/api/v1/dossiers", Samples.birth(Samples.scan(files, "congdan")), key);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("code").asString()).startsWith("H07.12-261120-");
        assertThat(answer.json().path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(answer.json().path("nationalCode").asInt()).isEqualTo(1);
        assertThat(answer.json().path("receptionDueAt").asString()).isEqualTo("2026-11-23T02:00:00Z");
    }

    @Test
    void answersTheSameKeyWithTheSameDossier() {
        var body = Samples.birthWithoutPapers();
        var first = citizen().post("/api/v1/dossiers", body, key);
        int before = dossiers();

        var second = citizen().post("/api/v1/dossiers", body, key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(dossiers()).isEqualTo(before);
    }

    @Test
    void refusesTheSameKeyWithAnotherBody() {
        var body = Samples.birthWithoutPapers();
        citizen().post("/api/v1/dossiers", body, key);
        Samples.at(body, "answers", "child").put("fullName", "Trần Bình");

        var second = citizen().post("/api/v1/dossiers", body, key);

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.json().path("code").asString()).isEqualTo("idempotency.key-reused");
    }

    @Test
    void needsAKey() {
        var answer = citizen().post("/api/v1/dossiers", Samples.birthWithoutPapers(), null);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo("idempotency.key-missing");
    }

    @Test
    void tellsWhatIsWrongByField() {
        var body = Samples.birthWithoutPapers();
        Samples.at(body, "answers", "child").remove("fullName");

        var answer = citizen().post("/api/v1/dossiers", body, key);

        assertThat(answer.status()).isEqualTo(422);
        JsonNode error = answer.json().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo("answers.child.fullName");
        assertThat(error.path("detail").asString()).contains("vui lòng");
    }

    @Test
    void keepsNoKeyOfARefusedDossier() {
        var body = Samples.birthWithoutPapers();
        var name = Samples.at(body, "answers", "child").remove("fullName");
        citizen().post("/api/v1/dossiers", body, key);
        Samples.at(body, "answers", "child").set("fullName", name);

        var mended = citizen().post("/api/v1/dossiers", body, key);

        assertThat(mended.status()).isEqualTo(201);
    }

    @Test
    void callsABodyThatIsNoJsonMalformed() {
        var answer = citizen().post("/api/v1/dossiers", "{", key);

        assertThat(answer.status()).isEqualTo(400);
    }
}

package vn.motcua.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.rehearsal.Partner;
import vn.motcua.rehearsal.Story;
import vn.motcua.signing.SecondOpinion;
import vn.motcua.signing.SigningKeys;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.TestClock;

/**
 * Every story of every procedure, from the citizen's filing to the end, through the HTTP API. While writing one, play it
 * alone: {@code -Dtest='ScenarioTests#playsOutAsWritten' -Dmotcua.scenario='1.000656|extended'} plays the files in
 * whose path that expression is found.
 */
@DatabaseTest
class ScenarioTests {

    private static final Path BIRTH = Path.of("forms/1.001193-dang-ky-khai-sinh/scenarios/returned-online.yaml");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    SigningKeys keys;

    static Stream<Path> scenarios() throws IOException {
        var wanted = Pattern.compile(System.getProperty("motcua.scenario", ""));
        try (var files = Files.walk(Path.of("forms"))) {
            return files
                    .filter(f -> f.toString().matches(".*/scenarios/[^/]+[.]yaml")
                            && wanted.matcher(f.toString()).find())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @AfterEach
    void resetsTheClock() {
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void playsOutAsWritten(Path scenario) {
        Story.of(scenario, port, clock::set).play(this::nobodysWorkIsForgotten);
    }

    /** Each open item has an owner who is an official, or a queue of an agency that has such officials. */
    private void nobodysWorkIsForgotten(String code) {
        var forgotten = database.sql("""
                        select w.step from work_item w join dossier d on d.id = w.dossier
                        where d.number = ? and w.closed_at is null and not exists
                            (select 1 from post p join post_role r on r.post = p.id
                             where (w.owner = p.account
                                    or w.owner is null and r.role = w.role and w.agency = p.agency))
                        """).param(code).query(String.class).list();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void neverOpensACounterStepForAFullyOnlineProcedure() {
        var code = Story.of(BIRTH, port, clock::set).play();

        var steps = database.sql("select w.step from work_item w join dossier d on d.id = w.dossier where d.number = ?")
                .param(code)
                .query(String.class)
                .list();
        assertThat(steps)
                .containsExactlyInAnyOrder(
                        "userTask_CheckDossier",
                        "userTask_AssignOfficer",
                        "userTask_AppraiseDossier",
                        "userTask_ReviewProposal",
                        "userTask_SignResult",
                        "userTask_SealResult");
    }

    @Test
    void givesAResultThatOthersAcceptToo() throws Exception {
        var story = Story.of(BIRTH, port, clock::set);
        story.play();
        var file = Files.createTempFile("result", ".pdf");
        Files.write(file, story.result());

        var said = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        var lines = new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines.stream().filter(line -> line.contains("Signature is Valid")))
                .hasSize(2);
        assertThat(lines.stream().filter(line -> line.contains("Total document signed")))
                .hasSize(1);
        Files.delete(file);
        SecondOpinion.acceptsBoth(story.result(), keys, clock.instant());
    }

    @Test
    void tellsOnlyStageAndDatesWithoutSignIn() {
        var story = Story.of(BIRTH, port, clock::set);
        var code = story.play();
        var secret = database.sql("select tracking_secret from dossier where number = ?")
                .param(code)
                .query(String.class)
                .single();
        var anybody = new Partner(port, "congdan2");

        var stage = anybody.get("/api/v1/tracking/" + code + "?secret=" + secret);

        assertThat(stage.status()).isEqualTo(200);
        assertThat(stage.text()).doesNotContain("Ước", "001190000012", "0912345678");
        assertThat(anybody.get("/api/v1/tracking/" + code + "?secret=WRONG234").status())
                .isEqualTo(404);
        assertThat(anybody.get("/api/v1/dossiers/" + code).status()).isEqualTo(404);
        assertThat(anybody.get("/api/v1/dossiers/" + code + "/result").status()).isEqualTo(404);
    }
}

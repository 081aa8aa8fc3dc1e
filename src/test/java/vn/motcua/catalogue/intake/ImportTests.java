package vn.motcua.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.catalogue.intake.Samples.ONE;
import static vn.motcua.catalogue.intake.Samples.OTHER;
import static vn.motcua.catalogue.intake.Samples.file;
import static vn.motcua.catalogue.intake.Samples.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.catalogue.reading.Doubt;
import vn.motcua.catalogue.source.CatalogueReader;
import vn.motcua.catalogue.source.SourceRecord;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.VersionDesk;
import vn.motcua.procedure.VersionKey;
import vn.motcua.procedure.VersionState;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.TestClock;

@DatabaseTest
class ImportTests {

    @Autowired
    ImportDesk desk;

    @Autowired
    CuratorDesk curators;

    @Autowired
    VersionDesk versions;

    @Autowired
    Procedures procedures;

    @Autowired
    Intake intake;

    @Autowired
    RunRows runs;

    @Autowired
    RecordRows records;

    @Autowired
    CatalogueFiles files;

    @Autowired
    ImportWorker worker;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @AfterEach
    void leavesNothing() {
        clock.reset();
        for (var state : List.of(VersionState.ACTIVE, VersionState.REVIEWED, VersionState.DRAFT)) {
            versions.in(state, "8", 1000).stream()
                    .filter(version -> version.key().code().value().startsWith("8."))
                    .forEach(version -> versions.withdraw(version.key(), "hết kiểm thử", ONE));
        }
        for (var table :
                List.of("catalogue_doubt", "catalogue_edit", "catalogue_source", "catalogue_record", "catalogue_run")) {
            database.sql("delete from " + table).update();
        }
        database.sql("delete from procedure_version where code like '8.%'").update();
    }

    private Run take(String... lines) {
        return desk.all(file(lines), "thu.jsonl");
    }

    private KeptRecord record(String code) {
        return records.withCodes(List.of(code)).stream()
                .filter(one -> !one.second())
                .findFirst()
                .orElseThrow();
    }

    private VersionKey key(String code) {
        return Objects.requireNonNull(record(code).procedure());
    }

    @Test
    void looksBeforeItTakesAnythingIn() {
        long run = desk.upload(file(line("8.000001", "a", "Thử", "5", "WORKING_DAY")), "thu.jsonl", ONE);
        worker.work();

        var looked = desk.get(run, ONE);
        assertThat(looked.state()).isEqualTo(Run.State.LOOKED);
        assertThat(looked.tally().added()).isEqualTo(1);
        assertThat(records.withCodes(List.of("8.000001"))).isEmpty();

        desk.go(run, ONE);
        worker.work();
        assertThatThrownBy(() -> desk.go(run, OTHER)).hasMessage("catalogue.run-not-ready");
        assertThat(record("8.000001").procedure()).isNotNull();
    }

    @Test
    void changesNothingTheSecondTime() {
        var lines = new String[] {
            line("8.000001", "a", "Thử một", "5", "WORKING_DAY"), line("8.000002", "b", "Thử hai", "7.5", "WORKING_DAY")
        };
        take(lines);
        var before = record("8.000001");

        var again = take(lines).tally();

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(record("8.000001").procedure()).isEqualTo(before.procedure());
    }

    @Test
    void draftsWhatHasChangedAndLeavesInForceWhatIs() {
        take(line("8.000001", "a", "Thử một", "5", "WORKING_DAY"));
        curators.reviewAll(ONE);
        curators.activateAll(OTHER);

        var run = take(line("8.000001", "a", "Thử một", "3", "WORKING_DAY"));

        assertThat(run.tally().changed()).isEqualTo(1);
        assertThat(procedures.get(new ProcedureCode("8.000001")).timeLimit()).isEqualTo(TimeLimit.days(5));
        assertThat(versions.of(new ProcedureCode("8.000001")))
                .extracting(version -> version.state())
                .containsExactlyInAnyOrder(VersionState.ACTIVE, VersionState.DRAFT);
    }

    @Test
    void keepsTwoRecordsWithOneCodeInWhateverOrderTheyCome() {
        var one = line("8.000003", "a", "Bản thứ nhất", "5", "WORKING_DAY");
        var other = line("8.000003", "b", "Bản thứ hai", "6", "WORKING_DAY");
        take(one, other);
        take(other, one);

        var kept = records.withCodes(List.of("8.000003"));
        assertThat(kept).hasSize(2);
        assertThat(kept.stream().filter(KeptRecord::second)).singleElement().satisfies(second -> {
            assertThat(second.name()).isEqualTo("Bản thứ hai");
            assertThat(second.procedure()).isNull();
            assertThat(curators.get(second.id(), ONE).doubts())
                    .extracting(doubt -> doubt.doubt().kind())
                    .contains(Doubt.Kind.CODE_TWICE);
        });
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        var lines = IntStream.range(0, 250)
                .mapToObj(i -> line("8.%06d".formatted(i), "s" + i, "Thử " + i, "5", "WORKING_DAY"))
                .toArray(String[]::new);
        long id = desk.upload(file(lines), "lon.jsonl", ONE);
        worker.work();
        var batch = new ArrayList<SourceRecord>();
        try (var reader = CatalogueReader.open(files.path(desk.get(id, ONE).sha256()))) {
            for (int i = 0; i < 100; i++) {
                batch.add(reader.next().orElseThrow());
            }
        }
        transaction.executeWithoutResult(status -> {
            var tally = intake.take(batch, Tally.NONE, id, ONE.account());
            database.sql(
                            "update catalogue_run set state = 'TAKING', seen_at = started_at, line = ?, records = ?, added = ? where id = ?")
                    .params(tally.line(), tally.records(), tally.added(), id)
                    .update();
        });

        worker.work();
        assertThat(desk.get(id, ONE).state()).isEqualTo(Run.State.TAKING);
        clock.forward(Duration.ofMinutes(2));
        worker.work();

        var run = desk.get(id, ONE);
        assertThat(run.state()).isEqualTo(Run.State.TAKEN);
        assertThat(run.tally().records()).isEqualTo(250);
        assertThat(run.tally().added()).isEqualTo(250);
    }

    @Test
    void takesNothingOfAFileThatIsWrongSomewhere() {
        var run = take(line("8.000001", "a", "Thử", "5", "WORKING_DAY"), "{\"code\":");

        assertThat(run.state()).isEqualTo(Run.State.FAILED);
        assertThat(run.problem()).isEqualTo("catalogue.line-cut");
        assertThat(run.problemArguments()).containsExactly("2");
        assertThat(records.withCodes(List.of("8.000001"))).isEmpty();
    }

    @Test
    void remembersWhatCuratorsHaveSaid() {
        var line = line("8.000004", "a", "Thử", "1", "OTHER");
        take(line);
        var record = record("8.000004");
        assertThat(versions.get(key("8.000004")).obstacle()).isNotNull();

        curators.edit(record.id(), "timeLimit", "05 ngày làm việc", "", ONE);
        take(line.replace("\"Thử\"", "\"Thử mới\""));

        var made = versions.read(key("8.000004"));
        assertThat(made.timeLimit()).isEqualTo(TimeLimit.days(5));
        assertThat(made.name()).isEqualTo("Thử mới");
        assertThat(made.isFiledOnline()).isTrue();
    }

    @Test
    void remembersAcceptedDoubtsAsLongAsTheSourceSaysTheSame() {
        var line = line("8.000005", "a", "Thử", "5", "WORKING_DAY")
                .replace(
                        "\"fees\":[]",
                        "\"fees\":[{\"type\":\"FEE\",\"amount\":1,\"currency\":\"VND\",\"description\":\"\"}]");
        take(line);
        var record = record("8.000005");
        assertThat(record.questions()).isPositive();
        assertThat(curators.reviewAll(ONE)).isZero();

        curators.get(record.id(), ONE).doubts().stream()
                .filter(doubt -> doubt.doubt().weight() == Doubt.Weight.QUESTION)
                .forEach(doubt -> curators.accept(record.id(), doubt.key(), ONE));
        take(line.replace("\"Thử\"", "\"Thử mới\""));

        assertThat(record("8.000005").questions()).isZero();
        assertThat(curators.reviewAll(ONE)).isEqualTo(1);
    }

    @Test
    void letsOneOfTwoCuratorsThrough() {
        take(line("8.000006", "a", "Thử", "1", "OTHER"));
        var id = record("8.000006").id();
        curators.edit(id, "timeLimit", "5 WORKING_DAY", "", ONE);

        assertThatThrownBy(() -> curators.edit(id, "timeLimit", "7 WORKING_DAY", "", OTHER))
                .hasMessage("catalogue.edited-meanwhile");
        curators.edit(id, "timeLimit", "7 WORKING_DAY", "5 WORKING_DAY", OTHER);

        assertThat(versions.read(key("8.000006")).timeLimit()).isEqualTo(TimeLimit.days(7));
    }

    @Test
    void refusesAValueThatIsNone() {
        take(line("8.000007", "a", "Thử", "1", "OTHER"));
        var id = record("8.000007").id();

        assertThatThrownBy(() -> curators.edit(id, "timeLimit", "vài ngày", "", ONE))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> curators.edit(id, "password", "x", "", ONE)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> curators.edit(id, "code", "1.1", "", ONE)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void givesARecordItsOwnCode() {
        take(line("8.000008-Xoa", "a", "Thử", "5", "WORKING_DAY"), line("8.000009", "b", "Khác", "5", "WORKING_DAY"));
        var broken = record("8.000008-Xoa");
        assertThat(broken.procedure()).isNull();

        assertThatThrownBy(() -> curators.edit(broken.id(), "code", "8.000009", "", ONE))
                .hasMessage("catalogue.code-taken");
        curators.edit(broken.id(), "code", "8.000010", "", ONE);

        assertThat(record("8.000008-Xoa").shownCode()).isEqualTo("8.000010");
    }

    @Test
    void doesNotLetAListOverwriteWhatIsKnownBetter() {
        take(line("8.000011", "a", "Thử", "5", "WORKING_DAY"));
        var known = record("8.000011");
        var listed = new SourceRecord(
                3,
                "{\"CODE\":\"8.000011\",\"NAME\":\"Tên khác\",\"SECTOR\":\"Hộ tịch\",\"PROMULGATING\":\"\",\"EXECUTING\":\"\"}",
                CatalogueReader.again(
                        "{\"CODE\":\"8.000011\",\"NAME\":\"Tên khác\",\"SECTOR\":\"Hộ tịch\",\"PROMULGATING\":\"\",\"EXECUTING\":\"\"}"));

        var tally = transaction.execute(status -> intake.take(List.of(listed), Tally.NONE, 99, ONE.account()));

        assertThat(tally).extracting(Tally::skipped).isEqualTo(1);
        assertThat(record("8.000011").procedure()).isEqualTo(known.procedure());
    }
}

package vn.motcua.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.catalogue.reading.Doubt;
import vn.motcua.core.AgencyId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureSearch;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;
import vn.motcua.testing.SharedData;
import vn.motcua.testing.Staffing;

/**
 * The whole national catalogue in one application: taken in, reviewed by one, put into use by another, searched, and
 * filed. Everything that can be filed online is taken to its returned result with the tag {@code slow}:
 * {@code mvn test -Dtest=FiledThroughTests -Dmotcua.excluded=none}; {@code -Dmotcua.every=20} takes every twentieth.
 */
@DatabaseTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "motcua.signing.demo-people.lanhdaotinh=Trịnh Văn Tỉnh")
class FiledThroughTests {

    private static final int RECORDS = 5109;
    private static final int SAMPLED = 12;

    /** One of its papers has a sentence for a code. */
    private static final ProcedureCode SENTENCE_FOR_A_CODE = new ProcedureCode("1.014195");

    @LocalServerPort
    int port;

    @Autowired
    ImportDesk desk;

    @Autowired
    CuratorDesk curators;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcClient database;

    @Autowired
    WebApplicationContext context;

    private @Nullable Run first;

    @BeforeAll
    void takesTheCatalogueIn() throws IOException {
        var people = new LinkedHashMap<String, String>();
        people.put("motcuatinh", "RECEPTIONIST");
        people.put("truongphongtinh", "HEAD");
        people.put("thulytinh", "CASE_OFFICER");
        people.put("lanhdaotinh", "LEADER");
        people.put("vanthutinh", "CLERK");
        people.forEach((name, role) -> {
            new Staffing(database)
                    .employ(name, "Cán Bộ " + role, new AgencyId("H07"), "Cán bộ tỉnh", Role.valueOf(role));
            new Staffing(database).letIn(name);
        });
        long start = System.nanoTime();
        var run = take("national-catalogue.jsonl.gz");
        first = run;
        System.out.printf("taken in: %s in %.1f s%n", run.tally(), (System.nanoTime() - start) / 1e9);
        for (var kind : Doubt.Kind.values()) {
            if (kind.weight() == Doubt.Weight.QUESTION) {
                curators.acceptAll(kind, Samples.ONE);
            }
        }
        start = System.nanoTime();
        int reviewed = curators.reviewAll(Samples.ONE);
        int activated = curators.activateAll(Samples.OTHER);
        System.out.printf("reviewed %d, in use %d in %.1f s%n", reviewed, activated, (System.nanoTime() - start) / 1e9);
    }

    private Run take(String file) throws IOException {
        try (var in = Files.newInputStream(SharedData.at("procedures/" + file))) {
            return desk.all(in, file);
        }
    }

    @Test
    void takesAllOfItInAndNothingOfItTwice() throws IOException {
        var run = Objects.requireNonNull(first);
        assertThat(run.state()).isEqualTo(Run.State.TAKEN);
        assertThat(run.tally().added()).isEqualTo(RECORDS);

        var again = take("portal-api-raw.jsonl.gz").tally();

        assertThat(again.unchanged()).isEqualTo(RECORDS);
        assertThat(database.sql("select count(*) from procedure_version where origin = 'CATALOGUE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(RECORDS - 3);
    }

    /** No more than a page is read, however many match; how long it takes is printed, since a busy machine proves nothing. */
    @Test
    void findsTheFirstPage() {
        for (var words : List.of("", "giay phep xay dung", "đăng ký", "1.0", "ho tich")) {
            var search = new ProcedureSearch(words, null, null, null, null);
            for (int i = 0; i < 50; i++) {
                procedures.search(search, null, 20);
            }
            var times = new long[50];
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                assertThat(procedures.search(search, null, 20).items()).hasSizeBetween(1, 20);
                times[i] = System.nanoTime() - start;
            }
            Arrays.sort(times);
            System.out.printf(
                    "search “%s”: median %.1f ms, slowest %.1f ms%n", words, times[25] / 1e6, times[49] / 1e6);
        }
    }

    @Test
    void pagesThroughAllOfItByKey() {
        int seen = 0;
        var after = (String) null;
        do {
            var page = procedures.search(ProcedureSearch.ALL, after, 200);
            seen += page.items().size();
            after = page.next();
        } while (after != null);

        assertThat(seen).isEqualTo(procedures.codes().size()).isGreaterThan(5_000);
    }

    @Test
    void servesOneDossierOfEveryShapeToItsEnd() {
        var shapes = new LinkedHashMap<String, Procedure>();
        filed().forEach(procedure -> shapes.putIfAbsent(shape(procedure), procedure));
        var sample = new ArrayList<>(shapes.values().stream().limit(SAMPLED).toList());
        sample.add(procedures.get(SENTENCE_FOR_A_CODE));
        var carrier = new Carrier(port);

        assertThat(sample).hasSize(SAMPLED + 1).allSatisfy(procedure -> assertThat(
                        carrier.carry(procedure, papers(procedure)))
                .as(procedure.code() + " " + shape(procedure))
                .isEqualTo("RETURNED"));
    }

    @Test
    @Tag("slow")
    void servesOneDossierOfEveryProcedureToItsEnd() {
        for (int year = 2027; year <= 2030; year++) {
            load(year);
        }
        var carrier = new Carrier(port);
        var reasons = new TreeMap<String, List<String>>();
        int served = 0;
        var filed = filed().stream().filter(FiledThroughTests::isImported).toList();
        int every = Integer.getInteger("motcua.every", 1);
        for (int i = 0; i < filed.size(); i += every) {
            var procedure = filed.get(i);
            try {
                assertThat(carrier.carry(procedure, papers(procedure))).isEqualTo("RETURNED");
                served++;
            } catch (AssertionError e) {
                reasons.computeIfAbsent(
                                String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""),
                                r -> new ArrayList<>())
                        .add(procedure.code().value());
            }
        }
        System.out.printf("served to the end: %d of %d; not: %s%n", served, filed.size(), reasons);

        assertThat(reasons).isEmpty();
        assertThat(filed).hasSizeGreaterThan(2_900);
    }

    /** Long time limits end in years of which no notice exists yet; this one is invented. */
    private void load(int year) {
        var notice = """
                date,kind,name,swap_with,source
                Y-01-01,OFF,Tết Dương lịch,,Mẫu
                Y-04-30,OFF,Ngày Chiến thắng,,Mẫu
                Y-05-01,OFF,Ngày Quốc tế Lao động,,Mẫu
                Y-09-02,OFF,Quốc khánh,,Mẫu
                Y-11-24,OFF,Ngày Văn hóa,,Mẫu
                """;
        var known = database.sql("select max(version) from calendar_change")
                .query(String.class)
                .single();
        var answer = new Office(context)
                .post(
                        "quantri",
                        "/quan-tri/lich/nap",
                        "notice",
                        notice.replace("Y", Integer.toString(year)),
                        "version",
                        known);
        assertThat(answer).hasStatus3xxRedirection();
    }

    /** Whatever has a folder of ours asks its own questions; its stories take it to its end. */
    private static boolean isImported(Procedure procedure) {
        var folders = Path.of("forms").toFile().list((forms, name) -> name.startsWith(procedure.code() + "-"));
        return folders == null || folders.length == 0;
    }

    private List<Procedure> filed() {
        return procedures.codes().stream()
                .map(procedures::get)
                .filter(Procedure::isFiledOnline)
                .toList();
    }

    private static String shape(Procedure procedure) {
        var form = procedure.declaration().toJson().toString();
        return procedure.process() + " " + procedure.level() + " " + procedure.agencyLevel() + " "
                + procedure.timeLimit().unit() + (form.contains("\"case\"") ? " cases" : "")
                + (form.contains("\"feeRow\"") ? " fees" : procedure.fees().isEmpty() ? "" : " fee")
                + (procedure.papers().size() > 30 ? " many papers" : "");
    }

    /** Those that no dossier is complete without. */
    private static List<String> papers(Procedure procedure) {
        return procedure.papers().stream()
                .filter(paper -> paper.requiredWhen().isPresent())
                .map(paper -> paper.id())
                .toList();
    }

    static byte[] onePage() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

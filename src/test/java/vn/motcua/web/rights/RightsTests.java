package vn.motcua.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.core.Role;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.DrawnDocument;
import vn.motcua.web.rights.People.Person;
import vn.motcua.web.rights.People.Relation;

/** Every address, asked for the same things by somebody of every role, near and far: who is let in. */
@DatabaseTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTests {

    /** What everybody may read without being known. */
    private static final Set<String> OPEN = Set.of(
            "GET /",
            "GET /api/v1/procedures",
            "GET /api/v1/procedures/{code}",
            "GET /api/v1/tracking/{code}",
            "POST /api/v1/verifications",
            "GET /assets/{print}/{name}",
            "GET /dang-nhap",
            "POST /dang-nhap",
            "GET /dia-chi",
            "GET /favicon.ico",
            "GET /kiem-tra",
            "POST /kiem-tra",
            "GET /kiem-tra/{paper}",
            "GET /thu-tuc/{code}",
            "GET /tra-cuu",
            "POST /tra-cuu",
            "GET /ui",
            "GET /ui/work");

    /** Pages that the samples have no way to, whoever asks. */
    private static final Set<String> UNREACHED = Set.of(
            "GET /error", // only what failed leads there
            "GET /mat-khau-moi", // only an initial secret leads there
            "POST /mat-khau-moi",
            "GET /ho-so/nhap/{draft}/nhan-ket-qua", // only where a result is returned in several ways
            "POST /ho-so/nhap/{draft}/nhan-ket-qua",
            "POST /tai-khoan/phien", // everybody's sessions are their own
            "POST /vi-tri-cong-tac"); // and so are their posts

    /** Leads on, without looking, to a page that looks. */
    private static final String ONWARD = "GET /ho-so/nhap/{draft}/gui";

    /** Whoever reads may join in the talk about it. */
    private static final String TALK = "POST /cong-viec/{item}/trao-doi";

    /** What the samples have none of, so that whoever may see it hears that there is none. */
    private static final List<String> MISSING = List.of(
            "/quan-tri/danh-muc/ban-ghi/{id}",
            "/quan-tri/danh-muc/lan-nhap/{id}",
            "/quan-tri/goi-thu-tuc/{id}",
            "/quan-tri/tham-quyen/{id}/ket-thuc");

    /** Where something that is somebody's is asked for. */
    private static final String[] OWNED = {
        "/ho-so/",
        "/cong-viec/",
        "/thong-bao/",
        "/uy-quyen/",
        "/quan-tri/can-bo/",
        "/quan-tri/co-quan/",
        "/api/v1/dossiers/",
        "/api/v1/work-items/{id}",
        "/api/v1/notices/",
        "/api/v1/absences/",
        "/api/v1/delegations/"
    };

    /** Where a dossier is read and worked on. */
    private static final String[] DOSSIERS = {"/ho-so/", "/cong-viec/", "/api/v1/dossiers/", "/api/v1/work-items/{id}"};

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    JdbcClient database;

    private final Map<Endpoint, Set<Person>> admitted = new LinkedHashMap<>();

    @BeforeAll
    void askForEverything() {
        var people = new People(database);
        people.employ();
        var samples = new Samples(context);
        try {
            var doorway = new Doorway(context, samples);
            for (var endpoint : Endpoint.all(mapping)) {
                boolean missing = MISSING.stream().anyMatch(endpoint.pattern()::startsWith);
                var found = new LinkedHashSet<Person>();
                People.all().stream()
                        .filter(person -> doorway.admits(endpoint, person, missing))
                        .forEach(found::add);
                admitted.put(endpoint, found);
            }
        } finally {
            samples.forget();
            people.dismiss();
        }
    }

    @AfterAll
    void forget() {
        admitted.clear();
    }

    @Test
    void isToldInTheDocuments() {
        new DrawnDocument("docs/rights.md").isStillWhat(RightsTable.drawn(admitted));
    }

    @Test
    void hasSomebodyForEveryAddress() {
        assertThat(admitted.keySet().stream().filter(endpoint -> of(endpoint).isEmpty()))
                .extracting(Endpoint::toString)
                .containsExactlyInAnyOrderElementsOf(UNREACHED);
    }

    @Test
    void isOpenOnlyWhereNothingIsAnybodys() {
        assertThat(admitted.keySet().stream().filter(endpoint -> of(endpoint).contains(Person.NOBODY)))
                .extracting(Endpoint::toString)
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void keepsOutWhoeverHasNothingToDoWithIt() {
        assertThat(about(OWNED, Set.of(ONWARD))).hasSizeGreaterThan(60).allSatisfy(endpoint -> assertThat(of(endpoint))
                .as(endpoint.toString())
                .noneMatch(Person::isFar));
    }

    @Test
    void letsNobodyFromAboveDoTheWork() {
        assertThat(about(DOSSIERS, Set.of(TALK)))
                .filteredOn(Endpoint::changes)
                .hasSizeGreaterThan(15)
                .allSatisfy(endpoint ->
                        assertThat(above(endpoint)).as(endpoint.toString()).isEmpty());
    }

    @Test
    void showsADossierFromAboveOnlyToThoseWhoOversee() {
        assertThat(about(DOSSIERS, Set.of(ONWARD)))
                .filteredOn(endpoint -> !endpoint.changes())
                .hasSizeGreaterThan(15)
                .allSatisfy(endpoint ->
                        assertThat(above(endpoint)).as(endpoint.toString()).isSubsetOf(Role.LEADER, Role.INSPECTOR));
    }

    private List<Endpoint> about(String[] somebodys, Set<String> without) {
        return admitted.keySet().stream()
                .filter(endpoint -> endpoint.isAbout(somebodys) && !without.contains(endpoint.toString()))
                .toList();
    }

    private List<Role> above(Endpoint endpoint) {
        return of(endpoint).stream()
                .filter(person -> person.relation() == Relation.ABOVE)
                .flatMap(person -> Stream.ofNullable(person.role()))
                .toList();
    }

    private Set<Person> of(Endpoint endpoint) {
        return admitted.getOrDefault(endpoint, Set.of());
    }
}

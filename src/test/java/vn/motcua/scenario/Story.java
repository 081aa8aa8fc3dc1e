package vn.motcua.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.testing.TestClock;

/** One scenario file, played step by step; every step's expectation is checked where it stands. */
final class Story {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final int port;
    private final TestClock clock;
    private String code = "";
    private String citizen = "";
    private String first = "";
    private String number = "";
    private byte[] result = new byte[0];

    Story(Path file, int port, TestClock clock) {
        this.file = file;
        this.port = port;
        this.clock = clock;
    }

    /** Plays it; the dossier's code. */
    String play() {
        return play(dossier -> {});
    }

    /** Plays it and looks at the dossier's code after each step. */
    String play(Consumer<String> look) {
        JsonNode story = JSON.valueToTree(yaml());
        if (story.has("first")) {
            var before = new Story(file.resolveSibling(story.path("first").asString()), port, clock);
            before.play();
            first = before.number;
        }
        clock.set(local(story.path("start").asString()));
        for (var step : story.path("steps")) {
            if (step.has("at")) {
                clock.set(local(step.path("at").asString()));
            }
            if (step.has("do")) {
                act(step, story.path("sample").asString());
            }
            if (step.has("expect")) {
                expect(step.path("expect"));
            }
            look.accept(code);
        }
        return code;
    }

    String code() {
        return code;
    }

    /** The signed result as its citizen downloaded it. */
    byte[] result() {
        return result;
    }

    private Map<String, Object> yaml() {
        var options = new LoaderOptions();
        try {
            return new Yaml(
                            new SafeConstructor(options),
                            new Representer(new DumperOptions()),
                            new DumperOptions(),
                            options,
                            new PlainText())
                    .load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Times stay the words that they are. */
    private static final class PlainText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
        }
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(TestClock.ZONE).toInstant();
    }

    private Partner as(String account) {
        return new Partner(port, account);
    }

    private void act(JsonNode step, String sample) {
        var by = step.path("by").asString();
        var action = step.path("do").asString();
        switch (action) {
            case "submit" -> submit(by, sample, step.path("with"));
            case "supply" -> supply(by, step.path("with"));
            case "withdraw" ->
                answered(as(by).post("/api/v1/dossiers/" + code + "/withdrawal", step.path("with"), key()), step);
            default -> work(by, action, step);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    /** Done, or refused where the story says so with {@code refused: <code>}. */
    private static void answered(Partner.Answer answer, JsonNode step) {
        var refused = step.path("refused").asString("");
        if (refused.isEmpty()) {
            assertThat(answer.status()).as(step + ": " + answer.text()).isEqualTo(200);
        } else {
            assertThat(answer.json().path("code").asString())
                    .as(step + ": " + answer.text())
                    .isEqualTo(refused);
        }
    }

    private void submit(String by, String sample, JsonNode with) {
        citizen = by;
        var body = (ObjectNode) read(file.resolveSibling("../samples/" + sample));
        merge(body, JSON.readTree(with.toString().replace("{{first.number}}", first)));
        uploadPapers(body, by);
        var answer = as(by).post("/api/v1/dossiers", body, UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        code = answer.json().path("code").asString();
    }

    /** What a story says besides its sample; {@code null} takes an answer away. */
    private static void merge(ObjectNode body, JsonNode with) {
        for (var field : with.properties()) {
            if (field.getValue().isNull()) {
                body.remove(field.getKey());
            } else if (field.getValue().isObject() && body.path(field.getKey()) instanceof ObjectNode inner) {
                merge(inner, field.getValue());
            } else {
                body.set(field.getKey(), field.getValue());
            }
        }
    }

    private void supply(String by, JsonNode with) {
        var body = (ObjectNode) with.deepCopy();
        uploadPapers(body, by);
        var answer = as(by).post(
                        "/api/v1/dossiers/" + code + "/supplements",
                        body,
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void uploadPapers(ObjectNode body, String by) {
        for (var paper : body.path("papers")) {
            var uploaded = as(by).upload(paper.path("paper").asString() + ".pdf", onePage());
            assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
            ((ObjectNode) paper).put("file", uploaded.json().path("id").asString());
        }
    }

    private void work(String by, String action, JsonNode step) {
        var with = step.path("with");
        var item = eventually(() -> itemOf(by, action));
        var address = "/api/v1/work-items/" + item + "/actions/" + action;
        answered(as(by).post(address, with.isObject() ? with : Map.of(), key()), step);
    }

    private String itemOf(String by, String action) {
        var next = "";
        do {
            var page = as(by).get("/api/v1/work-items?after=" + next).json();
            for (var item : page.path("items")) {
                boolean offered = item.path("actions")
                        .valueStream()
                        .anyMatch(a -> a.path("name").asString().equals(action));
                if (item.path("dossier").asString().equals(code) && offered) {
                    return item.path("id").asString();
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return "";
    }

    private void expect(JsonNode expected) {
        if (expected.has("step")) {
            var step = expected.path("step").asString();
            awaitThat(
                    step,
                    () -> dossier().path("holder").path("step").asString("").equals(step));
        }
        if (expected.has("status")) {
            var states = List.of(expected.path("status").asString().split(" or ", -1));
            awaitThat(
                    states.toString(),
                    () -> states.contains(dossier().path("status").asString()));
        }
        var clocks = dossier().path("clocks");
        if (expected.has("receptionDue")) {
            assertThat(Instant.parse(clocks.path("receptionDueAt").asString()))
                    .isEqualTo(local(expected.path("receptionDue").asString()));
        }
        if (expected.has("due")) {
            assertThat(Instant.parse(clocks.path("promisedAt").asString()))
                    .isEqualTo(local(expected.path("due").asString()));
        }
        if (expected.has("kpi")) {
            assertThat(Instant.parse(clocks.path("dueAt").asString()))
                    .isEqualTo(local(expected.path("kpi").asString()));
        }
        if (expected.has("inspection")) {
            assertThat(dossier()
                            .path("inspections")
                            .valueStream()
                            .map(looked -> looked.path("finding").asString("PLANNED"))
                            .toList())
                    .isEqualTo(expected.path("inspection")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
        if (expected.has("feeRow")) {
            assertThat(dossier().path("payments").path("words").asString())
                    .startsWith(expected.path("feeRow").asString());
        }
        if (expected.has("late")) {
            assertThat(clocks.path("late").asBoolean())
                    .isEqualTo(expected.path("late").asBoolean());
        }
        if (expected.has("paused")) {
            var explained = as(citizen)
                    .get("/api/v1/dossiers/" + code + "/dates")
                    .json()
                    .path("resolution");
            assertThat(explained.path("agrees").asBoolean())
                    .as(explained.toString())
                    .isTrue();
            assertThat(explained.path("pausedMinutes").asInt())
                    .as(explained.toString())
                    .isEqualTo(expected.path("paused").asInt());
        }
        if (expected.has("ledger")) {
            assertThat(dossier()
                            .path("timeline")
                            .valueStream()
                            .map(line -> line.path("kind").asString())
                            .filter(kind -> !kind.equals("StepDone"))
                            .toList())
                    .isEqualTo(expected.path("ledger")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
        for (var paper : expected.path("papers")) {
            var address = "/api/v1/dossiers/" + code + "/papers/" + paper.asString();
            awaitThat(address, () -> as(citizen).get(address).status() == 200); // signed after the commit
            assertThat(as(citizen).get(address).bytes()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
        if (expected.has("result")) {
            expectSigned(expected.path("signatures").asInt(2));
        }
    }

    private void expectSigned(int signatures) {
        var answer = as(citizen).get("/api/v1/dossiers/" + code + "/result");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        result = answer.bytes();
        var checked = as(citizen).verify(result).json();
        assertThat(checked.path("signatures").size()).isEqualTo(signatures);
        assertThat(checked.path("ours").isObject()).isTrue();
        number = checked.path("ours").path("number").asString("");
        for (var question : List.of("integrity", "coverage", "identity")) {
            assertThat(checked.path(question).path("verdict").asString())
                    .as(checked.toString())
                    .isEqualTo("OK");
        }
    }

    JsonNode dossier() {
        return as(citizen).get("/api/v1/dossiers/" + code).json();
    }

    private static String eventually(Supplier<String> found) {
        var holder = new String[] {""};
        awaitThat("a work item", () -> {
            holder[0] = found.get();
            return !holder[0].isEmpty();
        });
        return holder[0];
    }

    /** Waits for what the process does by itself, a minute at the most. */
    private static void awaitThat(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute for " + what).isLessThan(end);
            LockSupport.parkNanos(50_000_000L);
        }
    }

    private static JsonNode read(Path path) {
        try {
            return JSON.readTree(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] onePage() {
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

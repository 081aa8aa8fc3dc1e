package vn.motcua.rehearsal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.linter.Folder;
import vn.motcua.linter.Linters;
import vn.motcua.procedure.YamlNode;

/**
 * One story of a procedure (<i>kịch bản</i>), played step by step through the HTTP API by the people of the demo; every
 * step's expectation is checked where it stands, and the first that does not come true ends the story.
 */
public final class Story {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Folder folder;
    private final String file;
    private final Consumer<Instant> clock;
    private final int port;
    private final Scene scene;
    private String first = "";

    /**
     * A story of a folder.
     *
     * @param file such as {@code scenarios/refused.yaml}
     * @param port of an application that was started to be thrown away
     * @param clock sets that application's time
     */
    public Story(Folder folder, String file, int port, Consumer<Instant> clock) {
        this.folder = folder;
        this.file = file;
        this.clock = clock;
        this.port = port;
        this.scene = new Scene(folder.place(file), port, A_MINUTE);
    }

    /** A story by its file. */
    public static Story of(Path file, int port, Consumer<Instant> clock) {
        var folder = file.resolveSibling("..").normalize();
        return new Story(Folder.read(folder), "scenarios/" + file.getFileName(), port, clock);
    }

    /** Plays it; the dossier's code. */
    public String play() {
        return play(dossier -> {});
    }

    /**
     * Plays it and looks at the dossier's code after each step.
     *
     * @throws StoryProblem at the first line that goes otherwise than told
     * @throws vn.motcua.procedure.ProcedureProblem when it is not a story
     */
    public String play(Consumer<String> look) {
        var story = YamlNode.parse(folder.place(file), text(file));
        story.text("story");
        story.find("first").ifPresent(before -> first = numberAfter(before));
        clock.accept(local(story.text("start")));
        var sample = story.text("sample");
        for (var step : story.get("steps").items()) {
            step.find("at").ifPresent(at -> clock.accept(at.as(Story::local, "2026-11-20T09:00")));
            step.find("do").ifPresent(action -> act(step, action.text(), sample));
            step.find("expect").ifPresent(expected -> new Expectation(scene, expected).check());
            look.accept(scene.code());
        }
        story.refuseUnread();
        return scene.code();
    }

    /**
     * What happened before: a story of this folder, or of one that comes with the program, played to its result, whose
     * number this one may name.
     */
    private String numberAfter(YamlNode before) {
        var named = Before.of(before.text());
        if (named.isEmpty()) {
            throw scene.problem(before, "story.first", before.text());
        }
        var told = named.get();
        var its = told.folder().equals(folder.name()) ? folder : Linters.folder(told.folder());
        if (Before.of(its, told.file()).isPresent()) {
            throw scene.problem(before, "story.first", before.text());
        }
        var story = new Story(its, told.file(), port, clock);
        story.play();
        return story.scene.resultNumber();
    }

    public String code() {
        return scene.code();
    }

    /** The signed result as its citizen downloaded it. */
    public byte[] result() {
        return scene.result();
    }

    private String text(String path) {
        var text = folder.files().get(path);
        if (text == null) {
            throw new StoryProblem(folder.place(file), 1, "story.no-file", path);
        }
        return text;
    }

    static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void act(YamlNode step, String action, String sample) {
        var by = step.text("by");
        var with = step.find("with").map(YamlNode::toJson).orElseGet(JSON::createObjectNode);
        switch (action) {
            case "submit" -> submit(step, with, sample);
            case "supply" -> {
                var body = withPapers((ObjectNode) with, step);
                answered(scene.as(by).post(scene.address("/supplements"), body, key()), step);
            }
            case "withdraw" -> answered(scene.as(by).post(scene.address("/withdrawal"), with, key()), step);
            default -> answered(scene.as(by).post(addressOf(action, step), with, key()), step);
        }
    }

    private void submit(YamlNode step, JsonNode with, String sample) {
        var by = step.text("by");
        var body = (ObjectNode) JSON.readTree(text("samples/" + sample));
        merge(body, JSON.readTree(with.toString().replace("{{first.number}}", first)));
        var answer = scene.as(by).post("/api/v1/dossiers", withPapers(body, step), key());
        scene.requireStatus(answer, 201, step);
        scene.filed(by, answer.json().path("code").asString());
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

    /** Every paper becomes a file that this person has uploaded. */
    private ObjectNode withPapers(ObjectNode body, YamlNode step) {
        for (var paper : body.path("papers")) {
            var uploaded = scene.as(step.text("by")).upload(paper.path("paper").asString() + ".pdf", OnePage.pdf());
            scene.requireStatus(uploaded, 201, step);
            ((ObjectNode) paper).put("file", uploaded.json().path("id").asString());
        }
        return body;
    }

    private String addressOf(String action, YamlNode step) {
        var item = new String[] {""};
        var by = step.text("by");
        scene.await(
                () -> {
                    item[0] = scene.as(by).itemOf(scene.code(), action);
                    return !item[0].isEmpty();
                },
                () -> scene.problem(step, "story.no-work", by, action));
        return "/api/v1/work-items/" + item[0] + "/actions/" + action;
    }

    /** Done, or refused where the story says so with {@code refused: <code>}. */
    private void answered(Partner.Answer answer, YamlNode step) {
        var refused = step.find("refused");
        if (refused.isEmpty()) {
            scene.requireStatus(answer, 200, step);
        } else {
            var told = refused.get();
            var code = answer.status() == 200 ? "" : answer.json().path("code").asString("");
            scene.require(code.equals(told.text()), told, "story.refused", told.text(), answer.text());
        }
    }
}

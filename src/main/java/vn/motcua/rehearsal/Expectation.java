package vn.motcua.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.procedure.YamlNode;

/** What is to be seen at one point of a story. */
record Expectation(Scene scene, YamlNode expected) {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    void check() {
        expected.find("step").ifPresent(step -> await(step, "/holder/step", List.of(step.text())));
        expected.find("status")
                .ifPresent(state -> await(state, "/status", List.of(state.text().split(" or ", -1))));
        var clocks = scene.dossier().path("clocks");
        expected.find("receptionDue").ifPresent(due -> sameTime(due, clocks.path("receptionDueAt")));
        expected.find("due").ifPresent(due -> sameTime(due, clocks.path("promisedAt")));
        expected.find("kpi").ifPresent(due -> sameTime(due, clocks.path("dueAt")));
        expected.find("late").ifPresent(late -> same(late, clocks.path("late")));
        expected.find("paused").ifPresent(this::checkPause);
        expected.find("ledger").ifPresent(lines -> same(lines, ledger()));
        expected.find("inspection").ifPresent(found -> same(found, inspections()));
        expected.find("feeRow").ifPresent(this::checkFeeRow);
        expected.find("papers").ifPresent(papers -> papers.items().forEach(this::checkPaper));
        int signatures = expected.find("signatures").map(YamlNode::whole).orElse(2);
        expected.find("result").ifPresent(signed -> checkSigned(signed, signatures));
    }

    private void await(YamlNode told, String path, List<String> values) {
        scene.await(
                () -> values.contains(scene.dossier().at(path).asString("")),
                () -> scene.problem(
                        told,
                        "story.otherwise",
                        told.text(),
                        scene.dossier().at(path).asString("")));
    }

    private void checkPause(YamlNode minutes) {
        var explained = scene.citizen().get(scene.address("/dates")).json().path("resolution");
        scene.require(explained.path("agrees").asBoolean(false), minutes, "story.dates", explained);
        same(minutes, explained.path("pausedMinutes"));
    }

    private JsonNode ledger() {
        var kinds = JsonMapper.shared().createArrayNode();
        scene.dossier()
                .path("timeline")
                .valueStream()
                .map(line -> line.path("kind"))
                .filter(kind -> !kind.asString("").equals("StepDone"))
                .forEach(kinds::add);
        return kinds;
    }

    private JsonNode inspections() {
        var findings = JsonMapper.shared().createArrayNode();
        scene.dossier()
                .path("inspections")
                .forEach(held -> findings.add(held.path("finding").asString("PLANNED")));
        return findings;
    }

    private void checkFeeRow(YamlNode row) {
        var words = scene.dossier().path("payments").path("words").asString("");
        scene.require(words.startsWith(row.text()), row, "story.otherwise", row.text(), words);
    }

    /** Signed after the commit, so it may take a moment. */
    private void checkPaper(YamlNode paper) {
        var address = scene.address("/papers/" + paper.text());
        scene.await(
                () -> scene.citizen().get(address).status() == 200,
                () -> scene.problem(paper, "story.no-paper", paper.text()));
        var bytes = scene.citizen().get(address).bytes();
        boolean isPdf = bytes.length > PDF.length && Arrays.equals(Arrays.copyOf(bytes, PDF.length), PDF);
        scene.require(isPdf, paper, "story.no-paper", paper.text());
    }

    private void checkSigned(YamlNode signed, int signatures) {
        var answer = scene.citizen().get(scene.address("/result"));
        scene.requireStatus(answer, 200, signed);
        scene.handedOver(answer.bytes());
        var checked = scene.citizen().verify(answer.bytes()).json();
        int found = checked.path("signatures").size();
        scene.require(found == signatures, signed, "story.otherwise", signatures, found);
        scene.require(checked.path("ours").isObject(), signed, "story.signature", checked);
        scene.numbered(checked.path("ours").path("number").asString(""));
        for (var question : List.of("integrity", "coverage", "identity")) {
            var verdict = checked.path(question).path("verdict").asString("");
            scene.require(verdict.equals("OK"), signed, "story.signature", question + ": " + verdict);
        }
    }

    private void sameTime(YamlNode told, JsonNode found) {
        var at = told.as(Story::local, "2026-11-20T09:00");
        var seen = found.asString("");
        scene.require(
                !seen.isEmpty() && Instant.parse(seen).equals(at),
                told,
                "story.otherwise",
                told.text(),
                seen.isEmpty() ? seen : LocalDateTime.ofInstant(Instant.parse(seen), Story.ZONE));
    }

    private void same(YamlNode told, JsonNode found) {
        var json = told.toJson();
        scene.require(json.toString().equals(found.toString()), told, "story.otherwise", json, found);
    }
}

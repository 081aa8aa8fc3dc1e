package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.ProcedureFolder.json;
import static vn.motcua.ProcedureFolder.paths;
import static vn.motcua.ProcedureFolder.tags;
import static vn.motcua.ProcedureFolder.text;
import static vn.motcua.ProcedureFolder.variables;
import static vn.motcua.ProcedureFolder.yaml;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The files of a procedure agree with each other: what one of them names, another one has. */
class FormsFolderTests {

    /** What a result paper may show beside the answers. */
    private static final Set<String> RESULT_DATA = Set.of(
            "agency.name",
            "agency.parent",
            "agency.place",
            "number",
            "date.day",
            "date.month",
            "date.year",
            "date.long",
            "applicant.name",
            "applicant.citizenId",
            "applicant.address",
            "signer.title",
            "signer.name",
            "dossier.number",
            "reason",
            "checkUrl");

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void isNamedAfterItsCode(ProcedureFolder folder) {
        var code = folder.procedure().path("code").asString();

        assertThat(folder.toString()).startsWith(code + "-");
        assertThat(folder.toString()).matches("\\d\\.\\d{6}-[a-z0-9-]+");
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void asksEachQuestionOnce(ProcedureFolder folder) {
        assertThat(folder.fields().stream().map(f -> f.path("key").asString())).doesNotHaveDuplicates();
        assertThat(folder.componentIds()).doesNotHaveDuplicates().doesNotContain("");
        for (var field : folder.fields()) {
            assertThat(field.path("values").valueStream().map(o -> o.path("value")
                            .asString()))
                    .as(field.path("key").asString())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void labelsEveryQuestion(ProcedureFolder folder) {
        assertThat(folder.fields()).allSatisfy(field -> assertThat(label(field)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void asksOnlyForAnswersTheFormHolds(ProcedureFolder folder) {
        var procedure = folder.procedure();

        assertThat(folder.keys()).containsAll(tags(procedure.path("summary").asString()));
        assertThat(folder.keys()).containsAll(expressions(procedure.path("papers"), "requiredWhen"));
        assertThat(folder.keys()).containsAll(expressions(procedure.path("fees"), "amount"));
        for (var component : folder.form().findParents("conditional")) {
            assertThat(folder.keys())
                    .containsAll(
                            variables(component.path("conditional").path("hide").asString()));
        }
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void printsOnlyWhatThereIs(ProcedureFolder folder) {
        var words = folder.keys().stream().map(k -> k.replace('.', '_')).collect(Collectors.toSet());

        var inRows = new TreeSet<>(folder.rowKeys());
        inRows.addAll(RESULT_DATA);

        for (var name : tags(text(folder.path().resolve("result.html")))) {
            var path = name.substring(name.indexOf('.') + 1);
            switch (name.substring(0, Math.max(0, name.indexOf('.')))) {
                case "answers", "raw" -> assertThat(folder.keys()).contains(path);
                case "words" -> assertThat(words).contains(path);
                default -> assertThat(inRows).contains(name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void namesItsPapersLikeAddresses(ProcedureFolder folder) {
        assertThat(folder.paperIds()).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id)
                .matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void answersItsOwnQuestionsInItsSamples(ProcedureFolder folder) {
        assertThat(folder.samples()).isNotEmpty().allSatisfy(file -> {
            var sample = json(file);
            assertThat(sample.path("procedure").asString())
                    .isEqualTo(folder.procedure().path("code").asString());
            assertThat(folder.keys()).containsAll(paths(sample.path("answers")));
            assertThat(folder.paperIds())
                    .containsAll(sample.path("papers")
                            .valueStream()
                            .map(p -> p.path("paper").asString())
                            .toList());
            assertThat(folder.fields()).allSatisfy(field -> assertThat(isOffered(field, sample.path("answers")))
                    .as(field.path("key").asString())
                    .isTrue());
        });
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void tellsItsStoriesWithItsOwnSamplesAndSteps(ProcedureFolder folder) {
        var steps = process(folder);

        assertThat(folder.scenarios()).isNotEmpty().allSatisfy(file -> {
            var scenario = yaml(file);
            assertThat(folder.path()
                            .resolve("samples")
                            .resolve(scenario.path("sample").asString()))
                    .isRegularFile();
            assertThat(scenario.path("story").asString()).isNotBlank();
            assertThat(scenario.findValuesAsString("step"))
                    .allSatisfy(step -> assertThat(steps).contains(idOf(step)));
            assertThat(folder.paperIds())
                    .containsAll(scenario.findValues("paper").stream()
                            .map(JsonNode::asString)
                            .toList());
        });
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void plansNoMoreHoursThanTheLawGives(ProcedureFolder folder) {
        var hours = folder.procedure().path("stepHours");
        var limit = folder.procedure().path("timeLimit");

        double sum = hours.valueStream().mapToDouble(JsonNode::asDouble).sum();

        assertThat(sum).isLessThanOrEqualTo(nominalHours(limit));
        var steps = process(folder);
        assertThat(hours.propertyNames()).allSatisfy(step -> assertThat(steps).contains(idOf(step)));
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void saysWhyItIsNotFullyOnline(ProcedureFolder folder) {
        var procedure = folder.procedure();

        boolean partly = procedure.path("level").asString().equals("PARTLY_ONLINE");

        assertThat(procedure.has("levelReason")).isEqualTo(partly);
    }

    private static int nominalHours(JsonNode limit) {
        int number = limit.path("number").asInt();
        return switch (limit.path("unit").asString()) {
            case "WORKING_HOUR" -> number;
            case "WORKING_DAY" -> number * 8;
            // five working days a week
            case "CALENDAR_DAY" -> number * 5 / 7 * 8;
            default -> throw new AssertionError("step hours need a limit in days or hours, not " + limit);
        };
    }

    private static String process(ProcedureFolder folder) {
        var file = Path.of("processes", folder.procedure().path("process").asString() + ".bpmn");
        assertThat(file).isRegularFile();
        return text(file);
    }

    private static String idOf(String step) {
        return "id=\"" + step + "\"";
    }

    private static Set<String> expressions(JsonNode list, String property) {
        var names = new TreeSet<String>();
        for (var item : list) {
            names.addAll(variables(item.path(property).asString("")));
        }
        return names;
    }

    private static String label(JsonNode field) {
        return field.path("label").asString(field.path("dateLabel").asString(""));
    }

    /** Whether the sample leaves this question open or picks one of its options. */
    private static boolean isOffered(JsonNode field, JsonNode answers) {
        var answer = answers.at("/" + field.path("key").asString().replace('.', '/'));
        return answer.isMissingNode()
                || !field.has("values")
                || field.path("values").valueStream().anyMatch(o -> o.path("value")
                        .equals(answer));
    }
}

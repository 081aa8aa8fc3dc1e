package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.ProcedureFolder.json;
import static vn.motcua.ProcedureFolder.paths;
import static vn.motcua.ProcedureFolder.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.form.Feel;
import vn.motcua.form.FormEngine;
import vn.motcua.form.FormSchema;
import vn.motcua.paper.InWords;
import vn.motcua.paper.PaperPress;
import vn.motcua.paper.PaperSource;
import vn.motcua.paper.SignatureBox;

/** Every sample of every procedure can be filed, and its result can be printed. */
@SpringJUnitConfig
class ProcedureSamplesTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Configuration
    @ComponentScan("vn.motcua.form")
    @ConfigurationPropertiesScan("vn.motcua.form")
    static class Forms {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private final PaperPress press = new PaperPress();
    private final FormEngine engine;
    private final Feel feel;

    @Autowired
    ProcedureSamplesTests(FormEngine engine, Feel feel) {
        this.engine = engine;
        this.feel = feel;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void isWhatTheFormAsksFor(ProcedureFolder folder, Path sample) {
        var answers = json(sample).path("answers");

        var result = engine.check(schema(folder), null, answers);

        assertThat(result.errors()).isEmpty();
        assertThat(paths(result.answers())).containsAll(paths(answers));
    }

    @ParameterizedTest
    @MethodSource("vn.motcua.ProcedureFolder#all")
    void opensEmpty(ProcedureFolder folder) {
        var schema = schema(folder);
        var nothing = JsonMapper.shared().createObjectNode();

        assertThat(engine.check(schema, null, nothing).isRight()).isFalse();
        assertThat(engine.view(schema, null, nothing, List.of()).components()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void bringsThePapersThatItsAnswersCallFor(ProcedureFolder folder, Path sample) {
        var answers =
                engine.check(schema(folder), null, json(sample).path("answers")).answers();

        var compulsory = folder.procedure()
                .path("papers")
                .valueStream()
                .filter(p -> p.has("requiredWhen")
                        && feel.test(p.path("requiredWhen").asString(), answers))
                .map(p -> p.path("id").asString());

        assertThat(json(sample).path("papers").findValuesAsString("paper")).containsAll(compulsory.toList());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("samples")
    void isPrintedOnOnePageWithPlacesForBothSignatures(ProcedureFolder folder, Path sample) throws IOException {
        var template = text(folder.path().resolve("result.html"));
        var data = resultData(folder, json(sample));

        var paper = press.print(new PaperSource("result.html", template, data, "Kết quả", NOW));

        assertThat(paper.boxes()).extracting(SignatureBox::id).containsExactlyInAnyOrder("leader", "seal");
        try (var pdf = Loader.loadPDF(paper.pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    static Stream<Arguments> samples() {
        return ProcedureFolder.all().flatMap(folder -> folder.samples().map(sample -> Arguments.of(folder, sample)));
    }

    private static FormSchema schema(ProcedureFolder folder) {
        var file = folder.path().resolve("declaration.form");
        return FormSchema.parse(file.toString(), text(file));
    }

    private Map<String, Object> resultData(ProcedureFolder folder, JsonNode sample) {
        var schema = schema(folder);
        var answers = engine.check(schema, null, sample.path("answers")).answers();
        return Map.ofEntries(
                Map.entry(
                        "agency",
                        Map.of("name", "UBND phường Sen Hồ", "parent", "UBND tỉnh Hoa Sen", "place", "Sen Hồ")),
                Map.entry("number", "15/KS-2026"),
                Map.entry("date", Map.of("day", "20", "month", "11", "year", "2026")),
                Map.entry("answers", engine.labels(schema, answers)),
                Map.entry("raw", answers),
                Map.entry("words", words(folder, answers)),
                Map.entry("applicant", sample.path("applicant")),
                Map.entry("signer", Map.of("title", "Chủ tịch", "name", "Hoàng Văn Ký")),
                Map.entry("dossier", Map.of("number", "H07.12-261120-0001")),
                Map.entry("reason", "Hồ sơ hợp lệ, đủ điều kiện giải quyết."),
                Map.entry("checkUrl", "https://motcua.example.vn/kiem-tra"));
    }

    private static Map<String, String> words(ProcedureFolder folder, JsonNode answers) {
        var words = new HashMap<String, String>();
        for (var key : folder.keys()) {
            var value = answers.at("/" + key.replace('.', '/')).asString("");
            if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                words.put(key.replace('.', '_'), InWords.date(LocalDate.parse(value)));
            } else if (value.matches("\\d{4}")) {
                words.put(key.replace('.', '_'), InWords.date(Year.parse(value)));
            }
        }
        return words;
    }
}

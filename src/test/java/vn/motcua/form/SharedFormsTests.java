package vn.motcua.form;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.motcua.testing.SharedData;

/** The example forms of form-js: what its editors draw, we show; what we do not show, we name. */
class SharedFormsTests {

    private static final Map<String, String> REFUSED = Map.of(
            "form-js-carbon-styles__complex.json", "html",
            "form-js-editor__complex.json", "columns",
            "form-js-editor__form.json", "html",
            "form-js-playground__custom.json", "range",
            "form-js-playground__form.json", "html",
            "form-js-viewer__customField.json", "range",
            "form-js-viewer__documentPreview.json", "documentPreview",
            "form-js-viewer__form.json", "html",
            "form-js-viewer__html.json", "html",
            "form-js-viewer__iframes.json", "iframe");

    /** Uses {@code ^}, which only form-js's own dialect of FEEL knows; the standard has {@code **}. */
    private static final String NOT_FEEL = "form-js-viewer__complex-expressions.json";

    private final List<Path> files = SharedData.files("forms/formjs", ".json");

    @Test
    void readsFortyNineFormsAndRefusesTenByTheTypeTheyUse() {
        var refused = new HashMap<String, String>();
        var read = new ArrayList<FormSchema>();
        for (var file : files) {
            try {
                read.add(FormSchema.parse(file.getFileName().toString(), text(file)));
            } catch (FormProblem e) {
                if (e.code().startsWith("form.schema.type-")) {
                    refused.put(e.file(), e.arguments().getFirst().toString());
                } else {
                    assertThat(e).hasMessageStartingWith(NOT_FEEL + ":29: Không đọc được biểu thức FEEL");
                }
            }
        }

        assertThat(read).hasSize(49);
        assertThat(refused).isEqualTo(REFUSED);
    }

    @Test
    void namesTheLineOfWhatItRefuses() {
        var lines = files.stream()
                .filter(f -> REFUSED.containsKey(f.getFileName().toString()))
                .collect(toMap(f -> f.getFileName().toString(), SharedFormsTests::refusal));

        assertThat(lines)
                .containsEntry("form-js-viewer__html.json", "form-js-viewer__html.json:6")
                .allSatisfy((file, line) -> assertThat(text(SharedData.at("forms/formjs/" + file))
                                .lines()
                                .toList()
                                .get(Integer.parseInt(line.substring(line.indexOf(':') + 1)) - 1))
                        .contains("\"type\"")
                        .contains(REFUSED.get(file)));
    }

    @Test
    void showsChecksAndSumsUpEachOfThemEmpty() {
        var nothing = JsonNodeFactory.instance.objectNode();
        for (var file : files) {
            var name = file.getFileName().toString();
            if (!REFUSED.containsKey(name) && !name.equals(NOT_FEEL)) {
                var schema = FormSchema.parse(file.getFileName().toString(), text(file));

                var view = Forms.ENGINE.view(schema, null, nothing, List.of());
                var result = Forms.ENGINE.check(schema, null, nothing);

                assertThat(view).isNotNull();
                assertThat(result.errors()).allMatch(e -> e.code().startsWith("form.required"), file.toString());
                assertThat(Forms.ENGINE.summary(schema, result.answers())).isNotNull();
            }
        }
    }

    private static String refusal(Path file) {
        try {
            FormSchema.parse(file.getFileName().toString(), text(file));
            return "read";
        } catch (FormProblem e) {
            return e.file() + ":" + e.line();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

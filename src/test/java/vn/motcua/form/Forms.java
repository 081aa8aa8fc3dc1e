package vn.motcua.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small forms and an engine that believes it is 20 November 2026. */
final class Forms {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
    static final Feel FEEL = new Feel(CLOCK, new FormSettings(Duration.ofSeconds(20)));
    static final FormEngine ENGINE = new FormEngine(FEEL, CLOCK);

    private static final JsonMapper JSON = JsonMapper.shared();

    private Forms() {}

    /** A form of these components, with ' for ". */
    static FormSchema form(String... components) {
        return FormSchema.parse(
                "test.form",
                "{\"type\": \"default\", \"components\": [\n"
                        + String.join(",\n", components).replace('\'', '"') + "]}");
    }

    /** JSON with ' for ". */
    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    static MultiValueMap<String, String> posted(String... namesAndValues) {
        var posted = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            posted.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return posted;
    }

    static FormResult check(FormSchema schema, String answers) {
        return ENGINE.check(schema, null, json(answers));
    }

    static List<String> codes(FormResult result) {
        return result.errors().stream().map(e -> e.field() + " " + e.code()).toList();
    }
}

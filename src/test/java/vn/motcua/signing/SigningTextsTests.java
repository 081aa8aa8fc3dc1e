package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SigningTextsTests {

    @Test
    void hasATextForEachReasonVerdictAndQuestionInBothLanguages() throws IOException {
        var vietnamese = texts("signing");
        var english = texts("signing_en");

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        for (var reason : Reason.values()) {
            assertThat(vietnamese).containsKey("signing.reason." + reason.code());
        }
        for (var verdict : Verdict.values()) {
            assertThat(vietnamese)
                    .containsKey("signing.verdict." + verdict.name().toLowerCase(Locale.ROOT));
        }
        for (var question : Reason.Question.values()) {
            assertThat(vietnamese)
                    .containsKey("signing.question." + question.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Properties texts(String name) throws IOException {
        try (var in = Objects.requireNonNull(
                SigningTextsTests.class.getResourceAsStream("/messages/" + name + ".properties"))) {
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }
}

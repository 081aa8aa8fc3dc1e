package vn.motcua.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormTextsTests {

    private static final Pattern CODE =
            Pattern.compile("\"(form\\.(?:schema|feel|pattern)\\.[a-z-]+|form\\.[a-z]+-[a-z]+)\"");

    private final ResourceBundle.Control asGiven =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void saysEverythingInBothLanguages() {
        var vietnamese =
                ResourceBundle.getBundle("messages/form", Locale.ROOT, asGiven).keySet();
        var english = ResourceBundle.getBundle("messages/form_en", Locale.ROOT, asGiven)
                .keySet();

        assertThat(english).isEqualTo(vietnamese);
    }

    @Test
    void hasATextForEachCodeInTheSources() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/vn/motcua/form"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(source)).results().forEach(code -> codes.add("error." + code.group(1)));
            }
        }

        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(ResourceBundle.getBundle("messages/form", Locale.ROOT, asGiven)
                        .keySet())
                .containsAll(codes);
    }
}

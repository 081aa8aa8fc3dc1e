package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageFilesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?!')");
    private static final Pattern USED_IN_PAGES = Pattern.compile("[#]\\{([a-z0-9.-]+)[}(]");
    private static final Pattern USED_IN_CODE = Pattern.compile(
            "(?:RuleViolation\\s*\\.\\s*(?:invalid|conflict|forbidden|notFound|unavailable)\\(\\s*|InvalidInput\\s*\\.\\s*of\\(\\s*[^,\"]*(?:\"[^\"]*\")?[^,\"]*,\\s*|new FieldError\\([^,]*,\\s*)\"([a-z0-9.-]*[a-z0-9])\"");

    static List<Path> vietnamese() throws IOException {
        return files(RESOURCES.resolve("messages"), ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    static List<Path> all() throws IOException {
        return files(RESOURCES.resolve("messages"), ".properties");
    }

    @ParameterizedTest
    @MethodSource("vietnamese")
    void saysEverythingInBothLanguages(Path file) throws IOException {
        var english = Path.of(file.toString().replace(".properties", "_en.properties"));

        assertThat(new TreeSet<>(read(english).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(file).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void writesEachTextAsAMessageFormat(Path file) throws IOException {
        read(file).forEach((key, text) -> {
            assertThat(LONE_APOSTROPHE
                            .matcher(((String) text).replaceAll("'[{}]'", ""))
                            .find())
                    .as("%s: %s has a lone apostrophe: write '' or ’", file, key)
                    .isFalse();
            assertThat(new MessageFormat((String) text).toPattern()).isNotNull();
        });
    }

    @Test
    void hasATextForEveryKeyThatPagesUse() throws IOException {
        var missing = new TreeSet<String>();
        for (var page : files(RESOURCES.resolve("templates"), ".html")) {
            USED_IN_PAGES
                    .matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !known().contains(key))
                    .forEach(key -> missing.add(page.getFileName() + ": " + key));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void hasATextForEveryErrorThatCodeRaises() throws IOException {
        var missing = new TreeSet<String>();
        for (var source : files(Path.of("src/main/java"), ".java")) {
            USED_IN_CODE
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> "error." + found.group(1))
                    .filter(key -> !key.endsWith(".")) // the start of a code that is put together
                    .filter(key -> !known().contains(key))
                    .forEach(key -> missing.add(source.getFileName() + ": " + key));
        }

        assertThat(missing).isEmpty();
    }

    private static Set<String> known() {
        try {
            var known = new TreeSet<String>();
            for (var file : vietnamese()) {
                known.addAll(read(file).stringPropertyNames());
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

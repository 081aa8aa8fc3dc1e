package vn.motcua.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    private static final Pattern CODE = Pattern.compile("\"(files\\.[a-z0-9-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"files.properties", "files_en.properties"})
    void saysForEachReasonHowToMendIt(String file) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            texts.load(in);
        }

        var codes = new TreeSet<String>();
        try (var sources = Files.list(Path.of("src/main/java/vn/motcua/files"))) {
            sources.forEach(source -> CODE.matcher(read(source))
                    .results()
                    .map(found -> "error." + found.group(1))
                    .forEach(codes::add));
        }

        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text.toString()).contains(". ").doesNotContain("'"));
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

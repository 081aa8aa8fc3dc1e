package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf says only when a page is opened, and what every page owes its readers. */
class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    /** Thymeleaf 3.1.4 and later refuse beans there; {@code th:with} gives them a name first. */
    private static final Pattern BEAN_WHERE_NONE_MAY_BE = Pattern.compile(
            "th:(href|src|action|attr|utext|replace|insert|aria-[a-z]+|data-[a-z-]+)=\"[^\"]*@[a-zA-Z]+\\.[^\"]*\"");
    /** {@code th:replace} goes first and takes the whole tag with it. */
    private static final Pattern REPLACED_BEFORE_ASKED =
            Pattern.compile("<(?=[^>]*\\sth:replace=)[^>]*\\sth:(if|unless|each|with|switch)=");

    private static final Pattern INLINE = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|\\shx-on|javascript:");
    private static final Pattern PREPROCESSED = Pattern.compile("__\\$\\{|\\[\\(");

    @Test
    void namesBeansBeforeLinksAndFragmentsUseThem() {
        assertThat(found(BEAN_WHERE_NONE_MAY_BE)).isEmpty();
    }

    @Test
    void asksBeforeItReplaces() {
        assertThat(found(REPLACED_BEFORE_ASKED)).isEmpty();
    }

    @Test
    void keepsStyleAndScriptInFilesOfTheirOwn() {
        assertThat(found(INLINE)).isEmpty();
    }

    @Test
    void neverEvaluatesAValueAsAnExpression() {
        assertThat(found(PREPROCESSED)).isEmpty();
    }

    @Test
    void startsEveryPageWithItsDoctype() {
        var without = templates().stream()
                .filter(page -> read(page).contains("ui/page ::"))
                .filter(page -> !read(page).startsWith("<!DOCTYPE html>"))
                .toList();

        assertThat(without).isEmpty();
    }

    private static Set<String> found(Pattern pattern) {
        var found = new TreeSet<String>();
        for (var page : templates()) {
            pattern.matcher(read(page)).results().forEach(match -> found.add(page + ": " + match.group()));
        }
        return found;
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.startsWith(TEMPLATES.resolve("papers")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

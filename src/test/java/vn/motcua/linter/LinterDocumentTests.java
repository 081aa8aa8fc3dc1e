package vn.motcua.linter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.core.BundleTexts;
import vn.motcua.testing.DrawnDocument;

/** The rules in {@code docs/linter.md} are those of the code, in its words. */
class LinterDocumentTests {

    private static final Path FILE = Path.of("docs/linter.md");
    private static final String BEGINS = "<!-- rules -->\n";
    private static final String ENDS = "<!-- /rules -->\n";

    @Test
    void tellsTheRulesOfTheCode() throws IOException {
        var text = Files.readString(FILE);
        var before = text.substring(0, text.indexOf(BEGINS) + BEGINS.length());

        new DrawnDocument(FILE.toString()).isStillWhat(before + drawn() + ENDS);
    }

    private static String drawn() {
        return """
                ## The linter's own rules

                | rule | weight | what is wrong | remedy |
                |---|---|---|---|
                %s

                ## What reading refuses

                All of these are errors.

                | code | what is wrong, and the remedy |
                |---|---|
                %s
                """.formatted(
                Arrays.stream(Rule.values()).map(LinterDocumentTests::row).collect(Collectors.joining("\n")),
                refusals("procedure", "error.procedure.file.")
                        + refusals("form", "error.form.schema.")
                        + refusals("form", "error.form.feel.")
                        + refusals("workflow", "error.workflow.decision.")
                        + refusals("workflow", "error.model.").stripTrailing());
    }

    private static String row(Rule rule) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        rule.code(),
                        rule.weight().name().toLowerCase(Locale.ROOT),
                        BundleTexts.of("linter", Locale.ENGLISH, rule.code(), places()),
                        BundleTexts.of("linter", Locale.ENGLISH, rule.code() + ".remedy", places()));
    }

    private static String refusals(String module, String prefix) {
        var rows = new StringBuilder();
        for (var key : new TreeSet<>(
                ResourceBundle.getBundle("messages/" + module, Locale.ENGLISH).keySet())) {
            if (key.startsWith(prefix)) {
                rows.append("| `%s` | %s |\n"
                        .formatted(
                                key.substring("error.".length()),
                                BundleTexts.of(module, Locale.ENGLISH, key, places())));
            }
        }
        return rows.toString();
    }

    /** Each place is shown as what stands for itself. */
    private static Object[] places() {
        return new Object[] {"…", "…", "…", "…"};
    }
}

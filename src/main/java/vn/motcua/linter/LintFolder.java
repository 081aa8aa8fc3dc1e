package vn.motcua.linter;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.motcua.core.BundleTexts;

/**
 * The command {@code lint <folder> …}: says of each procedure folder what is wrong with it, and starts nothing. It ends
 * with 0 when there are no errors, with 1 when there are, with 2 when it was called wrongly.
 */
public final class LintFolder {

    private static final Locale VIETNAMESE = Locale.ROOT;

    private LintFolder() {}

    /** Runs the command; the answer is the process's exit code. */
    public static int run(String... arguments) {
        return run(List.of(arguments), System.out);
    }

    static int run(List<String> arguments, PrintStream out) {
        var folders = arguments.stream().map(Path::of).toList();
        if (folders.isEmpty() || !folders.stream().allMatch(Files::isDirectory)) {
            out.println(BundleTexts.of("linter", VIETNAMESE, "lint.usage"));
            return 2;
        }
        var linter = Linters.ofThisHouse();
        var findings = folders.stream()
                .map(Folder::read)
                .flatMap(folder -> linter.check(folder).stream())
                .toList();
        findings.forEach(finding -> out.println(finding.line(VIETNAMESE)));
        long errors = findings.stream().filter(Finding::isError).count();
        out.println(
                findings.isEmpty()
                        ? BundleTexts.of("linter", VIETNAMESE, "lint.clean", String.join(", ", arguments))
                        : BundleTexts.of("linter", VIETNAMESE, "lint.found", errors, findings.size() - errors));
        return errors == 0 ? 0 : 1;
    }
}

package vn.motcua.rehearsal;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.motcua.core.BundleTexts;
import vn.motcua.linter.Finding;
import vn.motcua.linter.Folder;
import vn.motcua.linter.Linters;

/**
 * The command {@code rehearse <folder>}: plays the stories of a procedure folder in an application of their own, and
 * says of each how it went. It ends with 0 when all went as told, with 1 when one did not or the linter has found an
 * error, with 2 when it was called wrongly.
 */
public final class RehearseFolder {

    private RehearseFolder() {}

    /** Runs the command; the answer is the process's exit code. */
    public static int run(Class<?> program, String... arguments) {
        if (arguments.length == 2 && arguments[0].equals(Apart.OPTION)) {
            return Apart.playFor(Rehearsal.alone(program), Path.of(arguments[1]), System.out);
        }
        return run(Rehearsal.alone(program), List.of(arguments), System.out);
    }

    static int run(Rehearsal rehearsal, List<String> arguments, PrintStream out) {
        if (arguments.size() != 1 || !Files.isDirectory(Path.of(arguments.getFirst()))) {
            out.println(text("rehearsal.usage"));
            return 2;
        }
        var folder = Folder.read(Path.of(arguments.getFirst()));
        var errors = Linters.ofThisHouse().check(folder).stream()
                .filter(Finding::isError)
                .toList();
        if (!errors.isEmpty()) {
            errors.forEach(error -> out.println(error.line(Locale.ROOT)));
            out.println(text("rehearsal.lint-first"));
            return 1;
        }
        out.println(text("rehearsal.opening", folder.name()));
        var outcomes = rehearsal.play(folder, outcome -> print(outcome, out));
        long asTold = outcomes.stream().filter(Outcome::isAsTold).count();
        out.println(text("rehearsal.done", asTold, outcomes.size()));
        return asTold == outcomes.size() ? 0 : 1;
    }

    private static void print(Outcome outcome, PrintStream out) {
        out.println(text(
                outcome.isAsTold() ? "rehearsal.as-told" : "rehearsal.not-as-told", outcome.title(), outcome.file()));
        outcome.told(Locale.ROOT).ifPresent(problem -> out.println("    " + problem));
    }

    private static String text(String key, Object... arguments) {
        return BundleTexts.of("rehearsal", Locale.ROOT, key, arguments);
    }
}

package vn.motcua.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.linter.Folder;

/**
 * Plays a folder in another process and hears how it goes line by line. What is rehearsed can neither reach the data of
 * the application that asks, nor its clock, nor its memory; when that application ends, so does the rehearsal.
 */
final class Apart implements Rehearsal {

    /** What the command {@code rehearse} is called with from here. */
    static final String OPTION = "--apart";

    private static final String OUTCOME = "OUTCOME ";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long LOOK_EVERY = Duration.ofMillis(50).toNanos();

    private final Class<?> program;

    Apart(Class<?> program) {
        this.program = program;
    }

    @Override
    public List<Outcome> play(Folder folder, Consumer<Outcome> each) {
        try {
            var disk = Files.createTempDirectory("motcua-rehearsed");
            try {
                return play(written(folder, disk), each);
            } finally {
                FileSystemUtils.deleteRecursively(disk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Outcome> play(Path folder, Consumer<Outcome> each) throws IOException {
        var builder = new ProcessBuilder(command(folder)).redirectErrorStream(true);
        builder.environment().clear();
        var process = builder.start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            return heard(process, said, each);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private static List<Outcome> heard(Process process, BufferedReader said, Consumer<Outcome> each)
            throws IOException {
        var outcomes = new ArrayList<Outcome>();
        var last = "";
        while (!Thread.currentThread().isInterrupted()) {
            boolean ended = !process.isAlive();
            while (said.ready()) {
                last = said.readLine();
                if (last.startsWith(OUTCOME)) {
                    var outcome = JSON.readValue(last.substring(OUTCOME.length()), Outcome.class);
                    outcomes.add(outcome);
                    each.accept(outcome);
                }
            }
            if (ended) {
                if (process.exitValue() != 0) {
                    throw new IllegalStateException("the rehearsal ended with " + process.exitValue() + ": " + last);
                }
                return outcomes;
            }
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return outcomes;
    }

    /** The same Java with the same classes, out of the jar or not. */
    private List<String> command(Path folder) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8"));
        var from = program.getProtectionDomain().getCodeSource().getLocation().toString();
        var classes = System.getProperty("java.class.path");
        command.addAll(
                from.startsWith("jar:nested:") ? List.of("-jar", classes) : List.of("-cp", classes, program.getName()));
        command.addAll(List.of("rehearse", OPTION, folder.toString()));
        return command;
    }

    private static Path written(Folder folder, Path disk) throws IOException {
        var root = disk.resolve(folder.name());
        for (var file : folder.files().entrySet()) {
            var path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    /** The other end: plays a folder for who has started this process, and ends when they do. */
    static int playFor(Rehearsal rehearsal, Path folder, PrintStream out) {
        ProcessHandle.current().parent().ifPresent(Apart::endWith);
        rehearsal.play(Folder.read(folder), outcome -> out.println(OUTCOME + JSON.writeValueAsString(outcome)));
        return 0;
    }

    private static void endWith(ProcessHandle parent) {
        Thread.ofPlatform().daemon().name("ends-with-parent").start(() -> {
            parent.onExit().join();
            Runtime.getRuntime().halt(1);
        });
    }
}

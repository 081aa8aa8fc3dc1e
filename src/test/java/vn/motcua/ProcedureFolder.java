package vn.motcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One folder under {@code forms/}, read as plain files with no help from the modules that use them. */
record ProcedureFolder(Path path, JsonNode procedure, JsonNode form) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TAG = Pattern.compile("\\{\\{[#^/&]?\\s*([\\w.]+)\\s*}}");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*)*");
    private static final Set<String> FEEL_WORDS =
            Set.of("if", "then", "else", "and", "or", "not", "true", "false", "null");

    static Stream<ProcedureFolder> all() {
        return files(Path.of("forms"), "")
                .filter(Files::isDirectory)
                .map(folder -> new ProcedureFolder(
                        folder, yaml(folder.resolve("procedure.yaml")), json(folder.resolve("declaration.form"))));
    }

    /** Every component of the form that holds an answer, groups opened. */
    List<JsonNode> fields() {
        return components(form).stream().filter(c -> c.has("key")).toList();
    }

    Set<String> keys() {
        return new TreeSet<>(
                fields().stream().map(f -> f.path("key").asString()).toList());
    }

    List<String> componentIds() {
        return components(form).stream().map(c -> c.path("id").asString()).toList();
    }

    List<String> paperIds() {
        return procedure
                .path("papers")
                .valueStream()
                .map(p -> p.path("id").asString())
                .toList();
    }

    Stream<Path> samples() {
        return files(path.resolve("samples"), ".json");
    }

    Stream<Path> scenarios() {
        return files(path.resolve("scenarios"), ".yaml");
    }

    /** The names that Mustache tags ask for. */
    static Set<String> tags(String template) {
        return names(TAG.matcher(template).results().map(r -> r.group(1)));
    }

    /** The names that a FEEL expression asks for. */
    static Set<String> variables(String feel) {
        var code = LITERAL.matcher(feel).replaceAll("");
        return names(NAME.matcher(code).results().map(MatchResult::group).filter(n -> !FEEL_WORDS.contains(n)));
    }

    /** {@code requester.relationship} and so on, for every answer of a sample. */
    static Set<String> paths(JsonNode answers) {
        var found = new TreeSet<String>();
        answers.forEachEntry((name, value) -> {
            if (value.isObject()) {
                paths(value).forEach(below -> found.add(name + "." + below));
            } else {
                found.add(name);
            }
        });
        return found;
    }

    static JsonNode json(Path file) {
        return JSON.readTree(text(file));
    }

    static JsonNode yaml(Path file) {
        return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file)));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> components(JsonNode parent) {
        var found = new ArrayList<JsonNode>();
        for (var component : parent.path("components")) {
            found.add(component);
            found.addAll(components(component));
        }
        return found;
    }

    private static Set<String> names(Stream<String> names) {
        return new TreeSet<>(names.toList());
    }
}

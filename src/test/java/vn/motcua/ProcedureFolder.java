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
import tools.jackson.databind.node.ObjectNode;

/** One folder under {@code forms/}, read as plain files with no help from the modules that use them. */
record ProcedureFolder(Path path, JsonNode procedure, JsonNode form) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TAG = Pattern.compile("\\{\\{[#^/&]?\\s*([\\w.]+)\\s*}}");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*)*");
    private static final Set<String> FEEL_WORDS = Set.of(
            "if",
            "then",
            "else",
            "and",
            "or",
            "not",
            "true",
            "false",
            "null",
            "for",
            "some",
            "every",
            "in",
            "return",
            "satisfies",
            "between");
    private static final Pattern CALL = Pattern.compile("\\b(string length|years and months duration|[a-z]+)\\s*\\(");
    private static final Pattern LOOP = Pattern.compile("\\b(?:for|some|every)\\s+(\\w+)\\s+in\\b");

    static Stream<ProcedureFolder> all() {
        return files(Path.of("forms"), "")
                .filter(Files::isDirectory)
                .map(folder -> new ProcedureFolder(
                        folder, yaml(folder.resolve("procedure.yaml")), json(folder.resolve("declaration.form"))));
    }

    /** Every component of the form that holds an answer, groups and lists opened; a list's own have its path before. */
    List<JsonNode> fields() {
        return components(form, "").stream().filter(c -> c.has("key")).toList();
    }

    /** What the answers may hold; {@code members.fullName} stands for that of every row. */
    Set<String> keys() {
        var keys = names(fields().stream().map(f -> f.path("key").asString()));
        keys.addAll(lists());
        return keys;
    }

    /** The keys that a row of a list has, without the list's path. */
    Set<String> rowKeys() {
        return names(lists().stream().flatMap(list -> keys().stream()
                .filter(key -> key.startsWith(list + "."))
                .map(key -> key.substring(list.length() + 1))));
    }

    private List<String> lists() {
        return components(form, "").stream()
                .map(c -> c.path("path").asString(""))
                .filter(path -> !path.isEmpty())
                .toList();
    }

    List<String> componentIds() {
        return components(form, "").stream().map(c -> c.path("id").asString()).toList();
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
        var code = CALL.matcher(LITERAL.matcher(feel).replaceAll("")).replaceAll("(");
        var loops = names(LOOP.matcher(code).results().map(r -> r.group(1)));
        return names(NAME.matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(n -> !FEEL_WORDS.contains(n) && !loops.contains(n.split("[.]", 2)[0])));
    }

    /** {@code requester.relationship} and so on, for every answer of a sample. */
    static Set<String> paths(JsonNode answers) {
        var found = new TreeSet<String>();
        answers.forEachEntry((name, value) -> {
            if (!value.isObject()) {
                found.add(name);
            }
            for (var inner : value.isArray() ? value : List.of(value)) {
                paths(inner).forEach(below -> found.add(name + "." + below));
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

    private static List<JsonNode> components(JsonNode parent, String list) {
        var found = new ArrayList<JsonNode>();
        for (var component : parent.path("components")) {
            var copy = (ObjectNode) component.deepCopy();
            if (copy.has("key")) {
                copy.put("key", list + component.path("key").asString());
            }
            found.add(copy);
            var path = component.path("path").asString("");
            found.addAll(components(component, path.isEmpty() ? list : list + path + "."));
        }
        return found;
    }

    private static TreeSet<String> names(Stream<String> names) {
        return new TreeSet<>(names.toList());
    }
}

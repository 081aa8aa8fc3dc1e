package vn.motcua.procedure;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A YAML value that knows its file and line, and remembers which keys were asked for: what nobody reads is an error. */
public final class YamlNode {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,17}");

    private final String file;
    private final Node node;
    private final Set<String> read = new HashSet<>();
    private final List<YamlNode> children = new ArrayList<>();

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a document.
     *
     * @throws ProcedureProblem with file and line when it is not YAML, as does whatever asks it for what it has not
     */
    public static YamlNode parse(String file, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        try {
            var root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new ProcedureProblem(file, 1, "empty");
            }
            return new YamlNode(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ProcedureProblem(file, line, "yaml", String.valueOf(e.getProblem()));
        }
    }

    public Optional<YamlNode> find(String key) {
        read.add(key);
        for (var entry : mapping()) {
            if (key(entry).equals(key)) {
                var child = new YamlNode(file, entry.getValueNode());
                children.add(child);
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    public YamlNode get(String key) {
        return find(key).orElseThrow(() -> problem("key-missing", key));
    }

    public String text(String key) {
        return get(key).text();
    }

    public String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw problem("text");
    }

    /** A single value as it is written; nothing for a list or pairs. */
    public Optional<String> scalar() {
        return node instanceof ScalarNode one ? Optional.of(one.getValue()) : Optional.empty();
    }

    public int whole() {
        return as(Integer::parseInt, "12");
    }

    public double number() {
        return as(Double::parseDouble, "0.5");
    }

    public LocalDate date() {
        return as(LocalDate::parse, "2026-07-01");
    }

    public LocalTime time() {
        return as(LocalTime::parse, "\"15:00\"");
    }

    <E extends Enum<E>> E one(Class<E> type) {
        return as(
                text -> Enum.valueOf(type, text),
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** A value of any kind, read by {@code read}; {@code expected} shows how it should look. */
    public <T> T as(Function<String, T> read, String expected) {
        var text = text();
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw problem("value", text, expected);
        }
    }

    public List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("list");
        }
        var items = sequence.getValue().stream()
                .map(item -> new YamlNode(file, item))
                .toList();
        children.addAll(items);
        return items;
    }

    public List<String> keys() {
        return mapping().stream().map(this::key).peek(read::add).toList();
    }

    ProcedureProblem problem(String code, Object... arguments) {
        return new ProcedureProblem(file, line(), code, arguments);
    }

    /** Where it begins, from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Whether it is {@code key: value} pairs. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** All of it as JSON, and all of it read: plain digits are numbers, true and false themselves, the rest texts. */
    public JsonNode toJson() {
        if (isMapping()) {
            var object = JsonMapper.shared().createObjectNode();
            keys().forEach(key -> object.set(key, get(key).toJson()));
            return object;
        }
        if (isList()) {
            var list = JsonMapper.shared().createArrayNode();
            items().forEach(item -> list.add(item.toJson()));
            return list;
        }
        var text = scalar().orElse("");
        boolean plain = node instanceof ScalarNode one && one.isPlain();
        if (plain && WHOLE.matcher(text).matches()) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(text));
        }
        return plain && (text.equals("true") || text.equals("false"))
                ? JsonNodeFactory.instance.booleanNode(text.equals("true"))
                : JsonNodeFactory.instance.stringNode(text);
    }

    /** Refuses keys that nobody asked for: a misspelt key must not be ignored. */
    public void refuseUnread() {
        if (node instanceof MappingNode) {
            for (var entry : mapping()) {
                if (!read.contains(key(entry))) {
                    int line = entry.getKeyNode().getStartMark().getLine() + 1;
                    throw new ProcedureProblem(file, line, "key-unknown", key(entry));
                }
            }
        }
        children.forEach(YamlNode::refuseUnread);
    }

    private List<NodeTuple> mapping() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw problem("pairs");
    }

    private String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }
}

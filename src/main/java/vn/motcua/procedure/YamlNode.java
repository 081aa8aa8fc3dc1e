package vn.motcua.procedure;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML value that knows its file and line, and remembers which keys were asked for: what nobody reads is an error. */
final class YamlNode {

    private final String file;
    private final Node node;
    private final Set<String> read = new HashSet<>();
    private final List<YamlNode> children = new ArrayList<>();

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlNode parse(String file, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        try {
            var root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new ProcedureProblem(file, 1, "tệp trống; hãy khai báo thủ tục theo mẫu.");
            }
            return new YamlNode(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ProcedureProblem(
                    file, line, "không phải YAML đúng cú pháp (" + e.getProblem() + "); hãy sửa dòng này.");
        }
    }

    Optional<YamlNode> find(String key) {
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

    YamlNode get(String key) {
        return find(key).orElseThrow(() -> problem("thiếu khóa '" + key + "'; hãy thêm vào."));
    }

    String text(String key) {
        return get(key).text();
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw problem("cần một giá trị văn bản ở đây.");
    }

    int whole() {
        return as(Integer::parseInt, "một số nguyên");
    }

    double number() {
        return as(Double::parseDouble, "một số");
    }

    LocalDate date() {
        return as(LocalDate::parse, "một ngày dạng 2026-07-01");
    }

    LocalTime time() {
        return as(LocalTime::parse, "một giờ dạng \"15:00\"");
    }

    <E extends Enum<E>> E one(Class<E> type) {
        return as(text -> Enum.valueOf(type, text), "một trong " + List.of(type.getEnumConstants()));
    }

    <T> T as(Function<String, T> read, String expected) {
        var text = text();
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw problem("'" + text + "' không đúng; cần " + expected + ".");
        }
    }

    List<YamlNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("cần một danh sách ở đây ([] nếu không có).");
        }
        var items = sequence.getValue().stream()
                .map(item -> new YamlNode(file, item))
                .toList();
        children.addAll(items);
        return items;
    }

    List<String> keys() {
        return mapping().stream().map(this::key).peek(read::add).toList();
    }

    ProcedureProblem problem(String remedy) {
        return new ProcedureProblem(file, node.getStartMark().getLine() + 1, remedy);
    }

    /** Refuses keys that nobody asked for: a misspelt key must not be ignored. */
    void refuseUnread() {
        if (node instanceof MappingNode) {
            for (var entry : mapping()) {
                if (!read.contains(key(entry))) {
                    int line = entry.getKeyNode().getStartMark().getLine() + 1;
                    throw new ProcedureProblem(
                            file, line, "khóa '" + key(entry) + "' không được dùng; hãy sửa tên hoặc bỏ đi.");
                }
            }
        }
        children.forEach(YamlNode::refuseUnread);
    }

    private List<NodeTuple> mapping() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw problem("cần các cặp 'khóa: giá trị' ở đây.");
    }

    private String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }
}

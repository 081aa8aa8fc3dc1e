package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a model as it stands in the file. Names are those of BPMN ({@code userTask}); others carry the usual
 * prefix of their namespace ({@code camunda:formKey}), whatever prefix the file uses, or the namespace itself.
 */
final class ModelElement {

    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final @Nullable ModelElement parent;
    private final List<ModelElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    ModelElement(String name, Map<String, String> attributes, int line, @Nullable ModelElement parent) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void append(String more) {
        text.append(more);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    @Nullable
    ModelElement parent() {
        return parent;
    }

    String text() {
        return text.toString().strip();
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** An attribute's value, empty if there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    String id() {
        return attribute("id");
    }

    boolean is(String... names) {
        for (var candidate : names) {
            if (candidate.equals(name)) {
                return true;
            }
        }
        return false;
    }

    boolean isTrue(String attribute) {
        return attribute(attribute).equals("true");
    }

    List<ModelElement> children() {
        return children;
    }

    Stream<ModelElement> children(String child) {
        return children.stream().filter(c -> c.is(child));
    }

    boolean has(String child) {
        return children(child).findAny().isPresent();
    }

    /** This element and all below it, in the order of the file. */
    Stream<ModelElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ModelElement::all));
    }

    Stream<ModelElement> all(String... names) {
        return all().filter(e -> e.is(names));
    }
}

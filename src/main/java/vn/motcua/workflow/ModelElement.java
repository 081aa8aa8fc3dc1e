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
public final class ModelElement {

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

    public String name() {
        return name;
    }

    public int line() {
        return line;
    }

    @Nullable
    ModelElement parent() {
        return parent;
    }

    public String text() {
        return text.toString().strip();
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** An attribute's value, empty if there is none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    public String id() {
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

    public Stream<ModelElement> children(String child) {
        return children.stream().filter(c -> c.is(child));
    }

    boolean has(String child) {
        return children(child).findAny().isPresent();
    }

    /** This element and all below it, in the order of the file. */
    public Stream<ModelElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ModelElement::all));
    }

    Stream<ModelElement> all(String... names) {
        return all().filter(e -> e.is(names));
    }
}

package vn.motcua.workflow;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of a model without trusting it: no document type, no entities, one encoding (the engine would follow
 * another one to another text), bounded size, depth and number of elements.
 */
public final class ModelReader {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int DEEPEST = 50;
    private static final int MOST = 20_000;

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", ""),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda:"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di:"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi:"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler:"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:"),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dmndc:"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camundadmn:"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi:"));

    private final ModelProblems problems;
    private @Nullable ModelElement root;
    private @Nullable ModelElement open;
    private int depth;
    private int elements;

    public ModelReader(ModelProblems problems) {
        this.problems = problems;
    }

    /** The model's root; nothing if it cannot be read, and then there is a problem. */
    public @Nullable ModelElement read(String xml) {
        if (xml.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            problems.add(1, "size", LARGEST);
            return null;
        }
        try {
            var reader = factory().createXMLStreamReader(new StringReader(xml));
            read(reader);
        } catch (XMLStreamException e) {
            problems.add(Math.max(1, line(e)), "xml", reason(e));
        }
        return problems.none() ? root : null;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        var encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            problems.add(1, "encoding", encoding);
        }
        int line = 1; // where the coming tag begins is where the event before it ended
        while (problems.none() && reader.hasNext()) {
            accept(reader.next(), reader, line);
            line = reader.getLocation().getLineNumber();
        }
    }

    private void accept(int event, XMLStreamReader reader, int line) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader, line);
            case XMLStreamConstants.END_ELEMENT -> {
                open = Objects.requireNonNull(open).parent();
                depth--;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (open != null) {
                    open.append(reader.getText());
                }
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> problems.add(line, "doctype");
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                problems.add(line, "element", "?" + reader.getPITarget(), "xml");
            default -> {}
        }
    }

    private void start(XMLStreamReader reader, int line) {
        if (++depth > DEEPEST || ++elements > MOST) {
            problems.add(line, "too-large", MOST, DEEPEST);
            return;
        }
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var namespace = reader.getAttributeNamespace(i);
            var name = reader.getAttributeLocalName(i);
            attributes.put(
                    namespace == null || namespace.isEmpty() ? name : qualified(namespace, name, "bpmn:"),
                    reader.getAttributeValue(i));
        }
        open = new ModelElement(qualified(reader.getNamespaceURI(), reader.getLocalName(), ""), attributes, line, open);
        if (root == null) {
            root = open;
        }
    }

    private static String qualified(@Nullable String namespace, String name, String bpmn) {
        var prefix = PREFIXES.get(namespace == null ? "" : namespace);
        if (prefix == null) {
            return "{" + (namespace == null ? "" : namespace) + "}" + name;
        }
        return (prefix.isEmpty() ? bpmn : prefix) + name;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static int line(XMLStreamException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    }

    private static String reason(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        return message.substring(message.lastIndexOf('\n') + 1);
    }
}

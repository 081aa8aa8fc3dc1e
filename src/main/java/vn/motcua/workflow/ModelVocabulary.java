package vn.motcua.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that a model may use: an element only where its parent expects it, with these attributes and no others. What
 * is not listed is refused by name, so that a new feature of the engine is forbidden until somebody has thought about it.
 */
final class ModelVocabulary {

    private record Word(Set<String> attributes, Set<String> children) {}

    private static final String FLOW_ELEMENTS = "startEvent endEvent intermediateCatchEvent boundaryEvent userTask"
            + " serviceTask receiveTask exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway subProcess"
            + " sequenceFlow textAnnotation association documentation";
    private static final String FLOWS = "incoming outgoing documentation";
    private static final String COLOURS =
            " bioc:stroke bioc:fill color:background-color color:border-color color:color";
    private static final Pattern EXPRESSION_TYPE = Pattern.compile("([\\w-]+:)?tFormalExpression");

    private static final Map<String, Word> WORDS = new HashMap<>();

    static {
        word(
                "definitions",
                "id name targetNamespace exporter exporterVersion modeler:executionPlatform"
                        + " modeler:executionPlatformVersion",
                "process collaboration message bpmndi:BPMNDiagram documentation");
        word("collaboration", "id name", "participant documentation");
        word("participant", "id name processRef", "documentation");
        word(
                "process",
                "id name isExecutable processType isClosed camunda:historyTimeToLive camunda:versionTag",
                "laneSet " + FLOW_ELEMENTS);
        word("subProcess", "id name", FLOWS + " multiInstanceLoopCharacteristics " + FLOW_ELEMENTS);
        word("laneSet", "id name", "lane");
        word("lane", "id name", "flowNodeRef documentation");
        word("message", "id name", "documentation");

        word("startEvent", "id name", FLOWS);
        word("endEvent", "id name", FLOWS + " terminateEventDefinition");
        word("intermediateCatchEvent", "id name", FLOWS + " timerEventDefinition messageEventDefinition");
        word(
                "boundaryEvent",
                "id name attachedToRef cancelActivity",
                FLOWS + " timerEventDefinition messageEventDefinition");
        word(
                "userTask",
                "id name camunda:candidateGroups camunda:formKey",
                FLOWS + " extensionElements multiInstanceLoopCharacteristics");
        word(
                "serviceTask",
                "id name camunda:expression camunda:asyncBefore camunda:exclusive",
                FLOWS + " extensionElements multiInstanceLoopCharacteristics");
        word("receiveTask", "id name messageRef", FLOWS);
        word("exclusiveGateway", "id name default gatewayDirection", FLOWS);
        word("inclusiveGateway", "id name default gatewayDirection", FLOWS);
        word("parallelGateway", "id name gatewayDirection", FLOWS);
        word("eventBasedGateway", "id name gatewayDirection", FLOWS);

        word("sequenceFlow", "id name sourceRef targetRef", "conditionExpression documentation");
        word("conditionExpression", "id xsi:type", "");
        word("timerEventDefinition", "id", "timeDate timeDuration timeCycle");
        word("timeDate", "id xsi:type", "");
        word("timeDuration", "id xsi:type", "");
        word("timeCycle", "id xsi:type", "");
        word("messageEventDefinition", "id messageRef", "");
        word("terminateEventDefinition", "id", "");
        word("multiInstanceLoopCharacteristics", "id isSequential", "loopCardinality");
        word("loopCardinality", "id xsi:type", "");
        word("extensionElements", "", "camunda:properties camunda:failedJobRetryTimeCycle");
        word("camunda:properties", "", "camunda:property");
        word("camunda:property", "id name value", "");
        word("camunda:failedJobRetryTimeCycle", "", "");

        word("textAnnotation", "id textFormat", "text");
        word("association", "id sourceRef targetRef associationDirection", "");
        word("documentation", "id textFormat", "");
        for (var leaf : split("text incoming outgoing flowNodeRef")) {
            word(leaf, "", "");
        }

        word("bpmndi:BPMNDiagram", "id name documentation resolution", "bpmndi:BPMNPlane bpmndi:BPMNLabelStyle");
        word("bpmndi:BPMNPlane", "id bpmnElement", "bpmndi:BPMNShape bpmndi:BPMNEdge");
        word(
                "bpmndi:BPMNShape",
                "id bpmnElement isHorizontal isExpanded isMarkerVisible isMessageVisible" + COLOURS,
                "dc:Bounds bpmndi:BPMNLabel");
        word("bpmndi:BPMNEdge", "id bpmnElement sourceElement targetElement" + COLOURS, "di:waypoint bpmndi:BPMNLabel");
        word("bpmndi:BPMNLabel", "id labelStyle" + COLOURS, "dc:Bounds");
        word("bpmndi:BPMNLabelStyle", "id", "dc:Font");
        word("dc:Bounds", "x y width height", "");
        word("di:waypoint", "x y", "");
        word("dc:Font", "name size isBold isItalic isUnderline isStrikeThrough", "");
    }

    private final ModelProblems problems;

    ModelVocabulary(ModelProblems problems) {
        this.problems = problems;
    }

    void check(ModelElement root) {
        if (root.is("definitions")) {
            checkBelow(root);
        } else {
            problems.add(root, "element", root.name(), "xml");
        }
    }

    private void checkBelow(ModelElement element) {
        var word = WORDS.getOrDefault(element.name(), new Word(Set.of(), Set.of()));
        for (var attribute : element.attributes().entrySet()) {
            if (!word.attributes.contains(attribute.getKey())) {
                problems.add(element, "attribute", attribute.getKey(), element.name());
            } else if (attribute.getKey().equals("xsi:type")
                    && !EXPRESSION_TYPE.matcher(attribute.getValue()).matches()) {
                problems.add(element, "attribute", "xsi:type=" + attribute.getValue(), element.name());
            }
        }
        for (var child : element.children()) {
            if (word.children.contains(child.name())) {
                checkBelow(child);
            } else {
                problems.add(child, "element", child.name(), element.name());
            }
        }
    }

    private static void word(String name, String attributes, String children) {
        WORDS.put(name, new Word(split(attributes), split(children)));
    }

    private static Set<String> split(String words) {
        return words.isEmpty() ? Set.of() : Set.copyOf(List.of(words.strip().split(" +")));
    }
}

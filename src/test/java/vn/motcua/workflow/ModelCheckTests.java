package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model may say: anything through which the engine would run somebody's code is refused by name and line. */
class ModelCheckTests {

    private static final String TASK = "camunda:candidateGroups=\"receptionist\"";
    private static final String STEP = "camunda:expression=\"${result.publish(dossierId)}\"";
    private static final String CALL = "${result.publish(dossierId)}";
    private static final String QUESTION = "${reception.isRefused(dossierId)}";
    private static final String PROPERTIES = "<camunda:properties>";

    @Test
    void acceptsASoundModel() {
        assertThat(Models.check(Models.SOUND)).isEmpty();
    }

    static Stream<Arguments> codeRunners() {
        return Stream.of(
                refused("scriptTask", Models.plus("<bpmn:scriptTask id=\"x\" scriptFormat=\"groovy\" />")),
                refused("sendTask", Models.plus("<bpmn:sendTask id=\"x\" camunda:class=\"a.B\" />")),
                refused("businessRuleTask", Models.plus("<bpmn:businessRuleTask id=\"x\" />")),
                refused("callActivity", Models.plus("<bpmn:callActivity id=\"x\" calledElement=\"y\" />")),
                refused("manualTask", Models.plus("<bpmn:manualTask id=\"x\" />")),
                refused("ioSpecification", Models.plus("<bpmn:ioSpecification />")),
                refused("property", Models.plus("<bpmn:property id=\"x\" />")),
                refused(
                        "import",
                        Models.with("<bpmn:message ", "<bpmn:import location=\"http://x/\" /><bpmn:message ")),
                refused("error", Models.with("<bpmn:message ", "<bpmn:error id=\"x\" /><bpmn:message ")),
                refused("{}scriptTask", Models.plus("<scriptTask id=\"x\" />")),
                refused("{urn:x}scriptTask", Models.plus("<y:scriptTask xmlns:y=\"urn:x\" id=\"x\" />")),
                refused("extensionElements", Models.plus("<bpmn:extensionElements />")),
                refused("camunda:executionListener", extension("<camunda:executionListener class=\"a.B\" />")),
                refused("camunda:taskListener", extension("<camunda:taskListener expression=\"x\" />")),
                refused("camunda:connector", extension("<camunda:connector />")),
                refused("camunda:inputOutput", extension("<camunda:inputOutput />")),
                refused("camunda:field", extension("<camunda:field name=\"x\" />")),
                refused("camunda:in", extension("<camunda:in variables=\"all\" />")),
                refused("camunda:formData", extension("<camunda:formData />")),
                refused(
                        "potentialOwner",
                        Models.with("<bpmn:extensionElements>", "<bpmn:potentialOwner /><bpmn:extensionElements>")),
                refused("camunda:assignee", Models.with(TASK, TASK + " camunda:assignee=\"x\"")),
                refused("camunda:candidateUsers", Models.with(TASK, TASK + " camunda:candidateUsers=\"x\"")),
                refused("camunda:dueDate", Models.with(TASK, TASK + " camunda:dueDate=\"x\"")),
                refused("camunda:priority", Models.with(TASK, TASK + " camunda:priority=\"x\"")),
                refused("camunda:formRef", Models.with(TASK, TASK + " camunda:formRef=\"x\"")),
                refused("camunda:class", Models.with(STEP, "camunda:class=\"a.B\"")),
                refused("camunda:delegateExpression", Models.with(STEP, "camunda:delegateExpression=\"${x}\"")),
                refused("camunda:type", Models.with(STEP, "camunda:type=\"shell\"")),
                refused("camunda:topic", Models.with(STEP, STEP + " camunda:topic=\"x\"")),
                refused("camunda:resultVariable", Models.with(STEP, STEP + " camunda:resultVariable=\"x\"")),
                refused("implementation", Models.with(STEP, STEP + " implementation=\"x\"")),
                refused("language", Models.with("xsi:type=", "language=\"javascript\" xsi:type=")),
                refused("camunda:resource", Models.with("xsi:type=", "camunda:resource=\"x.js\" xsi:type=")),
                refused("xsi:type=bpmn:tScript", Models.with("bpmn:tFormalExpression", "bpmn:tScript")),
                refused(
                        "xsi:schemaLocation",
                        Models.with("targetNamespace", "xsi:schemaLocation=\"a http://x/\" targetNamespace")),
                refused(
                        "expressionLanguage",
                        Models.with("targetNamespace", "expressionLanguage=\"x\" targetNamespace")),
                refused("bpmn:name", Models.with("<bpmn:endEvent ", "<bpmn:endEvent bpmn:name=\"x\" ")),
                refused(
                        "{http://activiti.org/bpmn}class",
                        Models.with(STEP, "xmlns:a=\"http://activiti.org/bpmn\" a:class=\"a.B\"")),
                refused(
                        "camunda:candidateStarterGroups",
                        Models.with("isExecutable", "camunda:candidateStarterGroups=\"${x}\" isExecutable")),
                refused(
                        "camunda:initiator",
                        Models.with("<bpmn:startEvent ", "<bpmn:startEvent camunda:initiator=\"x\" ")),
                refused("camunda:asyncAfter", Models.with(STEP, STEP + " camunda:asyncAfter=\"true\"")),
                refused("triggeredByEvent", Models.plus("<bpmn:subProcess id=\"x\" triggeredByEvent=\"true\" />")),
                refused(
                        "signalEventDefinition",
                        Models.with(
                                "<bpmn:endEvent id=\"endEvent_Done\" name=\"Đã xong\" />",
                                "<bpmn:endEvent id=\"endEvent_Done\" name=\"x\"><bpmn:signalEventDefinition /></bpmn:endEvent>")),
                refused(
                        "?xml-stylesheet",
                        Models.with("<bpmn:definitions", "<?xml-stylesheet href=\"x\"?><bpmn:definitions")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codeRunners")
    void refusesWhatIsNotInItsVocabulary(String name, String model) {
        assertThat(Models.check(model))
                .filteredOn(p -> p.code().equals("model.element") || p.code().equals("model.attribute"))
                .extracting(p -> p.arguments().getFirst())
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${runtime.exec('id')}",
                "${result.publish()}",
                "${result.publish(dossierId).getClass()}",
                "${result.getClass().forName('java.lang.Runtime')}",
                "${result.publish(execution)}",
                "${result.publish(dossierId, dossierId)}",
                "${result.publish(dossierId, 'a', 'b')}",
                "${result.publish(dossierId, ''.getClass())}",
                "${result.publish(dossierId, 'it''s')}",
                "${result.publish(dossierId, '$(id)')}",
                "${''.getClass()}",
                "${1+1}",
                "${dossierId}",
                "${result}",
                "#{result.publish(dossierId)}",
                "${result.publish(dossierId)}${result.publish(dossierId)}",
                "x ${result.publish(dossierId)}",
                "${ result.publish(dossierId) }",
                "${Result.publish(dossierId)}",
                "plain words"
            })
    void refusesExpressionsThatAreNotOurs(String expression) {
        assertThat(Models.codes(Models.with(CALL, expression))).contains("model.expression");
        assertThat(Models.codes(Models.with(QUESTION, expression))).contains("model.expression");
    }

    @Test
    void acceptsALiteralAsTheSecondArgument() {
        assertThat(Models.check(Models.with(QUESTION, "${reception.isRefused(dossierId, 'thiếu giấy tờ')}")))
                .isEmpty();
    }

    @Test
    void refusesBeansThatAreNotMarked() {
        assertThat(Models.check(Models.with(CALL, "${dataSource.publish(dossierId)}")))
                .singleElement()
                .isEqualTo(new ModelProblem(
                        "sample.bpmn", 13, "model.bean", List.of("dataSource", "${dataSource.publish(dossierId)}")));
    }

    @Test
    void refusesVerbsThatABeanDoesNotHave() {
        var verbs = new StepVerbs() {
            @Override
            public Set<String> beans() {
                return Set.of("reception", "result");
            }

            @Override
            public boolean knows(String bean, String verb, int arguments, Answer answer) {
                return false;
            }
        };

        assertThat(ModelCheck.check("sample.bpmn", Models.SOUND, verbs))
                .extracting(ModelProblem::code)
                .containsExactly("model.verb", "model.question");
    }

    static Stream<String> smuggled() {
        var evil = "${reception.isRefused(dossierId)}";
        return Stream.of(
                Models.with("name=\"Kiểm tra\"", "name=\"" + evil + "\""),
                Models.with("camunda:formKey=\"check\"", "camunda:formKey=\"" + evil + "\""),
                Models.with("\"receptionist\"", "\"" + evil + "\""),
                Models.with("\"receptionist\"", "\"#{x}\""),
                Models.with("\"receptionist\"", "\"&#36;{x}\""),
                Models.with("name=\"Supplied\"", "name=\"" + evil + "\""),
                Models.with("value=\"accept refuse\"", "value=\"" + evil + "\""),
                Models.with(
                        "<bpmn:extensionElements>",
                        "<bpmn:documentation>" + evil + "</bpmn:documentation><bpmn:extensionElements>"),
                Models.with(
                        "<bpmn:extensionElements>",
                        "<bpmn:documentation>$<!-- -->{x}</bpmn:documentation><bpmn:extensionElements>"),
                Models.with(
                        "<bpmn:extensionElements>",
                        "<bpmn:documentation>$<![CDATA[{x}]]></bpmn:documentation><bpmn:extensionElements>"),
                Models.plus("<bpmn:textAnnotation id=\"a\"><bpmn:text>" + evil + "</bpmn:text></bpmn:textAnnotation>"));
    }

    @ParameterizedTest
    @MethodSource("smuggled")
    void refusesExpressionsWhereOnlyWordsBelong(String model) {
        assertThat(Models.codes(model)).contains("model.expression-place");
    }

    static Stream<Arguments> badXml() {
        return Stream.of(
                Arguments.of("model.doctype", Models.with("<bpmn:definitions", "<!DOCTYPE x><bpmn:definitions")),
                Arguments.of(
                        "model.doctype",
                        Models.with(
                                "<bpmn:definitions", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><bpmn:definitions")),
                Arguments.of("model.encoding", Models.with("encoding=\"UTF-8\"", "encoding=\"UTF-7\"")),
                Arguments.of("model.encoding", Models.with("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")),
                Arguments.of("model.xml", Models.with("</bpmn:process>", "")),
                Arguments.of("model.xml", ""),
                Arguments.of("model.xml", "GIF89a"),
                Arguments.of("model.xml", Models.with("name=\"Mẫu\"", "name=\"&evil;\"")),
                Arguments.of("model.element", "<html/>"),
                Arguments.of("model.size", Models.plus("<!--" + "x".repeat(2 * 1024 * 1024) + "-->")),
                Arguments.of("model.too-large", Models.plus("<a>".repeat(60) + "</a>".repeat(60))),
                Arguments.of("model.too-large", Models.plus("<a/>".repeat(30_000))));
    }

    @ParameterizedTest
    @MethodSource("badXml")
    void refusesXmlThatDoesMoreThanDescribe(String code, String model) {
        assertThat(Models.codes(model)).contains(code);
    }

    @Test
    void saysOnWhichLineATagBegins() {
        var model = Models.plus("\n\n<bpmn:scriptTask\n   id=\"x\"\n  name=\"y\">\n</bpmn:scriptTask>");

        assertThat(Models.check(model))
                .singleElement()
                .extracting(ModelProblem::line)
                .isEqualTo(24);
    }

    private static String extension(String element) {
        return Models.with(PROPERTIES, element + PROPERTIES);
    }

    private static Arguments refused(String name, String model) {
        return Arguments.of(name, model);
    }
}

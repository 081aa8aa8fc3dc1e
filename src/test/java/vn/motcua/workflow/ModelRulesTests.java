package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model must say, where it may lead, and how much it may ask for. */
class ModelRulesTests {

    private static final String ACTIONS = "<camunda:property name=\"actions\" value=\"accept refuse\" />";
    private static final String CONDITION =
            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${reception.isRefused(dossierId)}</bpmn:conditionExpression>";

    static Stream<Arguments> incomplete() {
        return Stream.of(
                Arguments.of("model.file-name", Models.with("process id=\"sample\"", "process id=\"other\"")),
                Arguments.of("model.not-executable", Models.with("isExecutable=\"true\"", "isExecutable=\"false\"")),
                Arguments.of("model.time-to-live", Models.with(" camunda:historyTimeToLive=\"P1D\"", "")),
                Arguments.of(
                        "model.one-process", Models.with("<bpmn:message ", "<bpmn:process id=\"b\" /><bpmn:message ")),
                Arguments.of("model.id", Models.with("serviceTask_Publish", "Activity_0abc123")),
                Arguments.of("model.id", Models.with("gateway_Accepted", "userTask_Accepted")),
                Arguments.of("model.id-twice", Models.with("flow_5", "flow_4")),
                Arguments.of("model.id-missing", Models.plus("<bpmn:endEvent name=\"x\" />")),
                Arguments.of("model.name", Models.with("name=\"Kiểm tra\"", "name=\" \"")),
                Arguments.of("model.name", Models.with(" name=\"Tiếp nhận?\"", "")),
                Arguments.of("model.role", Models.with("\"receptionist\"", "\"receptionist,head\"")),
                Arguments.of("model.role", Models.with("\"receptionist\"", "\"wizard\"")),
                Arguments.of("model.role", Models.with(" camunda:candidateGroups=\"receptionist\"", "")),
                Arguments.of("model.form-key", Models.with(" camunda:formKey=\"check\"", "")),
                Arguments.of("model.form-key", Models.with("formKey=\"check\"", "formKey=\"embedded:app:../x.html\"")),
                Arguments.of("model.actions", Models.with("accept refuse", "")),
                Arguments.of("model.actions", Models.with("accept refuse", "accept accept")),
                Arguments.of("model.actions", Models.with("accept refuse", "Accept!")),
                Arguments.of("model.actions", Models.with(ACTIONS, "")),
                Arguments.of("model.actions", Models.with("name=\"actions\"", "name=\"other\"")),
                Arguments.of(
                        "model.expression-missing",
                        Models.with(" camunda:expression=\"${result.publish(dossierId)}\"", "")),
                Arguments.of("model.default", Models.with(" default=\"flow_3\"", "")),
                Arguments.of("model.default", Models.with("default=\"flow_3\"", "default=\"flow_1\"")),
                Arguments.of("model.condition", Models.with(CONDITION, "")),
                Arguments.of("model.condition-place", Models.with("default=\"flow_3\"", "default=\"flow_4\"")),
                Arguments.of(
                        "model.split",
                        Models.plus(
                                "<bpmn:sequenceFlow id=\"f\" sourceRef=\"userTask_CheckDossier\" targetRef=\"endEvent_Done\" />")),
                Arguments.of("model.reference", Models.with("targetRef=\"gateway_Accepted\"", "targetRef=\"nowhere\"")),
                Arguments.of("model.start", Models.plus("<bpmn:startEvent id=\"startEvent_Two\" />")),
                Arguments.of(
                        "model.dead-end",
                        Models.with("sourceRef=\"serviceTask_Publish\"", "sourceRef=\"gateway_Accepted\"")),
                Arguments.of("model.unreachable", Models.plus("<bpmn:endEvent id=\"endEvent_Lost\" />")),
                Arguments.of(
                        "model.event", between("<bpmn:intermediateCatchEvent id=\"%s\" name=\"x\" />", "catchEvent_X")),
                Arguments.of(
                        "model.reference",
                        between("<bpmn:receiveTask id=\"%s\" name=\"x\" messageRef=\"nothing\" />", "receiveTask_X")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incomplete")
    void saysWhatIsMissing(String code, String model) {
        assertThat(Models.codes(model)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:timeDuration>PT59S</bpmn:timeDuration>",
                "<bpmn:timeDuration>P400D</bpmn:timeDuration>",
                "<bpmn:timeDuration>-PT5M</bpmn:timeDuration>",
                "<bpmn:timeDuration>soon</bpmn:timeDuration>",
                "<bpmn:timeDate>2026-11-20T00:00:00Z</bpmn:timeDate>",
                "<bpmn:timeCycle>R/PT5M</bpmn:timeCycle>",
                "<bpmn:timeCycle>R5/PT1S</bpmn:timeCycle>",
                "<bpmn:timeCycle>R5000/PT5M</bpmn:timeCycle>",
                "<bpmn:timeCycle>0 * * * * ?</bpmn:timeCycle>",
                ""
            })
    void refusesTimersTooShortOrWithoutEnd(String time) {
        assertThat(Models.codes(timer(time))).contains("model.timer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:timeDuration>PT1M</bpmn:timeDuration>",
                "<bpmn:timeDuration>P3D</bpmn:timeDuration>",
                "<bpmn:timeDate>${reception.dueDate(dossierId)}</bpmn:timeDate>",
                "<bpmn:timeCycle>R3/PT1H</bpmn:timeCycle>"
            })
    void acceptsBoundedTimers(String time) {
        assertThat(Models.check(timer(time))).isEmpty();
    }

    @Test
    void refusesACircleThatNeverWaits() {
        assertThat(Models.codes(Models.with(
                        "sourceRef=\"serviceTask_Publish\" targetRef=\"endEvent_Done\"",
                        "sourceRef=\"serviceTask_Publish\" targetRef=\"gateway_Accepted\"")))
                .contains("model.loop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sourceRef=\"serviceTask_Publish\" targetRef=\"userTask_CheckDossier\"",
                "sourceRef=\"serviceTask_Publish\" targetRef=\"gateway_Accepted\""
            })
    void acceptsACircleThatWaits(String back) {
        var model = Models.with(
                "sourceRef=\"serviceTask_Publish\" targetRef=\"endEvent_Done\"",
                back,
                "camunda:expression",
                "camunda:asyncBefore=\"true\" camunda:expression");

        assertThat(Models.check(model)).isEmpty();
    }

    @Test
    void refusesACircleThatDoublesWithoutAnybody() {
        var model = Models.with(
                "camunda:expression",
                "camunda:asyncBefore=\"true\" camunda:expression",
                "targetRef=\"endEvent_Done\" />",
                "targetRef=\"gateway_Both\" />",
                "<!-- more -->",
                """
                <bpmn:parallelGateway id="gateway_Both" />
                <bpmn:sequenceFlow id="b1" sourceRef="gateway_Both" targetRef="serviceTask_Publish" />
                <bpmn:sequenceFlow id="b2" sourceRef="gateway_Both" targetRef="serviceTask_Publish" />
                """);

        assertThat(Models.codes(model)).containsExactly("model.loop-fork");
    }

    @Test
    void refusesAReminderThatRemindsItself() {
        var model = Models.plus("""
                <bpmn:boundaryEvent id="boundaryEvent_Late" name="Quá hạn" attachedToRef="userTask_CheckDossier" cancelActivity="false">
                  <bpmn:timerEventDefinition><bpmn:timeDuration>PT1M</bpmn:timeDuration></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="b1" sourceRef="boundaryEvent_Late" targetRef="userTask_CheckDossier" />
                """);

        assertThat(Models.codes(model)).containsExactly("model.loop-fork");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "99999999999", "many", "", "${result.publish(dossierId).more}"})
    void refusesRepeatsWithoutABound(String count) {
        assertThat(Models.codes(repeated(count))).containsAnyOf("model.repeats", "model.expression");
    }

    @Test
    void acceptsAThousandRepeats() {
        assertThat(Models.check(repeated("1000"))).isEmpty();
    }

    @Test
    void multipliesRepeatsWithinRepeats() {
        var model = between("""
                <bpmn:subProcess id="%s" name="x">
                  <bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>100</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>
                  <bpmn:startEvent id="startEvent_In" />
                  <bpmn:serviceTask id="serviceTask_In" name="y" camunda:expression="${result.publish(dossierId)}">
                    <bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>11</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>
                  </bpmn:serviceTask>
                  <bpmn:endEvent id="endEvent_In" />
                  <bpmn:sequenceFlow id="i1" sourceRef="startEvent_In" targetRef="serviceTask_In" />
                  <bpmn:sequenceFlow id="i2" sourceRef="serviceTask_In" targetRef="endEvent_In" />
                </bpmn:subProcess>
                """, "subProcess_Many");

        assertThat(Models.codes(model)).containsExactly("model.repeats");
        assertThat(Models.codes(model.replace(">11<", ">10<"))).isEmpty();
    }

    @Test
    void looksIntoSubProcesses() {
        var model = between("""
                <bpmn:subProcess id="%s" name="x">
                  <bpmn:startEvent id="startEvent_In" />
                  <bpmn:serviceTask id="serviceTask_One" name="y" camunda:expression="${result.publish(dossierId)}" />
                  <bpmn:serviceTask id="serviceTask_Two" name="y" camunda:expression="${result.publish(dossierId)}" />
                  <bpmn:sequenceFlow id="i1" sourceRef="startEvent_In" targetRef="serviceTask_One" />
                  <bpmn:sequenceFlow id="i2" sourceRef="serviceTask_One" targetRef="serviceTask_Two" />
                  <bpmn:sequenceFlow id="i3" sourceRef="serviceTask_Two" targetRef="serviceTask_One" />
                </bpmn:subProcess>
                """, "subProcess_Endless");

        assertThat(Models.codes(model)).containsExactly("model.loop");
    }

    @Test
    void refusesMoreElementsThanAnybodyCanRead() {
        var many = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            many.append("<bpmn:textAnnotation id=\"note_%d\" />".formatted(i));
        }

        assertThat(Models.codes(Models.plus(many.toString()))).containsExactly("model.elements");
    }

    @Test
    void answersSoonWhenEverythingLeadsEverywhere() {
        var tangle = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            tangle.append("<bpmn:parallelGateway id=\"gateway_N%d\" />".formatted(i));
            for (int j = 0; j < 40; j++) {
                tangle.append("<bpmn:sequenceFlow sourceRef=\"gateway_N%d\" targetRef=\"gateway_N%d\" />"
                        .formatted(i, (i * 7 + j * 13) % 200));
            }
        }

        var codes = assertTimeout(Duration.ofSeconds(5), () -> Models.codes(Models.plus(tangle.toString())));

        assertThat(codes).contains("model.unreachable", "model.loop");
    }

    @Test
    void listsEverythingByLine() {
        var problems = Models.check(Models.with("\"receptionist\"", "\"wizard\"", " default=\"flow_3\"", ""));

        assertThat(problems)
                .extracting(ModelProblem::code)
                .isEqualTo(List.of("model.role", "model.default", "model.condition"));
        assertThat(problems).extracting(ModelProblem::line).isSorted();
    }

    private static String timer(String time) {
        return between(
                "<bpmn:intermediateCatchEvent id=\"%s\" name=\"x\"><bpmn:timerEventDefinition>" + time
                        + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "catchEvent_Later");
    }

    private static String repeated(String count) {
        return Models.with(
                "camunda:expression=\"${result.publish(dossierId)}\" />",
                "camunda:expression=\"${result.publish(dossierId)}\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>"
                        + count + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>");
    }

    /** The sound model with one more node on the way to publishing. */
    private static String between(String node, String id) {
        return Models.with(
                "sourceRef=\"gateway_Accepted\" targetRef=\"serviceTask_Publish\"",
                "sourceRef=\"gateway_Accepted\" targetRef=\"" + id + "\"",
                "<!-- more -->",
                node.replace("%s", id) + "<bpmn:sequenceFlow id=\"more\" sourceRef=\"" + id
                        + "\" targetRef=\"serviceTask_Publish\" />");
    }
}

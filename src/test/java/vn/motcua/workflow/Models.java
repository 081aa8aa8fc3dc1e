package vn.motcua.workflow;

import java.util.List;
import java.util.Set;

/** Models to check, each written as its difference from a sound one. */
final class Models {

    static final String SOUND = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
              <bpmn:process id="sample" name="Mẫu" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="startEvent_Submitted" name="Đã nộp" />
                <bpmn:userTask id="userTask_CheckDossier" name="Kiểm tra" camunda:formKey="check" camunda:candidateGroups="receptionist">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="actions" value="accept refuse" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:exclusiveGateway id="gateway_Accepted" name="Tiếp nhận?" default="flow_3" />
                <bpmn:serviceTask id="serviceTask_Publish" name="Phát hành" camunda:expression="${result.publish(dossierId)}" />
                <bpmn:endEvent id="endEvent_Done" name="Đã xong" />
                <bpmn:sequenceFlow id="flow_1" sourceRef="startEvent_Submitted" targetRef="userTask_CheckDossier" />
                <bpmn:sequenceFlow id="flow_2" sourceRef="userTask_CheckDossier" targetRef="gateway_Accepted" />
                <bpmn:sequenceFlow id="flow_3" sourceRef="gateway_Accepted" targetRef="serviceTask_Publish" />
                <bpmn:sequenceFlow id="flow_4" sourceRef="gateway_Accepted" targetRef="endEvent_Done">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${reception.isRefused(dossierId)}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="flow_5" sourceRef="serviceTask_Publish" targetRef="endEvent_Done" />
                <!-- more -->
              </bpmn:process>
              <bpmn:message id="message_Supplied" name="Supplied" />
            </bpmn:definitions>
            """;

    private Models() {}

    /** The sound model with each {@code target} (which it must have) replaced by what follows it. */
    static String with(String... changes) {
        var model = SOUND;
        for (int i = 0; i < changes.length; i += 2) {
            if (!model.contains(changes[i])) {
                throw new IllegalArgumentException("the sound model has no " + changes[i]);
            }
            model = model.replace(changes[i], changes[i + 1]);
        }
        return model;
    }

    /** The sound model with more in its process. */
    static String plus(String more) {
        return with("<!-- more -->", more);
    }

    static List<ModelProblem> check(String model) {
        return ModelCheck.check("sample.bpmn", model, Set.of("reception", "result"));
    }

    static List<String> codes(String model) {
        return check(model).stream().map(ModelProblem::code).toList();
    }
}

package vn.motcua.linter;

import java.util.HashMap;
import java.util.Map;

/** The smallest folder that is in order, to break one thing in. */
final class SmallFolder {

    static final String NAME = "1.009999-cap-the";

    private static final String PROCEDURE = """
            code: 1.009999
            name: Cấp thẻ
            shortName: Cấp thẻ
            sector: { code: G15-TP07, name: Hộ tịch }
            agencyLevel: COMMUNE
            level: FULLY_ONLINE
            process: small
            stepHours:
              userTask_CheckDossier: 4
            receptionLimit: { number: 8, unit: WORKING_HOUR }
            timeLimit: { number: 1, unit: WORKING_DAY }
            startsNextDayAfter: "15:00"
            supplement: PAUSE
            summary: "Cấp thẻ cho {{name}}"
            fees:
              - { id: phi, name: Phí, kind: PHI, amount: "= 5000", basis: 226/2016/TT-BTC }
            papers:
              - { id: don, name: Đơn, original: 1, copy: 0, requiredWhen: '= colour = "RED"' }
            returnBy: [ONLINE]
            result: { code: KQ.1, name: Thẻ, template: result.html, series: T }
            legalBasis:
              - { code: 226/2016/TT-BTC, name: Thông tư }
            validFrom: 2026-01-01
            validTo: 2026-12-31
            unused:
              - phone
            """;

    private static final String FORM = """
            { "type": "default", "components": [
              { "type": "textfield", "id": "name", "key": "name", "label": "Tên" },
              { "type": "radio", "id": "colour", "key": "colour", "label": "Màu",
                "values": [ { "label": "Đỏ", "value": "RED" }, { "label": "Xanh", "value": "BLUE" } ] },
              { "type": "textfield", "id": "phone", "key": "phone", "label": "Điện thoại",
                "conditional": { "hide": "=colour = \\"BLUE\\"" } }
            ] }
            """;

    private static final String RESULT = """
            <html lang="vi"><head><title>Thẻ</title></head><body>
            <p>{{answers.name}}</p>
            </body></html>
            """;

    private static final String SAMPLE = """
            { "procedure": "1.009999",
              "answers": { "name": "Lan", "colour": "RED" },
              "papers": [ { "paper": "don", "file": "x" } ] }
            """;

    private static final String STORY = """
            story: Cấp thẻ
            sample: full.json
            start: 2026-11-20T09:00
            steps:
              - { by: congdan, do: submit }
              - { by: motcua, do: accept }
              - { by: congdan, do: supply, with: { papers: [ { paper: don } ] } }
              - { expect: { step: userTask_CheckDossier } }
            """;

    static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="x">
              <process id="small" name="Nhỏ" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="startEvent_Submitted" name="Đã nộp"/>
                <sequenceFlow id="flow_1" sourceRef="startEvent_Submitted" targetRef="userTask_CheckDossier"/>
                <userTask id="userTask_CheckDossier" name="Kiểm tra" camunda:formKey="check" camunda:candidateGroups="receptionist">
                  <extensionElements><camunda:properties><camunda:property name="actions" value="accept refuse"/></camunda:properties></extensionElements>
                </userTask>
                <sequenceFlow id="flow_2" sourceRef="userTask_CheckDossier" targetRef="endEvent_Done"/>
                <endEvent id="endEvent_Done" name="Đã xong"/>
              </process>
            </definitions>
            """;

    private SmallFolder() {}

    static Map<String, String> files() {
        return new HashMap<>(Map.of(
                "procedure.yaml", PROCEDURE,
                "declaration.form", FORM,
                "result.html", RESULT,
                "small.bpmn", MODEL,
                "samples/full.json", SAMPLE,
                "scenarios/granted.yaml", STORY));
    }

    static Folder whole() {
        return new Folder(NAME, files());
    }
}

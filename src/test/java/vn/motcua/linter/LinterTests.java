package vn.motcua.linter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule, with the smallest folder that breaks it and nothing else. */
class LinterTests {

    private static final Linter LINTER = Linters.ofThisHouse();

    private static final String YAML = "procedure.yaml";
    private static final String FORM = "declaration.form";
    private static final String RESULT = "result.html";
    private static final String MODEL = "small.bpmn";
    private static final String SAMPLE = "samples/full.json";
    private static final String STORY = "scenarios/granted.yaml";

    private static final String FEE = "- { id: phi, name: Phí, kind: PHI, amount: \"= 5000\", basis: 226/2016/TT-BTC }";
    private static final String LAW = "- { code: 226/2016/TT-BTC, name: Thông tư }";
    private static final String RED = "= colour = \"RED\"";
    private static final String DON = "requiredWhen: '" + RED + "' }";
    private static final String TO_THE_END = "targetRef=\"endEvent_Done\"/>";

    private static final String APPROVALS = """
            <userTask id="userTask_Approve" name="Duyệt" camunda:formKey="check" camunda:candidateGroups="head">
            <extensionElements><camunda:properties><camunda:property name="actions" value="approve"/></camunda:properties></extensionElements>
            </userTask>
            <sequenceFlow id="flow_3" sourceRef="userTask_Approve" targetRef="userTask_ApproveAgain"/>
            <userTask id="userTask_ApproveAgain" name="Duyệt nữa" camunda:formKey="check" camunda:candidateGroups="head">
            <extensionElements><camunda:properties><camunda:property name="actions" value="approve"/></camunda:properties></extensionElements>
            </userTask>
            <sequenceFlow id="flow_4" sourceRef="userTask_ApproveAgain" targetRef="endEvent_Done"/>
            <endEvent""";

    private static final String CIRCLE = """
            <userTask id="userTask_GoRound" name="Đi vòng" camunda:formKey="check" camunda:candidateGroups="head">
            <extensionElements><camunda:properties><camunda:property name="actions" value="approve"/></camunda:properties></extensionElements>
            </userTask>
            <sequenceFlow id="flow_3" sourceRef="userTask_GoRound" targetRef="userTask_GoRound"/>
            <exclusiveGateway id="gateway_Done" name="Xong?" default="flow_5"/>
            <sequenceFlow id="flow_4" sourceRef="gateway_Done" targetRef="userTask_GoRound"><conditionExpression>${reception.isAccepted(dossierId)}</conditionExpression></sequenceFlow>
            <sequenceFlow id="flow_5" sourceRef="gateway_Done" targetRef="endEvent_Done"/>
            <endEvent""";

    static Stream<Broken> ownRules() {
        return Stream.of(
                Broken.at("folder-name", YAML, 1).by("1.009998", "1.009999").by(SAMPLE, "1.009998", "1.009999"),
                Broken.at("result-template", RESULT, 2).by("{{{answers.name}}}", "{{answers.name}}"),
                Broken.at("process-unknown", YAML, 7).by("process: other", "process: small"),
                Broken.at("step-unknown", YAML, 9).by("userTask_Other", "userTask_CheckDossier"),
                Broken.at("action-words", MODEL, 6).by("accept refuse dance", "accept refuse"),
                Broken.at("approval-twice", MODEL, 14)
                        .by("targetRef=\"userTask_Approve\"/>", TO_THE_END)
                        .by(APPROVALS, "<endEvent"),
                Broken.at("reception-long", YAML, 10).by("{ number: 9, unit", "{ number: 8, unit"),
                Broken.at("limit-long", YAML, 11).by("{ number: 13, unit: MONTH }", "{ number: 1, unit: WORKING_DAY }"),
                Broken.at("cut-off", YAML, 12).by("19:00", "15:00"),
                Broken.at("level-reason", YAML, 7).by("FULLY_ONLINE\nlevelReason: thế", "FULLY_ONLINE"),
                Broken.at("fee-kind", YAML, 16).by("kind: TIP", "kind: PHI"),
                Broken.at("fee-twice", YAML, 17).by(FEE + "\n  " + FEE, FEE),
                Broken.at("fee-amount", YAML, 16).by("= -5000", "= 5000"),
                Broken.at("fee-basis", YAML, 16).by("basis: 1/2016/TT-BTC", "basis: 226/2016/TT-BTC"),
                Broken.at("valid-order", YAML, 24).by("2025-12-31", "2026-12-31"),
                Broken.at("citation-form", YAML, 23).by(LAW + "\n  - { code: một luật, name: Luật }", LAW),
                Broken.at("citation-date", YAML, 23).by(LAW + "\n  - { code: 1/2027/QH16, name: Luật }", LAW),
                Broken.at("citation-twice", YAML, 23).by(LAW + "\n  " + LAW, LAW),
                Broken.at("question-unknown", YAML, 18).by("= shade = \"RED\"", RED),
                Broken.at("tag-unknown", RESULT, 2).by("{{answers.name}} {{weather}}", "{{answers.name}}"),
                Broken.at("label-missing", FORM, 2).by("\"label\": \"\"", "\"label\": \"Tên\""),
                Broken.at("choice-twice", FORM, 3)
                        .by("\"BLUE\" }, { \"label\": \"Lam\", \"value\": \"BLUE\" }", "\"BLUE\" }"),
                Broken.at("field-unused", FORM, 5).by(YAML, "unused: []", "unused:\n  - phone"),
                Broken.at("paper-unused", YAML, 19).by(DON + "\n  - { id: anh, name: Ảnh, original: 1, copy: 0 }", DON),
                Broken.at("unused-wrong", YAML, 26).by("- phone\n  - name", "- phone"),
                Broken.at("file-unused", "fees.dmn", 1).with("fees.dmn", "<definitions/>"),
                Broken.at("sample-missing", YAML, 1).without(SAMPLE),
                Broken.at("sample-unreadable", SAMPLE, 2).by("\"answers\" = {", "\"answers\": {"),
                Broken.at("sample-code", SAMPLE, 1).by("1.009998", "1.009999"),
                Broken.at("sample-answer", SAMPLE, 2).by("\"RED\", \"age\": 5", "\"RED\""),
                Broken.at("sample-choice", SAMPLE, 2).by("\"colour\": \"GREEN\"", "\"colour\": \"RED\""),
                Broken.at("sample-paper", SAMPLE, 3).by("\"paper\": \"anh\"", "\"paper\": \"don\""),
                Broken.at("story-missing", YAML, 1).without(STORY),
                Broken.at("story-sample", STORY, 2).by("other.json", "full.json"),
                Broken.at("story-step", STORY, 8).by("userTask_Other", "userTask_CheckDossier"),
                Broken.at("story-action", STORY, 6).by("do: dance", "do: accept"),
                Broken.at("story-paper", STORY, 7).by("paper: anh", "paper: don"),
                Broken.at("personal-data", MODEL, 6).by("Kiểm tra ông Nguyễn Văn A", "Kiểm tra"));
    }

    /** What reading refuses, in the words of who reads. */
    static Stream<Broken> refusals() {
        return Stream.of(
                Broken.at("procedure.file.hours", YAML, 9).by("CheckDossier: 9", "CheckDossier: 4"),
                Broken.at("procedure.file.legal-basis", YAML, 21)
                        .by("legalBasis: []\n", "legalBasis:\n  " + LAW + "\n"),
                Broken.at("procedure.file.key-unknown", YAML, 3).by("shortname: Thẻ\nshortName", "shortName"),
                Broken.at("procedure.file.key-missing", YAML, 1).by("", "summary: \"Cấp thẻ cho {{name}}\"\n"),
                Broken.at("procedure.file.value", YAML, 24).by("validTo: 2026-02-30", "validTo: 2026-12-31"),
                Broken.at("procedure.file.feel", YAML, 18).by("= colour = = 1", RED),
                Broken.at("procedure.file.missing", FORM, 1).without(FORM),
                Broken.at("form.schema.type-unsupported", FORM, 2)
                        .by("\"hologram\"", "\"textfield\", \"id\": \"name\""),
                Broken.at("form.schema.type-forbidden", FORM, 2)
                        .by("\"iframe\", \"id\": \"name\"", "\"textfield\", \"id\": \"name\""),
                Broken.at("form.schema.key-twice", FORM, 5)
                        .by("\"key\": \"name\", \"label\": \"Điện", "\"key\": \"phone\", \"label\": \"Điện"),
                Broken.at("form.feel.syntax", FORM, 6).by("=colour = = 1", "=colour = \\\"BLUE\\\""),
                Broken.at("model.role", MODEL, 6).by("\"wizard\"", "\"receptionist\""),
                Broken.at("model.form-key", MODEL, 6).by(" ", " camunda:formKey=\"check\" "),
                Broken.at("model.unreachable", MODEL, 10)
                        .by("<endEvent id=\"endEvent_Never\" name=\"Không tới\"/>\n    <endEvent", "<endEvent"),
                Broken.at("model.element", MODEL, 10).by("<scriptTask id=\"s\"/>\n    <endEvent", "<endEvent"));
    }

    @Test
    void findsNothingInAFolderThatIsInOrder() {
        assertThat(LINTER.check(SmallFolder.whole())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ownRules")
    void findsWhatBreaksARule(Broken broken) {
        assertThat(LINTER.check(broken.folder()))
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith(
                        "1.009999-cap-the/" + broken.file() + ":" + broken.line() + ": lint." + broken.code() + " ");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tellsWhatReadingRefuses(Broken broken) {
        assertThat(LINTER.check(broken.folder()))
                .extracting(Finding::toString)
                .first()
                .asString()
                .startsWith("1.009999-cap-the/" + broken.file() + ":" + broken.line() + ": " + broken.code() + " ");
    }

    @Test
    void findsAWayThatNeverEnds() {
        var broken = Broken.at("model.endless", MODEL, 10)
                .by("targetRef=\"gateway_Done\"/>", TO_THE_END)
                .by(CIRCLE, "<endEvent");

        assertThat(LINTER.check(broken.folder())).extracting(Finding::code).containsExactly("model.endless");
    }

    @Test
    void knowsABreakOfEachRule() {
        assertThat(ownRules().map(broken -> "lint." + broken.code()))
                .containsExactlyElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::code).toList());
    }

    @Test
    void tellsEachFindingWithItsRemedyInBothLanguages() {
        var findings = Stream.concat(ownRules(), refusals())
                .flatMap(broken -> LINTER.check(broken.folder()).stream())
                .toList();

        for (var language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(finding.line(language)).doesNotContain("{0}"));
        }
        assertThat(findings.getFirst().line(Locale.ENGLISH))
                .isEqualTo("1.009999-cap-the/procedure.yaml:1: error: The folder is called “1.009999-cap-the” but the"
                        + " procedure is 1.009998. Name the folder after the code, a hyphen and the name in small"
                        + " letters.");
    }
}

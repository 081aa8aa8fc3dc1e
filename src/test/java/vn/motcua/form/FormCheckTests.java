package vn.motcua.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.form.Forms.ENGINE;
import static vn.motcua.form.Forms.check;
import static vn.motcua.form.Forms.codes;
import static vn.motcua.form.Forms.form;
import static vn.motcua.form.Forms.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTests {

    private final FormSchema married = form(
            "{'type': 'radio', 'key': 'married', 'label': 'Đã kết hôn', 'values': [{'value': 'Y', 'label': 'Rồi'}, {'value': 'N', 'label': 'Chưa'}], 'validate': {'required': true}}",
            "{'type': 'group', 'path': 'spouse', 'id': 'g', 'label': 'Vợ, chồng', 'conditional': {'hide': '= married != \\\"Y\\\"'}, 'components': ["
                    + "{'type': 'textfield', 'key': 'name', 'label': 'Họ tên', 'validate': {'required': true}}]}");

    @Test
    void doesNotDemandAHiddenField() {
        var result = check(married, "{'married': 'N'}");

        assertThat(result.isRight()).isTrue();
    }

    @Test
    void demandsTheFieldWhenItShows() {
        var result = check(married, "{'married': 'Y'}");

        assertThat(codes(result)).containsExactly("spouse.name form.required");
        assertThat(result.errors().getFirst().arguments()).containsExactly("Họ tên");
    }

    @Test
    void dropsTheValueOfAHiddenField() {
        var result = check(married, "{'married': 'N', 'spouse': {'name': 'Trần Thị B'}}");

        assertThat(result.answers()).isEqualTo(json("{'married': 'N'}"));
    }

    @Test
    void dropsWhatTheFormNeverAskedFor() {
        var result = check(married, "{'married': 'N', 'admin': true, 'spouse': {'rank': 1}}");

        assertThat(result.answers()).isEqualTo(json("{'married': 'N'}"));
    }

    @Test
    void asksConditionsOverVisibleAnswersOnly() {
        var chain = form(
                "{'type': 'checkbox', 'key': 'a'}",
                "{'type': 'checkbox', 'key': 'b', 'conditional': {'hide': '= a'}}",
                "{'type': 'textfield', 'key': 'c', 'conditional': {'hide': '= b'}, 'validate': {'required': true}}");

        assertThat(codes(check(chain, "{'a': true, 'b': true}"))).containsExactly("c form.required");
        assertThat(codes(check(chain, "{'a': false, 'b': true}"))).isEmpty();
    }

    @Test
    void hidesWhileWhatDecidesItIsUnansweredAndTakesAnUntickedBoxForAnAnswer() {
        var schema = form(
                "{'type': 'number', 'key': 'a'}",
                "{'type': 'checkbox', 'key': 'b'}",
                "{'type': 'textfield', 'key': 'c', 'conditional': {'hide': '= a <= 2'}, 'validate': {'required': true}}",
                "{'type': 'textfield', 'key': 'd', 'conditional': {'hide': '= b'}, 'validate': {'required': true}}");

        assertThat(codes(check(schema, "{}"))).containsExactly("d form.required");
        assertThat(codes(check(schema, "{'a': 3, 'b': true}"))).containsExactly("c form.required");
    }

    @Test
    void refusesConditionsThatNeverAgree() {
        var paradox = form(
                "{'type': 'checkbox', 'key': 'a', 'conditional': {'hide': '= b'}}",
                "{'type': 'checkbox', 'key': 'b', 'conditional': {'hide': '= a'}}");

        assertThatThrownBy(() -> check(paradox, "{'a': true, 'b': true}")).hasMessage("form.conditions-circular");
    }

    @Test
    void refusesToGuessABrokenCondition() {
        var broken = form(
                "{'type': 'number', 'key': 'a'}", "{'type': 'number', 'key': 'b', 'conditional': {'hide': '= a + 1'}}");

        assertThatThrownBy(() -> check(broken, "{'a': 1}")).hasMessage("form.feel.not-a-condition");
    }

    @Test
    void computesExpressionsInChains() {
        var schema = form(
                "{'type': 'expression', 'key': 'c', 'expression': '= b * 2', 'computeOn': 'change'}",
                "{'type': 'expression', 'key': 'b', 'expression': '= a + 1', 'computeOn': 'change'}",
                "{'type': 'number', 'key': 'a'}");

        assertThat(check(schema, "{'a': 2, 'c': 99}").answers()).isEqualTo(json("{'c': 6, 'b': 3, 'a': 2}"));
    }

    @Test
    void trustsVariablesOnlyFromUs() {
        var schema = form(
                "{'type': 'textfield', 'key': 'a', 'conditional': {'hide': '= exempt = true'}, 'validate': {'required': true}}");

        assertThat(codes(check(schema, "{'exempt': true}"))).containsExactly("a form.required");
        assertThat(codes(check(schema.given(json("{'exempt': true}")), "{}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            'format': 'citizen-id'   | 001090123456      | -               | 001090123456
            'format': 'citizen-id'   | 001 090 123 456   | -               | 001090123456
            'format': 'citizen-id'   | 00109012345       | form.citizen-id | 00109012345
            'format': 'citizen-id'   | 001090000000      | form.citizen-id | 001090000000
            'format': 'phone'        | 0912 345 678      | -               | +84912345678
            'format': 'phone'        | +84912345678      | -               | +84912345678
            'format': 'phone'        | 0123456789        | form.phone      | 0123456789
            'format': 'year-or-date' | 1960              | -               | 1960
            'format': 'year-or-date' | 1960-02-29        | -               | 1960-02-29
            'format': 'year-or-date' | 31/02/1960        | form.date       | 31/02/1960
            'format': 'year-or-date' | /02/1960          | form.date-part  | /02/1960
            """, quoteCharacter = '`')
    void understandsTheFormatsOfTheAdministration(String format, String typed, String error, String kept) {
        var schema = form("{'type': 'textfield', 'key': 'a', 'label': 'A', 'properties': {" + format + "}}");

        var result = check(schema, "{'a': '" + typed + "'}");

        assertThat(codes(result)).containsExactlyElementsOf(error == null ? List.of() : List.of("a " + error));
        assertThat(result.answers().path("a").asString()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {'type': 'datetime', 'subtype': 'date'}                                             | '2020-02-29'          | -
            {'type': 'datetime', 'subtype': 'date'}                                             | '2021-02-29'          | form.date
            {'type': 'datetime', 'subtype': 'date'}                                             | '31/02/2020'          | form.date
            {'type': 'datetime', 'subtype': 'date'}                                             | '//2020'              | form.date-part
            {'type': 'datetime', 'subtype': 'date', 'disallowPassedDates': true}                | '2026-11-19'          | form.date-passed
            {'type': 'datetime', 'subtype': 'date', 'properties': {'when': 'past'}}             | '2026-11-21'          | form.date-future
            {'type': 'datetime', 'subtype': 'time'}                                             | '25:00'               | form.time
            {'type': 'datetime', 'subtype': 'datetime'}                                         | '2020-01-01T09:30'    | -
            {'type': 'datetime', 'subtype': 'datetime'}                                         | '2020-01-01'          | form.time
            {'type': 'number'}                                                                  | 'mười'                | form.number
            {'type': 'number'}                                                                  | '1.234.567,5'         | -
            {'type': 'number', 'validate': {'min': 1}}                                          | 0                     | form.number-min
            {'type': 'number', 'validate': {'max': '=5 + 5'}}                                   | 11                    | form.number-max
            {'type': 'number', 'decimalDigits': 1}                                              | 1.25                  | form.number-decimals
            {'type': 'number', 'increment': 5}                                                  | 12                    | form.number-step
            {'type': 'number'}                                                                  | 1234567890123456      | form.number-long
            {'type': 'textfield', 'validate': {'minLength': 3}}                                 | 'An'                  | form.text-short
            {'type': 'textfield', 'validate': {'maxLength': 3}}                                 | 'Bình'                | form.text-max
            {'type': 'textfield', 'validate': {'pattern': '^C-[0-9]+$'}}                        | 'D-1'                 | form.pattern
            {'type': 'textfield', 'validate': {'pattern': 'x', 'patternErrorMessage': 'Cần x'}} | 'y'                   | form.pattern-said
            {'type': 'textfield', 'validate': {'validationType': 'email'}}                      | 'a@b'                 | form.email
            {'type': 'select', 'values': [{'value': 1, 'label': 'Một'}]}                        | '2'                   | form.choose
            {'type': 'select', 'values': [{'value': 1, 'label': 'Một'}]}                        | '1'                   | -
            {'type': 'checklist', 'values': [{'value': 'x', 'label': 'X'}]}                     | ['x', 'z']            | form.choose
            {'type': 'checkbox', 'validate': {'required': true}}                                | false                 | form.required-consent
            {'type': 'radio', 'validate': {'required': true}}                                   | null                  | form.required-choice
            {'type': 'datetime', 'subtype': 'date', 'validate': {'required': true}}             | ''                    | form.required-date
            {'type': 'filepicker', 'validate': {'required': true}}                              | []                    | form.required-file
            {'type': 'filepicker'}                                                              | ['f1', 'f2']          | form.one-file
            """, quoteCharacter = '`')
    void saysWhatIsWrongWithAnAnswer(String component, String answer, String error) {
        var schema = form(component.replaceFirst("\\{", "{'key': 'a', 'label': 'A', "));

        var result = check(schema, "{'a': " + answer + "}");

        assertThat(codes(result)).containsExactlyElementsOf(error == null ? List.of() : List.of("a " + error));
    }

    @Test
    void keepsTextCleanAndTyped() {
        var schema = form(
                "{'type': 'textfield', 'key': 'name'}",
                "{'type': 'number', 'key': 'area'}",
                "{'type': 'select', 'key': 'kind', 'values': [{'value': 1, 'label': 'Một'}]}",
                "{'type': 'datetime', 'subtype': 'time', 'key': 'at', 'timeSerializingFormat': 'utc_normalized'}",
                "{'type': 'textfield', 'key': 'empty'}");

        var result = check(
                schema,
                "{'name': '  Nguye\u0302\u0303n   Va\u0306n A\u200f ', 'area': '1.250', 'kind': '1', 'at': '9h05', 'empty': '  '}");

        assertThat(result.answers())
                .isEqualTo(json("{'name': 'Nguyễn Văn A', 'area': 1250, 'kind': 1, 'at': '02:05Z'}"));
    }

    @Test
    void takesDefaultsOnlyWhereNothingWasEverSaid() {
        var schema = form("{'type': 'number', 'key': 'copies', 'defaultValue': 1}");

        assertThat(check(schema, "{}").answers()).isEqualTo(json("{'copies': 1}"));
        assertThat(check(schema, "{'copies': null}").answers()).isEqualTo(json("{}"));
    }

    @Test
    void checksEachRowOfAList() {
        var schema = form(
                "{'type': 'dynamiclist', 'path': 'children', 'label': 'Con', 'components': ["
                        + "{'type': 'textfield', 'key': 'name', 'label': 'Tên', 'validate': {'required': true}},"
                        + "{'type': 'checkbox', 'key': 'adopted', 'label': 'Con nuôi'},"
                        + "{'type': 'textfield', 'key': 'decision', 'label': 'Quyết định', 'conditional': {'hide': '= not(this.adopted = true)'}, 'validate': {'required': true}}]}");

        var result = check(schema, "{'children': [{'name': 'A', 'decision': 'x'}, {'adopted': true}]}");

        assertThat(codes(result))
                .containsExactly("children[1].name form.required", "children[1].decision form.required");
        assertThat(result.answers()).isEqualTo(json("{'children': [{'name': 'A'}, {'adopted': true}]}"));
    }

    @Test
    void checksOneStepAtATimeButKeepsAllAnswers() {
        var schema = form(
                "{'type': 'group', 'id': 'one', 'components': [{'type': 'textfield', 'key': 'a', 'validate': {'required': true}}]}",
                "{'type': 'group', 'id': 'two', 'components': [{'type': 'textfield', 'key': 'b', 'validate': {'required': true}}]}");

        var result = ENGINE.check(schema, "two", json("{'b': 'x'}"));

        assertThat(result.isRight()).isTrue();
        assertThat(codes(check(schema, "{'b': 'x'}"))).containsExactly("a form.required");
    }

    @Test
    void leavesOutDisabledFields() {
        var schema = form("{'type': 'textfield', 'key': 'a', 'disabled': true, 'validate': {'required': true}}");

        assertThat(check(schema, "{'a': 'x'}").answers()).isEqualTo(json("{}"));
    }

    @Test
    void stopsAPatternThatRunsForLong() {
        var schema = form("{'type': 'textfield', 'key': 'a', 'validate': {'pattern': 'a*a*a*a*a*a*b'}}");

        assertThatThrownBy(() -> check(schema, "{'a': '" + "a".repeat(200) + "'}"))
                .hasMessage("form.pattern.greedy");
    }
}

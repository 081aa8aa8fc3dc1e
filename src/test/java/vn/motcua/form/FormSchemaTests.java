package vn.motcua.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.form.Forms.form;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaTests {

    @Test
    void namesFileAndLineOfMalformedJson() {
        assertThatThrownBy(() -> FormSchema.parse(
                        "declaration.form", "{\n  \"type\": \"default\",\n  \"components\": [ {,} ]\n}"))
                .isInstanceOf(FormProblem.class)
                .hasMessageStartingWith("declaration.form:3: Tệp không phải JSON hợp lệ");
    }

    @Test
    void namesFileAndLineOfJsonThatEndsTooEarly() {
        assertThatThrownBy(() -> FormSchema.parse("declaration.form", "{\n  \"type\": \"default\","))
                .hasMessageStartingWith("declaration.form:2: ");
        assertThatThrownBy(() -> FormSchema.parse("declaration.form", ""))
                .hasMessageStartingWith("declaration.form:1: ");
    }

    @Test
    void refusesForeignMarkupByName() {
        assertThatThrownBy(() ->
                        form("{'type': 'textfield', 'key': 'a'}", "{'type': 'iframe', 'url': 'https://example.vn'}"))
                .isInstanceOfSatisfying(FormProblem.class, e -> {
                    assertThat(e.code()).isEqualTo("form.schema.type-forbidden");
                    assertThat(e.line()).isEqualTo(3);
                    assertThat(e.getMessage()).contains("\"iframe\"").contains("Thay bằng");
                    assertThat(e.message(Locale.ENGLISH)).contains("\"iframe\"").contains("instead");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type': 'hologram'}                                                                | form.schema.type-unsupported
            {'type': 'textfield'}                                                               | form.schema.key
            {'type': 'textfield', 'key': 'họ tên'}                                              | form.schema.key
            {'type': 'textfield', 'key': 'add'}                                                 | form.schema.key-reserved
            {'type': 'textfield', 'key': 'a'}, {'type': 'number', 'key': 'a'}                   | form.schema.key-twice
            {'type': 'textfield', 'key': 'a'}, {'type': 'number', 'key': 'a.b'}                 | form.schema.key-twice
            {'type': 'textfield', 'key': 'a.b'}, {'type': 'number', 'key': 'a'}                 | form.schema.key-twice
            {'type': 'textfield', 'key': 'a', 'id': 'x'}, {'type': 'spacer', 'id': 'x'}         | form.schema.id
            {'type': 'textfield', 'key': 'a', 'conditional': {'hide': '= b ='}}                 | form.feel.syntax
            {'type': 'textfield', 'key': 'a', 'conditional': {'hide': '= fly(b)'}}              | form.feel.function-unknown
            {'type': 'textfield', 'key': 'a', 'readonly': '= {f: function(x) x, y: f(1)}.y'}    | form.feel.own-function
            {'type': 'text', 'text': 'Xin chào {{ten'}                                          | form.feel.template
            {'type': 'text', 'text': '{{#if a}}Xin chào'}                                       | form.feel.template
            {'type': 'number', 'key': 'a', 'validate': {'min': []}}                             | form.schema.number
            {'type': 'textfield', 'key': 'a', 'validate': {'pattern': '('}}                     | form.pattern.syntax
            {'type': 'textfield', 'key': 'a', 'validate': {'pattern': '(a+)+$'}}                | form.pattern.greedy
            {'type': 'textfield', 'key': 'a', 'properties': {'format': 'cccd'}}                 | form.schema.choice
            {'type': 'button', 'action': 'explode'}                                             | form.schema.button
            """, quoteCharacter = '`')
    void refusesWhatItCannotShowOrCheck(String components, String code) {
        assertThatThrownBy(() -> form(components)).isInstanceOfSatisfying(FormProblem.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.line()).isEqualTo(2);
        });
    }

    @Test
    void takesTopLevelGroupsAsSteps() {
        var schema = form(
                "{'type': 'text', 'text': 'Chào'}",
                "{'type': 'group', 'id': 'child', 'label': 'Trẻ em', 'components': []}",
                "{'type': 'separator'}",
                "{'type': 'group', 'id': 'parents', 'label': 'Cha, mẹ', 'components': []}",
                "{'type': 'button', 'action': 'submit', 'label': 'Gửi'}");

        assertThat(schema.steps()).containsExactly(new FormStep("child", "Trẻ em"), new FormStep("parents", "Cha, mẹ"));
    }

    @Test
    void takesAFormWithoutGroupsAsOneStep() {
        assertThat(form("{'type': 'textfield', 'key': 'a'}").steps()).hasSize(1);
    }

    @Test
    void keepsItsVersionWhenOnlyTheSpellingChanges() {
        var one = FormSchema.parse("a.form", "{\"type\":\"default\",\"components\":[]}");
        var same = FormSchema.parse("b.form", "{ \"components\": [ ],\n \"type\": \"default\" }");
        var other = form("{'type': 'spacer'}");

        assertThat(one.version())
                .isEqualTo(same.version())
                .isNotEqualTo(other.version())
                .hasSize(64);
    }
}

package vn.motcua.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.form.Forms.ENGINE;
import static vn.motcua.form.Forms.form;
import static vn.motcua.form.Forms.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import vn.motcua.core.FieldError;

class FormPageTests {

    private static final SpringTemplateEngine PAGES = pages();

    @Test
    void tiesLabelHintAndErrorToTheInput() {
        var schema = form(
                "{'type': 'textfield', 'key': 'child.name', 'label': 'Họ và tên', 'description': 'Viết có dấu', 'validate': {'required': true}}");

        var page = page(schema, "{}", new FieldError("child.name", "form.required", "Họ và tên"));

        assertThat(page)
                .contains("<label class=\"field__label\" for=\"child-name\"><span>Họ và tên</span>")
                .contains("<p class=\"field__hint\" id=\"child-name-hint\">Viết có dấu</p>")
                .contains("id=\"child-name-error\"", "Họ và tên: vui lòng điền vào ô này.")
                .contains("id=\"child-name\" name=\"child.name\"", "aria-required=\"true\"", "aria-invalid=\"true\"")
                .contains("aria-describedby=\"child-name-hint child-name-error\"")
                .contains("field--wrong");
    }

    @Test
    void escapesWhateverPeopleWrite() {
        var schema = form(
                "{'type': 'textfield', 'key': 'a', 'label': 'A'}",
                "{'type': 'textarea', 'key': 'b', 'label': 'B'}",
                "{'type': 'text', 'text': 'Xin chào **{{a}}** [trang]({{b}})'}",
                "{'type': 'checkbox', 'key': 'c', 'label': '{{a}}'}");

        var page = page(schema, "{'a': '<script>alert(1)</script> *x*', 'b': 'javascript:alert(1)'}");

        assertThat(page)
                .doesNotContain("<script", "href=\"javascript", "<em>x")
                .contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt; *x*\"")
                .contains("<strong>&#60;script&#62;alert");
    }

    @Test
    void drawsTextsWithSafeMarkup() {
        var page = page(
                form(
                        "{'type': 'text', 'text': '# Hướng dẫn\\n\\n* một\\n* hai\\n\\n[Luật](https://vbpl.vn) [xấu](javascript:x) <b>đậm</b> *nghiêng*'}"),
                "{}");

        assertThat(page)
                .contains("<h2>Hướng dẫn</h2><ul><li>một</li><li>hai</li></ul>")
                .contains("<a href=\"https://vbpl.vn\">Luật</a> xấu ")
                .contains("&lt;b&gt;đậm&lt;/b&gt; <em>nghiêng</em>")
                .doesNotContain("javascript");
    }

    @Test
    void givesRadiosAndDatesALegend() {
        var schema = form(
                "{'type': 'radio', 'key': 'sex', 'label': 'Giới tính', 'values': [{'value': 'F', 'label': 'Nữ'}, {'value': 'M', 'label': 'Nam'}]}",
                "{'type': 'datetime', 'subtype': 'date', 'key': 'born', 'dateLabel': 'Ngày sinh', 'properties': {'autocomplete': 'bday'}}");

        var page = page(schema, "{'sex': 'M', 'born': '1990-02-03'}");

        assertThat(page)
                .contains(
                        "<legend class=\"field__label\"><span>Giới tính</span>",
                        "<legend class=\"field__label\"><span>Ngày sinh</span>")
                .contains("<input type=\"radio\" id=\"sex\" name=\"sex\" value=\"F\">", "<label for=\"sex\">Nữ</label>")
                .contains("<input type=\"radio\" id=\"sex-1\" name=\"sex\" value=\"M\" checked=\"checked\">")
                .contains("id=\"born\" name=\"born.day\" value=\"03\" autocomplete=\"bday-day\"")
                .contains("name=\"born.month\" value=\"02\"", "name=\"born.year\" value=\"1990\"");
    }

    @Test
    void addsAndRemovesRowsWithoutScript() {
        var schema = form(
                "{'type': 'dynamiclist', 'path': 'children', 'label': 'Người con', 'components': [{'type': 'textfield', 'key': 'name', 'label': 'Tên'}]}");

        var page = page(schema, "{'children': [{'name': 'An'}, {'name': 'Bình'}]}");

        assertThat(page)
                .contains(
                        "name=\"children[1].name\" value=\"Bình\"",
                        "<label class=\"field__label\" for=\"children-1-name\">")
                .contains("name=\"add\" formnovalidate value=\"children\"")
                .contains("name=\"remove\" formnovalidate value=\"children[1]\" aria-label=\"Xóa Người con số 2\"");
        assertThat(page.indexOf("type=\"submit\""))
                .isLessThan(page.indexOf("name=\"add\""))
                .isLessThan(page.indexOf("children[0]"));
    }

    @Test
    void sharesSixteenColumns() {
        var schema = form(
                "{'type': 'textfield', 'key': 'a', 'layout': {'row': 'r1', 'columns': 4}}",
                "{'type': 'textfield', 'key': 'b', 'layout': {'row': 'r1', 'columns': null}}",
                "{'type': 'textfield', 'key': 'c', 'layout': {'row': 'r2'}}");

        var places = ENGINE.view(schema, null, json("{}"), List.of()).components().stream()
                .map(FormView.Part::place)
                .toList();

        assertThat(places)
                .containsExactly(
                        new FormView.Place(4, true), new FormView.Place(12, false), new FormView.Place(16, true));
    }

    @Test
    void drawsEveryTypeWithoutStyleOrScript() {
        var page = page(
                form(
                        "{'type': 'group', 'label': 'Nhóm', 'components': [{'type': 'number', 'key': 'n', 'label': 'Số', 'appearance': {'suffixAdorner': 'm²'}}]}",
                        "{'type': 'datetime', 'subtype': 'datetime', 'key': 'd', 'dateLabel': 'Hẹn'}",
                        "{'type': 'datetime', 'subtype': 'time', 'key': 't', 'timeLabel': 'Giờ'}",
                        "{'type': 'checklist', 'key': 'cl', 'label': 'Giấy tờ', 'values': [{'value': 'x', 'label': 'X'}]}",
                        "{'type': 'taglist', 'key': 'tl', 'label': 'Thẻ', 'valuesExpression': '= [\\\"a\\\", \\\"b\\\"]'}",
                        "{'type': 'select', 'key': 's', 'label': 'Chọn', 'values': [{'value': 'x', 'label': 'X'}]}",
                        "{'type': 'filepicker', 'key': 'f', 'label': 'Tệp', 'accept': '.pdf', 'multiple': true}",
                        "{'type': 'table', 'label': 'Bảng', 'dataSource': '=[{id: 1200}]', 'columns': [{'key': 'id', 'label': 'Mã'}]}",
                        "{'type': 'image', 'source': 'https://example.vn/a.png', 'alt': 'Ảnh'}",
                        "{'type': 'image', 'source': 'javascript:alert(1)', 'alt': 'Xấu'}",
                        "{'type': 'separator'}",
                        "{'type': 'spacer', 'height': 60}",
                        "{'type': 'button', 'action': 'reset', 'label': 'Xóa hết'}",
                        "{'type': 'expression', 'key': 'e', 'expression': '=1'}"),
                "{'n': 12.5, 'd': '2026-11-20T09:30', 't': '10:15', 'cl': ['x'], 'tl': ['b'], 's': 'x', 'f': ['id-1']}");

        assertThat(page)
                .doesNotContain("style=", "<script", "onclick", "javascript:", "??", "Xóa hết")
                .contains("value=\"12,5\"", "m²", "value=\"09:30\"", "name=\"t.time\" value=\"10:15\"")
                .contains(
                        "name=\"tl\" value=\"b\" checked=\"checked\"",
                        "<option value=\"x\" selected=\"selected\">X</option>")
                .contains(
                        "<input type=\"hidden\" name=\"_seen\" value=\"cl\">",
                        "<input type=\"hidden\" name=\"f\" value=\"id-1\">")
                .contains("<th scope=\"col\">Mã</th>", "<td>1.200</td>", "alt=\"Ảnh\"", "<hr>");
    }

    @Test
    void speaksEnglishToo() {
        var schema = form("{'type': 'datetime', 'subtype': 'date', 'key': 'd', 'dateLabel': 'Date of birth'}");

        assertThat(page(Locale.ENGLISH, schema, "{}"))
                .contains("Month", "For example")
                .doesNotContain("??");
    }

    @Test
    void showsAStepWithoutItsFrameAndOnlyStepsThatShowSomething() {
        var schema = form(
                "{'type': 'group', 'id': 'one', 'label': 'Một', 'components': [{'type': 'checkbox', 'key': 'more', 'label': 'Thêm'}]}",
                "{'type': 'group', 'id': 'two', 'label': 'Hai', 'conditional': {'hide': '= not(more = true)'}, 'components': [{'type': 'textfield', 'key': 'a', 'label': 'A'}]}");

        var view = ENGINE.view(schema, "one", json("{}"), List.of());

        assertThat(view.title()).isEqualTo("Một");
        assertThat(view.components()).extracting(FormView.Part::type).containsExactly("checkbox");
        assertThat(ENGINE.steps(schema, json("{}"))).extracting(FormStep::id).containsExactly("one");
        assertThat(ENGINE.steps(schema, json("{'more': true}")))
                .extracting(FormStep::id)
                .containsExactly("one", "two");
    }

    @Test
    void showsAnswersAsPeopleReadThem() {
        var schema = form(
                "{'type': 'group', 'id': 'g', 'label': 'Trẻ', 'path': 'child', 'components': ["
                        + "{'type': 'select', 'key': 'sex', 'label': 'Giới tính', 'values': [{'value': 'F', 'label': 'Nữ'}]},"
                        + "{'type': 'datetime', 'subtype': 'date', 'key': 'born', 'dateLabel': 'Ngày sinh'},"
                        + "{'type': 'number', 'key': 'fee', 'label': 'Phí'},"
                        + "{'type': 'checkbox', 'key': 'ok', 'label': 'Đồng ý'},"
                        + "{'type': 'textfield', 'key': 'phone', 'label': 'Điện thoại', 'properties': {'format': 'phone'}}]}",
                "{'type': 'dynamiclist', 'path': 'kin', 'label': 'Người thân', 'components': [{'type': 'textfield', 'key': 'name', 'label': 'Tên'}]}");
        var answers = json(
                "{'child': {'sex': 'F', 'born': '2020-02-29', 'fee': 1234567.5, 'ok': true, 'phone': '+84912345678'}, 'kin': [{'name': 'An'}]}");

        assertThat(ENGINE.labels(schema, answers))
                .isEqualTo(
                        json(
                                "{'child': {'sex': 'Nữ', 'born': '29/02/2020', 'fee': '1.234.567,5', 'ok': 'Có', 'phone': '0912345678'}, 'kin': [{'name': 'An'}]}"));
        assertThat(ENGINE.summary(schema, answers))
                .contains(
                        new SummaryRow("g", "Trẻ", "child.born", "Ngày sinh", "29/02/2020"),
                        new SummaryRow("g", "Trẻ", "kin[0].name", "Người thân 1: Tên", "An"))
                .hasSize(6);
    }

    private static String page(FormSchema schema, String answers, FieldError... errors) {
        return page(Locale.ROOT, schema, answers, errors);
    }

    private static String page(Locale language, FormSchema schema, String answers, FieldError... errors) {
        var view = ENGINE.view(schema, null, json(answers), List.of(errors));
        return PAGES.process(
                "<form th:insert=\"~{form/fields :: components(${view.components})}\"></form>",
                new Context(language, Map.of("view", view)));
    }

    private static SpringTemplateEngine pages() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.getResolvablePatternSpec().addPattern("form/*");
        files.setOrder(1);
        var strings = new StringTemplateResolver();
        strings.setTemplateMode(TemplateMode.HTML);
        strings.setOrder(2);
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/form");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(strings);
        engine.setTemplateEngineMessageSource(texts);
        return engine;
    }
}

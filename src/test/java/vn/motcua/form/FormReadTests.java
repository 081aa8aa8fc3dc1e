package vn.motcua.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.form.Forms.ENGINE;
import static vn.motcua.form.Forms.form;
import static vn.motcua.form.Forms.json;
import static vn.motcua.form.Forms.posted;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import vn.motcua.form.FormView.Part;

class FormReadTests {

    private static final JsonNode NOTHING = json("{}");
    private static final List<String> TYPED = List.of(
            "1",
            "12",
            "30",
            "31",
            "1980",
            "2020",
            "2024",
            "09:30",
            "9h5",
            "true",
            "F",
            "vi",
            "1.234",
            "1,5",
            "-3",
            "Lê Thị Á",
            "a/b",
            "T",
            "",
            " x ",
            "<b>",
            "dòng 1\ndòng 2");

    private final FormSchema children = form(
            "{'type': 'dynamiclist', 'path': 'children', 'label': 'Con', 'components': [{'type': 'textfield', 'key': 'name'}]}");

    private final FormSchema everything = form(
            "{'type': 'group', 'path': 'child', 'components': [{'type': 'textfield', 'key': 'fullName'}, {'type': 'textarea', 'key': 'note'}]}",
            "{'type': 'number', 'key': 'area'}",
            "{'type': 'datetime', 'subtype': 'date', 'key': 'born'}",
            "{'type': 'datetime', 'subtype': 'datetime', 'key': 'meeting'}",
            "{'type': 'datetime', 'subtype': 'time', 'key': 'at'}",
            "{'type': 'checkbox', 'key': 'sure'}",
            "{'type': 'radio', 'key': 'sex', 'values': [{'value': 'F', 'label': 'Nữ'}, {'value': 'M', 'label': 'Nam'}]}",
            "{'type': 'checklist', 'key': 'langs', 'values': [{'value': 'vi', 'label': 'Việt'}, {'value': 'en', 'label': 'Anh'}]}",
            "{'type': 'dynamiclist', 'path': 'people', 'label': 'Người', 'components': [{'type': 'textfield', 'key': 'name'}, {'type': 'textfield', 'key': 'born', 'properties': {'format': 'year-or-date'}}]}");

    @Test
    void nestsAnswersByTheirPaths() {
        var answers = ENGINE.read(
                everything, null, posted("child.fullName", "Lê An", "area", "1.250,5"), json("{'sex': 'F'}"));

        assertThat(answers.path("child").path("fullName").asString()).isEqualTo("Lê An");
        assertThat(answers.path("area").decimalValue()).isEqualByComparingTo("1250.5");
        assertThat(answers.path("sex").asString()).isEqualTo("F");
    }

    @Test
    void keepsADateThatDoesNotExistAsTyped() {
        var answers = ENGINE.read(
                everything, null, posted("born.day", "31", "born.month", "2", "born.year", "2020"), NOTHING);

        assertThat(answers.path("born").asString()).isEqualTo("31/2/2020");
        assertThat(part(ENGINE.view(everything, null, answers, List.of()), "born")
                        .extras())
                .containsEntry("day", "31")
                .containsEntry("month", "2")
                .containsEntry("year", "2020");
    }

    @Test
    void takesAWholeDateApartThatWasPastedIntoTheFirstBox() {
        var answers = ENGINE.read(
                everything, null, posted("born.day", "05/09/2020", "born.month", "", "born.year", ""), NOTHING);

        assertThat(answers.path("born").asString()).isEqualTo("2020-09-05");
    }

    @Test
    void takesAnUntickedBoxThatWasShownAsNo() {
        var before = json("{'sure': true, 'langs': ['vi']}");

        var shown = ENGINE.read(everything, null, posted("_seen", "sure", "_seen", "langs"), before);
        var notShown = ENGINE.read(everything, null, posted("area", "1"), before);

        assertThat(shown.path("sure").asBoolean()).isFalse();
        assertThat(shown.path("langs")).isEmpty();
        assertThat(notShown.path("sure").asBoolean()).isTrue();
        assertThat(notShown.path("langs")).hasSize(1);
    }

    @Test
    void emptiesAFieldWithoutItsDefaultComingBack() {
        var schema = form("{'type': 'textfield', 'key': 'a', 'defaultValue': 'x'}");

        var answers = ENGINE.read(schema, null, posted("a", ""), NOTHING);

        assertThat(part(ENGINE.view(schema, null, answers, List.of()), "a").value())
                .isEmpty();
    }

    @Test
    void ignoresWhatIsPostedForAReadonlyField() {
        var schema = form(
                "{'type': 'textfield', 'key': 'a', 'readonly': true}",
                "{'type': 'textfield', 'key': 'b', 'readonly': '= c = 1'}",
                "{'type': 'number', 'key': 'c'}");

        var answers = ENGINE.read(schema, null, posted("a", "mine", "b", "mine"), json("{'a': 'ours', 'c': 1}"));

        assertThat(answers).isEqualTo(json("{'a': 'ours', 'c': 1}"));
    }

    @Test
    void readsOneStepOnly() {
        var schema = form(
                "{'type': 'group', 'id': 'one', 'components': [{'type': 'textfield', 'key': 'a'}]}",
                "{'type': 'group', 'id': 'two', 'components': [{'type': 'textfield', 'key': 'b'}]}");

        assertThat(ENGINE.read(schema, "one", posted("a", "1", "b", "2"), NOTHING)
                        .has("b"))
                .isFalse();
    }

    @Test
    void addsARowWithoutLosingWhatWasTyped() {
        var answers = ENGINE.read(children, null, posted("children[0].name", "An", "add", "children"), NOTHING);

        assertThat(answers).isEqualTo(json("{'children': [{'name': 'An'}, {}]}"));
    }

    @Test
    void removesARow() {
        var answers = ENGINE.read(
                children,
                null,
                posted("children[0].name", "An", "children[1].name", "Bình", "remove", "children[0]"),
                NOTHING);

        assertThat(answers).isEqualTo(json("{'children': [{'name': 'Bình'}]}"));
    }

    @Test
    void neverGrowsBeyondAHundredRows() {
        var many = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < 300; i++) {
            many.add("children[" + i + "].name", "x");
        }

        assertThat(ENGINE.read(children, null, many, NOTHING).path("children")).hasSize(100);
    }

    @Test
    void readsBackWhatItShows() {
        for (int seed = 0; seed < 200; seed++) {
            var answers = ENGINE.read(everything, null, anything(new Random(seed)), NOTHING);

            var again = ENGINE.read(everything, null, sent(ENGINE.view(everything, null, answers, List.of())), NOTHING);

            assertThat(ENGINE.check(everything, null, again)).isEqualTo(ENGINE.check(everything, null, answers));
        }
    }

    @Test
    void keepsCheckedAnswersWhenTheyAreCheckedAgain() {
        for (int seed = 0; seed < 200; seed++) {
            var once =
                    ENGINE.check(everything, null, ENGINE.read(everything, null, anything(new Random(seed)), NOTHING));

            assertThat(ENGINE.check(everything, null, once.answers())).isEqualTo(once);
        }
    }

    private static MultiValueMap<String, String> anything(Random random) {
        var posted = posted("_seen", "sure", "_seen", "langs");
        for (var name : List.of(
                "child.fullName",
                "child.note",
                "area",
                "born.day",
                "born.month",
                "born.year",
                "meeting.day",
                "meeting.month",
                "meeting.year",
                "meeting.time",
                "at.time",
                "sure",
                "sex",
                "langs",
                "people[0].name",
                "people[1].name",
                "people[0].born.day",
                "people[0].born.month",
                "people[0].born.year",
                "people[1].born.year")) {
            if (random.nextBoolean()) {
                var typed =
                        switch (name) {
                            case "sex" -> List.of("F", "M");
                            case "langs" -> List.of("vi", "en");
                            default -> TYPED;
                        };
                posted.add(name, typed.get(random.nextInt(typed.size())));
            }
        }
        return posted;
    }

    /** What a browser sends for a view that nobody touched. */
    private static MultiValueMap<String, String> sent(FormView view) {
        var sent = new LinkedMultiValueMap<String, String>();
        view.components().forEach(part -> send(part, sent));
        return sent;
    }

    private static void send(Part part, MultiValueMap<String, String> sent) {
        switch (part.type()) {
            case "date" ->
                List.of("day", "month", "year", "time").forEach(box -> {
                    if (part.extras().containsKey(box)) {
                        sent.add(part.path() + "." + box, part.extras().getOrDefault(box, ""));
                    }
                });
            case "time" -> sent.add(part.path() + ".time", part.value());
            case "checkbox" -> {
                sent.add("_seen", part.path());
                if (part.value().equals("true")) {
                    sent.add(part.path(), "true");
                }
            }
            case "checklist", "radio" -> {
                sent.add("_seen", part.path());
                part.options().stream().filter(FormView.Option::chosen).forEach(o -> sent.add(part.path(), o.value()));
            }
            case "group", "dynamiclist" ->
                part.rows().forEach(row -> row.parts().forEach(p -> send(p, sent)));
            default -> sent.add(part.path(), part.value());
        }
    }

    private static Part part(FormView view, String path) {
        return view.components().stream()
                .filter(p -> p.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}

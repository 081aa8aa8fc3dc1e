package vn.motcua.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.form.Forms.FEEL;
import static vn.motcua.form.Forms.json;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.core.RuleViolation;

class FeelTests {

    @Test
    void decidesOverAnswersWithAndWithoutTheEqualsSign() {
        var answers = json("{'evidence': 'CERTIFICATE', 'child': {'weight': 3.2}}");

        assertThat(FEEL.test("= evidence = \"CERTIFICATE\"", answers)).isTrue();
        assertThat(FEEL.test("child.weight > 3.5", answers)).isFalse();
        assertThat(FEEL.test("= true", answers)).isTrue();
    }

    @Test
    void computesMoneyExactly() {
        assertThat(FEEL.number("= 8000 * copies", json("{'copies': 3}"))).isEqualByComparingTo("24000");
        assertThat(FEEL.number("0.1 + 0.2", json("{}"))).isEqualByComparingTo("0.3");
    }

    @Test
    void knowsTheDayInVietnam() {
        assertThat(FEEL.test("today() = date(\"2026-11-20\")", json("{}"))).isTrue();
    }

    @Test
    void takesTheUnansweredAsNotHolding() {
        assertThat(FEEL.test("= copies > 2", json("{}"))).isFalse();
        assertThat(FEEL.test("= string length(name) > 2", json("{'name': null}")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"copies", "copies + 1", "name > 2", "modulo(5, 0) = 1", "date(name) > today()"})
    void stopsWhenAConditionIsNeitherTrueNorFalse(String expression) {
        assertThatThrownBy(() -> FEEL.test(expression, json("{'copies': 3, 'name': 'An'}")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageStartingWith("form.feel.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000 return i",
                "for i in 1..n return i",
                "for a in x, b in x return for c in x return for d in x return 1",
                "matches(name, pattern)",
                "matches(name, \"(a+)+$\")",
                "function(x) x",
                "((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))",
                "nonsense(1)",
                "a ="
            })
    void refusesToReadWhatCouldRunForLong(String expression) {
        assertThatThrownBy(() -> Feel.check(expression)).isInstanceOf(FormProblem.class);
    }

    @Test
    void stopsWhatTakesTooLong() {
        var impatient = new Feel(Forms.CLOCK, new FormSettings(Duration.ofMillis(1)));
        var many = json("{'x': [" + "1,".repeat(399) + "1]}");

        assertThatThrownBy(() -> impatient.test("count(for a in x return count(for b in x return b)) > 1", many))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.kind()).isEqualTo(RuleViolation.Kind.UNAVAILABLE));
    }

    @Test
    void refusesAnswersTooLargeToComputeWith() {
        assertThatThrownBy(() -> FEEL.test("count(x) > 1", json("{'x': [" + "1,".repeat(600) + "1]}")))
                .hasMessage("form.feel.too-large");
    }
}

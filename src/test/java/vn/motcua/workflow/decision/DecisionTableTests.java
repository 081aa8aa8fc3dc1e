package vn.motcua.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.workflow.decision.DecisionTable.Answer;

class DecisionTableTests {

    private static final Path COPIES = Path.of("forms/2.000815-chung-thuc-ban-sao/fees.dmn");

    private static String copies() {
        try {
            return Files.readString(COPIES);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> facts(Object pages, Object copies) {
        return Map.of("document", Map.of("pages", pages), "copies", copies);
    }

    @Test
    void saysWhichRowApplied() {
        var table = DecisionTable.read("fees.dmn", copies());

        assertThat(table.inputs()).containsExactly("document.pages", "copies");
        assertThat(table.words()).hasSize(3);
        assertThat(table.decide(facts(300L, 1L)))
                .contains(new Answer(200_000, "Trên 198 trang: mức tối đa 200.000 đ một bản sao"));
    }

    @Test
    void saysNothingWhereNoRowApplies() {
        var table = DecisionTable.read("fees.dmn", copies());

        assertThat(table.decide(facts(0L, 1L))).isEmpty();
        assertThat(table.decide(Map.of("copies", 1L))).isEmpty();
        assertThat(table.decide(Map.of())).isEmpty();
    }

    @Test
    void takesNoPartOfANumber() {
        var table = DecisionTable.read("fees.dmn", copies());

        assertThat(answer(table, facts("2.5", 1L))).isEmpty();
    }

    private static Optional<Answer> answer(DecisionTable table, Map<String, Object> facts) {
        try {
            return table.decide(facts);
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1..2]  | [2..198]  | long    | true
            [1..2]  | [3..198]  | long    | false
            [1..2]  | (2..198]  | long    | false
            [1..3)  | [3..198]  | long    | false
            > 198   | >= 198    | long    | true
            < 3     | > 2       | long    | false
            < 3     | > 1       | long    | true
            not(5)  | 5         | long    | false
            not(5)  | 5, 6      | long    | true
            not(0)  | -         | long    | true
            -       | -         | long    | true
            [2..1]  | -         | long    | false
            "A"     | "A", "B"  | string  | true
            "A"     | not("A")  | string  | false
            not("A")| not("B")  | string  | true
            not("A")| "B"       | string  | true
            true    | false     | boolean | false
            not(true) | false   | boolean | true
            """)
    void knowsWhetherTwoCellsAskForTheSame(String one, String other, String type, boolean meet) {
        var column = Condition.Type.of(type).orElseThrow();
        var first = Condition.read(one).orElseThrow();
        var second = Condition.read(other).orElseThrow();

        assertThat(first.meets(second, column)).isEqualTo(meet);
        assertThat(second.meets(first, column)).isEqualTo(meet);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1..2]                            | for x in 1..9 return x             | Dòng 1, cột document.pages
            [1..2]                            | document.pages > 2                 | Dòng 1, cột document.pages
            [3..198]                          | [2..198]                           | Dòng 1 và dòng 2 cùng áp dụng
            &gt; 198                          | -                                  | Dòng 1 và dòng 3 cùng áp dụng
            [1..2]                            | "một"                              | khác kiểu với cột
            [1..2]                            | date("2026-01-01")                 | Dòng 1, cột document.pages
            copies * 200000                   | min(copies, 200000)                | Dòng 3, cột amount: không được dùng “min”
            copies * 200000                   | copies (2)                         | Dòng 3, cột amount: không được dùng “(”
            copies * 200000                   | function(x) external {}            | Dòng 3, cột amount: không được dùng “function”
            copies * 200000                   | copies / 3                         | Dòng 3, cột amount: không được dùng “/ 3”
            copies * 200000                   | copies * income                    | Dòng 3, cột amount: không được dùng “income”
            copies * 200000                   | "200000"                           | Dòng 3, cột amount
            copies * 200000                   | (copies                            | Dòng 3, cột amount
            copies * 200000                   | ${T(java.lang.Runtime)}            | Dòng 3, cột amount
            "Trên 198 trang: mức              | copies + "x                        | Dòng 3, cột words
            <text>copies</text>               | <text>copies + 1</text>            | không phải biểu thức
            hitPolicy="UNIQUE"                | hitPolicy="FIRST"                  | không dùng FIRST
            hitPolicy="UNIQUE"                | hitPolicy="COLLECT" aggregation="SUM" | thuộc tính aggregation
            typeRef="long">                   | typeRef="long" expressionLanguage="javascript"> | thuộc tính expressionLanguage
            name="words"                      | name="note"                        | amount kiểu long hoặc words
            typeRef="long">                   | typeRef="date">                    | cần kiểu string, boolean hoặc long
            <decision id="fees"               | <businessKnowledgeModel id="b"/><decision id="fees" | dmn:businessKnowledgeModel
            <definitions                      | <!DOCTYPE x><definitions           | không đọc được
            """)
    void refusesWhatIsMoreThanATable(String sound, String hostile, String named) {
        assertThat(copies()).contains(sound);
        var xml = copies().replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(hostile));

        assertThatThrownBy(() -> DecisionTable.read("forms/x/fees.dmn", xml))
                .isInstanceOf(DecisionProblem.class)
                .message()
                .matches("(?s)forms/x/fees\\.dmn:\\d+: .*")
                .contains(named);
    }

    @Test
    void refusesMoreRowsThanAnybodyReads() {
        var xml = copies();
        int begin = xml.indexOf("      <rule id=\"rule_1\"");
        int end = xml.indexOf("      <rule id=\"rule_2\"");
        var many = xml.substring(0, end) + xml.substring(begin, end).repeat(100) + xml.substring(end);

        assertThatThrownBy(() -> DecisionTable.read("fees.dmn", many))
                .isInstanceOf(DecisionProblem.class)
                .hasMessageContaining("từ 1 đến 100 dòng");
    }
}

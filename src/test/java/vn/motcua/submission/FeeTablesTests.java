package vn.motcua.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.core.Channel;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.RuleViolation;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureProblem;
import vn.motcua.procedure.Procedures;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.Office;

/** What the tables of the shipped procedures say, to their limits. */
@DatabaseTest
class FeeTablesTests {

    private static final Path COPIES = Path.of("forms/2.000815-chung-thuc-ban-sao");

    @Autowired
    Fees fees;

    @Autowired
    Procedures procedures;

    @Autowired
    WebApplicationContext context;

    private Fees.Due due(String code, String answers, Channel channel) {
        JsonNode read = JsonMapper.shared().readTree(answers.replace('\'', '"'));
        return fees.due(procedures.get(new ProcedureCode(code)), read, channel).getFirst();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 1, 2000, Một hoặc hai trang
            2, 1, 4000, Một hoặc hai trang
            2, 5, 20000, Một hoặc hai trang
            3, 1, 5000, Từ 3 đến 198 trang
            10, 3, 36000, Từ 3 đến 198 trang
            197, 1, 199000, Từ 3 đến 198 trang
            198, 1, 200000, Từ 3 đến 198 trang
            199, 1, 200000, Trên 198 trang
            300, 1, 200000, Trên 198 trang
            300, 20, 4000000, Trên 198 trang
            """)
    void certifyCopiesByTheirPages(int pages, int copies, long amount, String row) {
        var due = due("2.000815", "{'document':{'pages':%d},'copies':%d}".formatted(pages, copies), Channel.COUNTER);

        assertThat(due.amount()).isEqualTo(amount);
        assertThat(due.words()).startsWith(row);
    }

    @Test
    void chargeNothingThatNoRowSays() {
        for (var answers : new String[] {
            "{}", "{'copies':1}", "{'document':{'pages':0},'copies':1}", "{'document':{'pages':5},'copies':0}"
        }) {
            assertThatThrownBy(() -> due("2.000815", answers, Channel.ONLINE))
                    .as(answers)
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("submission.fee"));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ONLINE,  NONE,  10000, Nộp trực tuyến
            COUNTER, NONE,  20000, Nộp trực tiếp
            POST,    NONE,  20000, Nộp trực tiếp
            ONLINE,  CHILD, 0,     Thuộc diện miễn
            COUNTER, POOR,  0,     Thuộc diện miễn
            """)
    void registerAResidenceByTheWayItIsFiled(Channel channel, String exemption, long amount, String row) {
        var due = due("1.004222", "{'exemption':'" + exemption + "'}", channel);

        assertThat(due.amount()).isEqualTo(amount);
        assertThat(due.words()).startsWith(row);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ONLINE,  SELF, NONE,  0, 7000
            COUNTER, SELF, NONE,  0, 15000
            COUNTER, SELF, NONE,  3, 15000
            ONLINE,  LIST, NONE,  0, 5000
            ONLINE,  LIST, NONE,  3, 20000
            COUNTER, LIST, NONE,  3, 40000
            COUNTER, LIST, CHILD, 3, 0
            """)
    void registerAStayByTheWayItIsFiledAndByHowMany(
            Channel channel, String who, String exemption, int others, long amount) {
        var members = Stream.generate(() -> "{'fullName':'Hồ'}").limit(others).collect(Collectors.joining(","));

        var due = due(
                "1.004194",
                "{'exemption':'%s','requester':{'relationship':'%s'},'household':{'others':%b},'members':[%s]}"
                        .formatted(exemption, who, others > 0, members),
                channel);

        assertThat(due.amount()).isEqualTo(amount);
    }

    @Test
    void areToldToEverybodyRowByRow() {
        assertThat(new Office(context).get("congdan", "/thu-tuc/2.000815"))
                .hasStatusOk()
                .bodyText()
                .contains("2.000 đ một trang cho hai trang đầu", "mức tối đa 200.000 đ một bản sao")
                .doesNotContain("??");
    }

    @Test
    void askNothingThatNobodyAnswers() throws IOException {
        var files = new HashMap<>(folder());
        files.computeIfPresent("fees.dmn", (name, text) -> text.replace("document.pages", "document.sheets"));

        assertThatThrownBy(() -> Procedure.of(files))
                .isInstanceOf(ProcedureProblem.class)
                .hasMessageContaining("procedure.yaml:")
                .hasMessageContaining("“document.sheets”");
    }

    @Test
    void belongToTheVersion() throws IOException {
        var files = new HashMap<>(folder());
        var before = Procedure.of(files).version();
        files.computeIfPresent("fees.dmn", (name, text) -> text.replace("copies * 200000", "copies * 200001"));

        assertThat(Procedure.of(files).version()).isNotEqualTo(before);
    }

    private static Map<String, String> folder() throws IOException {
        var files = new HashMap<String, String>();
        for (var name : new String[] {"procedure.yaml", "declaration.form", "result.html", "fees.dmn"}) {
            files.put(name, Files.readString(COPIES.resolve(name)));
        }
        return files;
    }
}

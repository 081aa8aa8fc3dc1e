package vn.motcua.submission.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.core.ProcedureCode;
import vn.motcua.procedure.Charge;
import vn.motcua.procedure.Fee;
import vn.motcua.procedure.FieldLabels;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.RequiredPaper;
import vn.motcua.submission.catalogue.InWords.Case;
import vn.motcua.submission.catalogue.InWords.Need;
import vn.motcua.testing.DatabaseTest;

@DatabaseTest
class InWordsTests {

    private final Procedure copies;
    private final InWords words;

    @Autowired
    InWordsTests(Procedures procedures) {
        copies = procedures.get(new ProcedureCode("2.000635"));
        words = new InWords(copies);
    }

    private InWords.Paper paper(String condition) {
        return words.paper(new RequiredPaper("p", "Giấy", 1, 0, condition, null));
    }

    private Charge charge(String amount) {
        var labels = new FieldLabels(copies.declaration());
        return Charge.of(new Fee("f", "Phí", "PHI", amount, "TT 281/2016/TT-BTC", null), labels);
    }

    @Test
    void saysAConditionInTheWordsOfTheForm() {
        var paper = paper("= requester.relationship = \"AUTHORISED\"");

        assertThat(paper.need()).isEqualTo(Need.WHEN);
        assertThat(paper.cases()).singleElement().satisfies(one -> {
            assertThat(one.question()).isEqualTo("Bạn xin bản sao của ai");
            assertThat(one.answer()).isNotEmpty().isNotEqualTo("AUTHORISED");
        });
    }

    @Test
    void listsEachOfSeveralCases() {
        var paper = paper("= registration.event = \"BIRTH\" or registration.event = \"DEATH\"");

        assertThat(paper.cases()).extracting(Case::question).hasSize(2);
    }

    @Test
    void doesNotGuessAtOtherConditions() {
        assertThat(paper("= copies > 3").need()).isEqualTo(Need.DEPENDS);
        assertThat(paper("= requester.relationship = \"NOBODY\"").need()).isEqualTo(Need.DEPENDS);
        assertThat(paper("= true").need()).isEqualTo(Need.ALWAYS);
        assertThat(words.paper(new RequiredPaper("p", "Giấy", 1, 0, null, null)).need())
                .isEqualTo(Need.OPTIONAL);
    }

    @Test
    void saysAmountsOfASimpleShape() {
        assertThat(charge("= 8000 * copies"))
                .extracting(Charge::amount, Charge::each)
                .containsExactly(8000L, "Số lượng bản sao");
        assertThat(charge("15000").amount()).isEqualTo(15_000L);
        assertThat(charge("= if copies > 2 then 1000 else 0").amount()).isNull();
    }
}

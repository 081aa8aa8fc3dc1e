package vn.motcua.work;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.dossier.Dossier;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;

/** Officials talk to each other about a dossier, and the applicant does not listen. */
@OfficeTest
class CommentTests {

    private static final String CALLED = "Đã gọi điện, chị Mơ sẽ mang bản giấy đến chiều nay.";

    @Autowired
    WebApplicationContext context;

    @Autowired
    WorkItems items;

    private Office office;
    private Dossier dossier;

    @BeforeEach
    void file() {
        office = new Office(context);
        dossier = new FiledDossiers(context).withProcess(WARD, MOTHER);
    }

    private String page() {
        return "/cong-viec/" + items.open(dossier.id()).getFirst().id();
    }

    private MvcTestResult says(String account, String text, String key) {
        return office.post(account, page() + "/trao-doi", "comment", text, "key", key);
    }

    @Test
    void reachColleaguesAtTheNextStepButNotTheApplicant() {
        assertThat(says("motcua", CALLED, "once")).hasStatus3xxRedirection();
        office.post("motcua", page() + "/accept", "key", "accepts-" + dossier.id());

        assertThat(office.get("truongphong", page()))
                .bodyText()
                .contains(CALLED, "Lê Thị Tiếp · Kiểm tra hồ sơ · 20/11/2026 09:00")
                .doesNotContain("??");
        assertThat(office.get("congdan", "/ho-so/" + dossier.id())).bodyText().doesNotContain(CALLED);
    }

    @Test
    void areWrittenOnceWhenSentTwice() {
        says("motcua", CALLED, "twice");
        says("motcua", CALLED, "twice");

        assertThat(office.get("motcua", page())).bodyText().containsOnlyOnce(CALLED);
    }

    @Test
    void needSomethingToSayAndKeepWhatIsTooLong() {
        assertThat(says("motcua", "  ", "nothing"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Lỗi:", "href=\"#comment\"", "Vui lòng ghi nội dung trao đổi, nhiều nhất 2.000 ký tự.");
        assertThat(says("motcua", "a".repeat(2001), "long"))
                .hasStatus(422)
                .bodyText()
                .contains("a".repeat(2001));
    }

    @Test
    void areNotForThoseWhoHaveNothingToDoWithIt() {
        assertThat(says("motcua2", CALLED, "foreign")).hasStatus(404);
        assertThat(says("congdan", CALLED, "citizen")).hasForwardedUrl("/error");
        assertThat(office.get("motcua", page())).bodyText().doesNotContain(CALLED);
    }
}

package vn.motcua.monitoring.unfiled;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.testing.FiledDossiers.MOTHER;
import static vn.motcua.testing.FiledDossiers.WARD;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import vn.motcua.testing.DatabaseTest;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;

@DatabaseTest
class UnfiledPageTests {

    @Autowired
    WebApplicationContext context;

    @Test
    void leavesOutWhatSomebodyHasFiled() {
        new FiledDossiers(context).withProcess(WARD, MOTHER);
        new FiledDossiers(context).withProcess(WARD, MOTHER);

        assertThat(new Office(context).get("quantri", "/quan-tri/chua-co-ho-so"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/thu-tuc/1.001193");
    }

    @Test
    void isForThoseWhoWatch() {
        var office = new Office(context);

        assertThat(office.get("thanhtra", "/quan-tri/chua-co-ho-so")).hasStatusOk();
        assertThat(office.get("motcua", "/quan-tri/chua-co-ho-so")).hasStatus(403);
    }
}

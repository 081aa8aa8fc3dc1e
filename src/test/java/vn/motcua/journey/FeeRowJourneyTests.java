package vn.motcua.journey;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.testing.Browser.Look;
import vn.motcua.testing.DatabaseTest;

/** Somebody who wants copies certified reads all rows of the fee table first, and the one that applies before sending. */
@DatabaseTest
@Tag("browser")
class FeeRowJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void readsWhichRowOfTheTableApplies() {
        Person.visits("fee-row", port, Look.PHONE, person -> {
            person.goesTo("/dang-nhap");
            person.signsIn("congdan");
            person.goesTo("/thu-tuc/2.000815");
            person.sees("mức tối đa 200.000 đ một bản sao");
            person.presses("main form[action='/ho-so/nhap'] button");
            person.chooses("agency", "H07.12");
            goesOn(person);
            person.chooses("document.kind", "DEGREE");
            person.page.fill("[name='document.title']", "Học bạ trung học phổ thông");
            person.page.fill("[name='document.issuer']", "Trường Trung học phổ thông Sen Hồ");
            person.page.check("[name='document.sound']");
            goesOn(person);
            person.page.fill("[name='document.pages']", "10");
            person.page.fill("[name='copies']", "3");
            goesOn(person);
            person.page.check("[name='commitment']");
            goesOn(person);

            person.goesTo(person.page.url().replaceFirst("^http://[^/]+", "").replaceFirst("/giay-to.*", "/kiem-tra"));

            person.sees("36.000");
            person.sees("Mức áp dụng: Từ 3 đến 198 trang");
        });
    }

    private static void goesOn(Person person) {
        person.presses("main button[name=continue]");
    }
}

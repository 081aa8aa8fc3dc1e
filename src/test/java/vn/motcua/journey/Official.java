package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;

/** An official who takes up the next step of a dossier. */
class Official {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Person person;

    Official(Person person) {
        this.person = person;
    }

    /** Signs in, finds the dossier at a step, fills in the form of an action and sends it. */
    void works(String account, String code, String step, String action, Consumer<Person> fill) {
        person.goesTo("/dang-nhap");
        person.signsIn(account);
        finds(code, step);
        person.sees("Kết quả tìm hồ sơ");
        person.presses("main a:has-text('" + code + "')");
        person.sees(code);
        fill.accept(person);
        person.presses("form[action$='/" + action + "'] button");
        assertThat(person.page.url()).as(person.page.textContent("main")).endsWith("/cong-viec");
        person.sees("hồ sơ " + code);
    }

    /** The next step may be opened by the engine in the background: looks again until it is there. */
    private void finds(String code, String step) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        boolean found = false;
        while (!found) {
            assertThat(System.nanoTime())
                    .as("waiting for " + step + " of " + code)
                    .isLessThan(until);
            person.page.navigate("/cong-viec");
            person.page.fill("#q", code);
            person.presses("form[role='search'] button");
            found = person.page
                            .locator("tr:has-text('" + step + "') a:has-text('" + code + "')")
                            .count()
                    > 0;
        }
    }
}

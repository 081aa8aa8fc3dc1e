package vn.motcua.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import vn.motcua.testing.Browser;
import vn.motcua.testing.Browser.Look;

/** Somebody at a browser: each page passed is pictured, unless one like it was, and must be accessible. */
class Person {

    private static final String PASSWORD = "motcua-demo-2026";

    final Page page;
    private final String name;
    private final Look look;
    private int pages;

    Person(String name, Page page, Look look) {
        this.name = name;
        this.page = page;
        this.look = look;
    }

    /** Lets somebody visit who is not signed in. */
    static void visits(String name, int port, Look look, Consumer<Person> visit) {
        Browser.open(port, look, page -> visit.accept(new Person(name, page, look)));
    }

    void goesTo(String path) {
        page.navigate(path);
        sees(page.title());
    }

    void presses(String button) {
        page.click(button);
        page.waitForLoadState();
    }

    void signsIn(String account) {
        page.fill("#account", account);
        page.fill("#password", PASSWORD);
        presses("main form button");
        assertThat(page.url()).doesNotContain("/dang-nhap");
    }

    /** Each page is looked at twice: as it is, and on the other width in the other colours. */
    void sees(String text) {
        assertThat(page.title() + page.textContent("body")).contains(text).doesNotContain("??");
        pages++;
        looksAt(look);
        looksAt(look.other());
        Browser.dress(page, look);
    }

    private void looksAt(Look how) {
        Browser.dress(page, how);
        if (Browser.isNew(page)) {
            Browser.screenshot(page, "journey-%s-%02d-%s".formatted(name, pages, how));
        }
        Browser.check(page);
    }

    boolean hasScripts() {
        return look.scripts();
    }

    /** Chooses one of a field's options, whether they are a list or buttons. */
    void chooses(String field, String value) {
        var list = page.locator("select[name='" + field + "']");
        if (list.count() > 0) {
            list.selectOption(value);
        } else {
            page.check("[name='" + field + "'][value='" + value + "']");
        }
    }
}

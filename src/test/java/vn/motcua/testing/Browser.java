package vn.motcua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser for tests: one for the whole run, a fresh context for each look. Skips where there is no Chromium, but
 * not where CI runs.
 */
public final class Browser {

    /** The browser without windows of its own, which takes half the time, or else the whole one. */
    private static final Path CHROMIUM = Stream.of(
                    System.getProperty("motcua.test.chromium", "/usr/bin/chromium-headless-shell"), "/usr/bin/chromium")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("/usr/bin/chromium"));

    private static final Set<String> PARTS = Set.of("stylesheet", "script", "image", "font");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** The browser and what it reports belong to one thread at a time. */
    private static final class Launched {
        static final Playwright PLAYWRIGHT = Playwright.create();
        static final com.microsoft.playwright.Browser CHROME = PLAYWRIGHT
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    /** How the page that is open is looked at. */
    private static Look looking = Look.PHONE;

    private Browser() {}

    /** How somebody looks at pages. */
    public record Look(int width, int height, boolean dark, boolean scripts) {

        public static final Look PHONE = new Look(360, 740, false, true);
        public static final Look DESKTOP = new Look(1280, 800, false, true);

        public Look inTheDark() {
            return new Look(width, height, true, scripts);
        }

        public Look withoutScripts() {
            return new Look(width, height, dark, false);
        }

        /** The phone's opposite is a desktop in the other colours, and the other way round. */
        public Look other() {
            var across = width == PHONE.width() ? DESKTOP : PHONE;
            return new Look(across.width(), across.height(), !dark, scripts);
        }

        public Look wide(int pixels) {
            return new Look(pixels, height, dark, scripts);
        }

        @Override
        public String toString() {
            return width + (dark ? "-dark" : "") + (scripts ? "" : "-noscript");
        }
    }

    /** The usual looks: phone and desktop, by day and by night. */
    public static List<Look> looks() {
        return List.of(Look.PHONE, Look.PHONE.inTheDark(), Look.DESKTOP, Look.DESKTOP.inTheDark());
    }

    /** Opens a fresh context, lets {@code visit} use its page, and fails where a page reported an error. */
    public static void open(int port, Look look, Consumer<Page> visit) {
        requireChromium();
        looking = look;
        var options = new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                // a colour on its way to another one is neither to be pictured nor to be judged
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(look.scripts())
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh");
        try (BrowserContext context = Launched.CHROME.newContext(options)) {
            var complaints = new ArrayList<String>();
            var page = context.newPage();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                    complaints.add(message.text());
                }
            });
            page.onResponse(response -> {
                if (response.status() >= 400
                        && PARTS.contains(response.request().resourceType())) {
                    complaints.add(response.status() + " " + response.url());
                }
            });
            visit.accept(page);
            assertThat(complaints).as("what the browser complains about").isEmpty();
        }
    }

    /** Shows the page that is open as another look would. */
    public static void dress(Page page, Look look) {
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** What every page is made of: each kind of element in each kind of parent, once. */
    private static final String STRUCTURE = """
            [...new Set([...document.querySelectorAll('body *')].map(e => [e.parentElement, e].map(part =>
                part.tagName + '.' + part.className + [...part.attributes].map(a => ['role', 'type'].includes(a.name) ? a.name + a.value : a.name).sort()).join('>')))].sort().join()
            """;

    /** Structures that were judged before in the same look; what differs in words alone is not judged again. */
    private static final Set<String> JUDGED = new HashSet<>();

    /** Whether no page made of the same elements was checked in this look before. */
    public static boolean isNew(Page page) {
        return !JUDGED.contains(structure(page));
    }

    private static String structure(Page page) {
        var size = page.viewportSize();
        var dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
        return size.width + " " + dark + " " + looking + " " + page.evaluate(STRUCTURE);
    }

    /**
     * No accessibility violation (axe-core, WCAG 2.2 AA and best practices) and no scrolling sideways. Where scripts are
     * off axe-core cannot run either: there only the width is checked, the same page with scripts covers the rest.
     */
    public static void check(Page page) {
        assertThat(sidewaysScroll(page)).as("sideways scroll of " + page.url()).isZero();
        if (!looking.scripts() || !JUDGED.add(structure(page))) {
            return;
        }
        var violations = new AxeBuilder(page)
                        .setLegacyMode(
                                true) // our pages have no frames; the other mode opens a page more and takes twice as
                        // long
                        .analyze()
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getHtml() + " – " + node.getFailureSummary()))
                        .toList();
        assertThat(violations).as("accessibility of " + page.url()).isEmpty();
    }

    /** How many pixels wider than its window a page is. */
    public static int sidewaysScroll(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** A picture of the whole page at {@code target/screenshots/<name>.png}, for whoever asks with {@code -Dmotcua.pictures=true}. */
    public static void screenshot(Page page, String name) {
        if (!Boolean.getBoolean("motcua.pictures")) {
            return;
        }
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static void requireChromium() {
        if (!Files.isExecutable(CHROMIUM)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException("CI needs a browser, but there is no " + CHROMIUM);
            }
            Assumptions.abort("skipped: needs " + CHROMIUM + " (-Dmotcua.test.chromium=…), which is not here");
        }
    }
}

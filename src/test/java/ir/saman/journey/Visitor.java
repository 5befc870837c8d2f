package ir.saman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import ir.saman.TestBrowser;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A person at a real browser: signs in, goes about, and complains of whatever keeps others out. */
final class Visitor implements AutoCloseable {

    /** How somebody looks at the pages. */
    enum Sight {
        LIGHT,
        DARK,
        PHONE,
        NO_SCRIPT
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target/looks");

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final boolean script;

    private Visitor(String address, BrowserContext context, boolean script) {
        this.address = address;
        this.context = context;
        this.page = context.newPage();
        this.script = script;
    }

    static Visitor at(String address, Sight sight) {
        return new Visitor(address, TestBrowser.chromium().newContext(options(sight)), sight != Sight.NO_SCRIPT);
    }

    private static Browser.NewContextOptions options(Sight sight) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(1280, 900);
        return switch (sight) {
            case LIGHT -> options;
            case DARK -> options.setColorScheme(ColorScheme.DARK);
            case PHONE -> options.setViewportSize(360, 740);
            case NO_SCRIPT -> options.setJavaScriptEnabled(false);
        };
    }

    Page page() {
        return page;
    }

    Visitor signIn(String user, String password) {
        go("/sign-in");
        page.locator("[name=userName]").fill(user);
        page.locator("[name=password]").fill(password);
        press("form[action='/sign-in'] button.btn");
        assertThat(page.url()).as("signed in as %s", user).doesNotContain("sign-in");
        return this;
    }

    /** Takes another seat, by words of its label. */
    Visitor sit(String words) {
        go("/desk/seat");
        page.locator("label", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        press("form[action='/desk/seat'] button.btn");
        return this;
    }

    int go(String path) {
        @Nullable Response response = page.navigate(address + path);
        return response == null ? 0 : response.status();
    }

    /** Presses what leads to another page, or to the same one drawn anew, and waits for it. */
    void press(String selector) {
        page.evaluate("window.pressed = true");
        page.locator(selector).first().click();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (stillThere()) {
            assertThat(System.nanoTime())
                    .as("a page after pressing %s", selector)
                    .isLessThan(patience);
            page.waitForTimeout(20);
        }
        page.waitForLoadState();
    }

    /** Presses what opens something on the same page. */
    void open(String selector) {
        page.locator(selector).first().click();
    }

    /** Whether the page that was pressed on still stands; on the way to the next one nobody can tell. */
    private boolean stillThere() {
        try {
            return Boolean.TRUE.equals(page.evaluate("window.pressed === true"));
        } catch (PlaywrightException underway) {
            return true;
        }
    }

    Visitor fill(String name, String value) {
        page.locator("[name='" + name + "']").first().fill(value);
        return this;
    }

    String words() {
        return page.locator("main").innerText();
    }

    /** Nothing on this page keeps anybody out, nothing sticks out of it, and here is its picture. */
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        check(name);
    }

    /** Nothing on this page keeps anybody out, and nothing sticks out of it. */
    void check(String name) {
        if (script) {
            assertThat(TestBrowser.violations(page)).as("axe on %s", name).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("nothing sticks out of %s", name)
                    .isEqualTo(true);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

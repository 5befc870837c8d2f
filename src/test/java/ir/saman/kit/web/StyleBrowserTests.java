package ir.saman.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import ir.saman.Serves;
import ir.saman.TestBrowser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The components in a real browser: light, dark, on a phone, without JavaScript, by keyboard alone. */
@SpringBootTest(classes = WebOnly.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Serves("A1")
class StyleBrowserTests {

    private final String address;
    private final Browser browser = TestBrowser.chromium();

    StyleBrowserTests(@Value("${local.server.port}") int port) {
        address = "http://localhost:" + port + "/desk/style";
    }

    @Test
    void nothingIsWrongInLight() {
        assertClean(wide(), "light");
    }

    @Test
    void nothingIsWrongInTheDark() {
        assertClean(wide().setColorScheme(ColorScheme.DARK), "dark");
    }

    @Test
    void nothingIsWrongOnAPhone() {
        assertClean(new Browser.NewContextOptions().setViewportSize(360, 740), "phone");
    }

    @Test
    void theScanItselfFindsWhatKeepsSomebodyOut() {
        try (BrowserContext context = browser.newContext(wide())) {
            Page page = context.newPage();
            page.navigate(address);
            page.evaluate("document.querySelector('main').append(document.createElement('button'))");
            assertThat(TestBrowser.violations(page))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("button-name");
        }
    }

    @Test
    void nothingIsWrongWithoutJavaScript() {
        try (BrowserContext context = browser.newContext(wide().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address);
            assertThat(page.locator("input[type=file]").isVisible()).isTrue();
            assertThat(page.locator("[data-calendar]").first().isVisible()).isFalse();
        }
    }

    @Test
    void theMonthIsWalkedByKeyboard() {
        try (BrowserContext context = browser.newContext(wide())) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("#f-day").fill("1405/9/29");
            page.locator("#f-day + button").press("Enter");
            page.locator(".calendar [aria-selected=true] button:focus").waitFor();
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks/calendar.png")));
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            page.locator(".calendar [data-day='۱۴۰۵/۱۰/۰۱']:focus").waitFor();
            page.keyboard().press("Enter");
            assertThat(page.locator("#f-day").inputValue()).isEqualTo("۱۴۰۵/۱۰/۰۱");
            assertThat(page.locator(".calendar").count()).isZero();
            assertThat(page.locator("#f-day:focus").count()).isOne();
        }
    }

    @Test
    void theMonthStaysOnThePhonesScreen() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("#f-day + button").click();
            page.locator(".calendar td button:focus").waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks/calendar-phone.png")));
            assertThat(page.locator(".calendar").boundingBox().x).isGreaterThanOrEqualTo(0);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aQuestionIsAskedBeforeWhatCannotBeTakenBack() {
        try (BrowserContext context = browser.newContext(wide())) {
            Page page = context.newPage();
            page.navigate(address);
            page.locator("[data-ask]").click();
            assertThat(page.locator("dialog#ask").isVisible()).isTrue();
            assertThat(TestBrowser.violations(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog#ask").isVisible()).isFalse();
            assertThat(page.url()).isEqualTo(address);
        }
    }

    private static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900);
    }

    private void assertClean(Browser.NewContextOptions options, String name) {
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(address);
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/looks/" + name + ".png")));
            assertThat(TestBrowser.violations(page)).isEmpty();
            assertThat(complaints).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
        }
    }
}

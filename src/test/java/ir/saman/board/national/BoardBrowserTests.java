package ir.saman.board.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.TestBrowser;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.text.PersianOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The boards and the portal's first page in a real browser: light, dark, on a phone, without JavaScript. */
@SamanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Serves({"F3", "F4"})
class BoardBrowserTests {

    /** A box has a ring around it; a shape is outlined while the others step back. */
    private static final String RINGED = """
            (() => {
              const here = document.activeElement, style = shape => getComputedStyle(shape);
              const path = here.querySelector('path');
              return path
                ? parseFloat(style(path).strokeWidth) > 5 && [...here.parentNode.querySelectorAll('a path')]
                    .every(other => (other === path) === (style(other).opacity === '1'))
                : style(here).outlineStyle === 'solid';
            })()""";

    private final String address;
    private final String userName;
    private final Browser browser = TestBrowser.chromium();
    private final String county;
    private String session = "";

    @Autowired
    BoardBrowserTests(@Value("${local.server.port}") int port, JdbcClient db) {
        address = "http://localhost:" + port;
        TestAccounts accounts = new TestAccounts(db);
        userName = accounts.userName(accounts.in("N029", Role.ARSO_EXPERT));
        county = db.sql("select min(code) from directory.territory where level = 'COUNTY' and province = '20'")
                .query(String.class)
                .single();
    }

    @BeforeAll
    void signIn() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address + "/sign-in");
            page.locator("#f-userName").fill(userName);
            page.locator("#f-password").fill(TestAccounts.PASSWORD);
            page.locator("#f-password").press("Enter");
            page.waitForURL("**/desk**");
            session = context.storageState();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, home, 1280, LIGHT",
        "/, home-dark, 1280, DARK",
        "/, home-phone, 360, LIGHT",
        "/desk/board, board, 1280, LIGHT",
        "/desk/board, board-dark, 1280, DARK",
        "/desk/board, board-phone, 360, LIGHT",
        "/desk/board?as-of=1404/12/30, board-refused, 1280, LIGHT",
        "/desk/board/provinces/20, board-province, 1280, LIGHT",
        "/desk/board/provinces/20?by=KIND, board-province-phone, 360, DARK",
        "/desk/board/provinces/20, board-tiles-phone, 360, DARK",
        "/desk/board?by=CIRCULAR, board-circulars, 1280, DARK",
        "/desk/board/units?place=county-COUNTY, units, 1280, LIGHT",
        "/desk/board/units?place=county-COUNTY, units-phone, 360, LIGHT",
        "/desk/board/units?place=county-COUNTY&which=IDLE, units-dark, 1280, DARK"
    })
    void nothingIsWrong(String path, String name, int width, ColorScheme colours) {
        var options = new Browser.NewContextOptions()
                .setStorageState(session)
                .setViewportSize(width, 900)
                .setColorScheme(colours);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(address + path.replace("COUNTY", county));
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/looks/" + name + ".png")));
            assertThat(TestBrowser.violations(page)).isEmpty();
            assertThat(complaints).noneMatch(words -> !words.contains("422"));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aProvinceIsReachedFromTheMapByKeyboardWithAndWithoutJavaScript(boolean script) {
        var options = new Browser.NewContextOptions().setStorageState(session).setJavaScriptEnabled(script);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            page.navigate(address + "/desk/board?circular=14133");
            page.locator(".map a[href*='provinces/20']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/board/provinces/20?circular=14133");
            assertThat(page.locator("h1").innerText()).contains("سمنان");
        }
    }

    @Test
    void theKeyboardWalksTheProvincesByNameSeesWhereItIsAndHearsEachShare() {
        try (BrowserContext context = signedIn()) {
            Page page = context.newPage();
            page.navigate(address + "/desk/board");
            page.locator(".map figcaption a").focus();
            List<String> heard = walked(page, ".map svg");
            assertThat(heard)
                    .hasSize(31)
                    .isSortedAccordingTo(PersianOrder.WORDS)
                    .allMatch(name -> name.matches(".+: (.*٪.*|هنوز سرانجامی ندارد)"));
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/board/provinces/*");
            assertThat(page.locator("h1").innerText()).contains(heard.getLast().replaceAll(":.*", ""));
        }
    }

    @Test
    void theCountiesOfAProvinceAreTilesTheKeyboardOpens() {
        try (BrowserContext context = signedIn()) {
            Page page = context.newPage();
            page.navigate(address + "/desk/board/provinces/20");
            page.locator(".map figcaption a").focus();
            List<String> heard = walked(page, ".shares");
            assertThat(heard).hasSizeGreaterThan(5).isSortedAccordingTo(PersianOrder.WORDS);
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/board/counties/*");
            assertThat(page.locator("h1").innerText()).contains(heard.getLast().replaceAll(":.*", ""));
        }
    }

    /** Beside the picture one key leads past it, to the table of the same figures. */
    @ParameterizedTest
    @CsvSource({"/desk/board, #rows", "/desk/board/provinces/20, #rows", "/status, #provinces"})
    void theTableIsReachedWithoutWalkingThePicture(String path, String table) {
        try (BrowserContext context = signedIn()) {
            Page page = context.newPage();
            page.navigate(address + path);
            page.locator(".map figcaption a").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("table => !!document.activeElement.closest(table)", table))
                    .isEqualTo(true);
        }
    }

    /** The names of the links within a part of the page as the keyboard comes to them, each with a ring around it. */
    private static List<String> walked(Page page, String part) {
        List<String> heard = new ArrayList<>();
        page.keyboard().press("Tab");
        while (page.evaluate("part => !!document.activeElement.closest(part)", part)
                .equals(true)) {
            heard.add(String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')")));
            assertThat(page.evaluate(RINGED)).isEqualTo(true);
            page.keyboard().press("Tab");
        }
        return heard;
    }

    private BrowserContext signedIn() {
        return browser.newContext(
                new Browser.NewContextOptions().setStorageState(session).setViewportSize(1280, 900));
    }
}

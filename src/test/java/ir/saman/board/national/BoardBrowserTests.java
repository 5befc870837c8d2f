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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
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

    private final String address;
    private final String userName;
    private final Browser browser = TestBrowser.chromium();
    private String session = "";

    @Autowired
    BoardBrowserTests(@Value("${local.server.port}") int port, JdbcClient db) {
        address = "http://localhost:" + port;
        TestAccounts accounts = new TestAccounts(db);
        userName = accounts.userName(accounts.in("N029", Role.ARSO_EXPERT));
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
        "/desk/board/provinces/20?by=KIND, board-province-phone, 360, DARK"
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
            page.navigate(address + path);
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
}

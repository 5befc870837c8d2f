package ir.saman.circular.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.TestBrowser;
import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.TestCirculars;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The layers of a text in a real browser: light, dark, on a phone, without JavaScript. */
@SamanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Serves("F1")
class LayerBrowserTests {

    private static final String LETTER = """
            ریاست جمهوری
            سازمان اداری و استخدامی کشور
            شماره نامه: ۱۲
            پوست: ندارد

            باسمه تعالی

            در اجرای قانون، موارد زیر ابلاغ می شود:

            ۱- دستگاههای اجرایی موظفند برنامه خود را ظرف دو ماه از تاریخ ابلاغ این بخشنامه بنویسند و برای سازمان بفرستند.

            ۲- دفاتر بازرگانی گزارش خود را هر سه ماه یک بار بفرستند.

            علی رضایی
            """;

    private final String address;
    private final JdbcClient db;
    private final Circulars circulars;
    private final Clock clock;
    private final Browser browser = TestBrowser.chromium();
    private String session = "";

    @Autowired
    LayerBrowserTests(@Value("${local.server.port}") int port, JdbcClient db, Circulars circulars, Clock clock) {
        this.address = "http://localhost:" + port;
        this.db = db;
        this.circulars = circulars;
        this.clock = clock;
    }

    @BeforeAll
    void signIn() {
        TestAccounts accounts = new TestAccounts(db);
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address + "/sign-in");
            page.locator("#f-userName").fill(accounts.userName(accounts.in("N029", Role.ARSO_EXPERT)));
            page.locator("#f-password").fill(TestAccounts.PASSWORD);
            page.locator("#f-password").press("Enter");
            page.waitForURL("**/desk**");
            session = context.storageState();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wide, 1280, LIGHT, true",
        "dark, 1280, DARK, true",
        "phone, 360, LIGHT, true",
        "plain, 1280, LIGHT, false"
    })
    void aLetterIsBroughtCorrectedAndAligned(String name, int width, ColorScheme colours, boolean script) {
        CircularId circular = circulars.publish(
                TestCirculars.asking(
                        "b-" + UUID.randomUUID(), Tehran.today(clock), "outreach-record", "training-record"),
                By.SYSTEM);
        String desk = address + Head.DESK + "/" + circular.value();
        var options = new Browser.NewContextOptions()
                .setStorageState(session)
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900)
                .setColorScheme(colours);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            page.navigate(desk + "/bring");
            looked(page, name, "bring", script);
            page.locator("#f-text").fill(LETTER);
            press(page, "main form .btn:not(.plain):not(.quiet)", desk);
            looked(page, name, "layers", script);
            page.navigate(desk + "/sheets/1");
            looked(page, name, "sheet", script);
            page.locator("tr", new Page.LocatorOptions().setHasText("دستگاه‌های"))
                    .locator("input")
                    .check();
            press(page, "button[value=accept]", desk + "/sheets/1");
            assertThat(page.locator("mark").allInnerTexts())
                    .doesNotContain("دستگاههای")
                    .contains("بازرگانی");
            page.navigate(desk + "/sheets/1/difference");
            assertThat(page.locator("ins").first().innerText()).contains("دستگاه‌های");
            looked(page, name, "difference", script);
            page.navigate(desk + "/alignment");
            looked(page, name, "alignment", script);
            press(page, "main form .btn:not(.quiet)", desk + "/alignment?page=1");
            assertThat(page.locator("main").innerText()).contains("تأییدشده");
            page.navigate(address + "/circular-texts/" + circular.value());
            assertThat(page.locator("#para_2").count()).isEqualTo(1);
            looked(page, name, "public", script);
            page.navigate(address + Head.DESK);
            looked(page, name, "list", script);
            page.navigate(address + "/desk/suspect-words");
            looked(page, name, "words", script);
        }
    }

    private static void press(Page page, String button, String leadsTo) {
        page.locator(button).first().click();
        page.waitForURL(leadsTo);
    }

    private static void looked(Page page, String name, String what, boolean script) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/looks/layer-" + what + "-" + name + ".png")));
        if (script) {
            assertThat(TestBrowser.violations(page)).as(what).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(what)
                    .isEqualTo(true);
        }
    }
}

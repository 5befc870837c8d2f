package ir.saman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DutyId;
import ir.saman.duty.Stage;
import ir.saman.journey.Visitor.Sight;
import ir.saman.kit.calendar.Tehran;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is typed into an answer is kept while it is typed, each keeping resting on the one before. */
@SamanTest
@Serves("F5")
class AutosaveTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Test
    void aDraftIsKeptWhileItIsTypedAndAColleagueIsToldOfIt() {
        LocalDate today = LocalDate.now(Tehran.ZONE);
        String organ = stage.organ();
        long source =
                stage.lay(List.of(organ), new DeadlineRule.ByDate(today), "preparation-record", today, Stage.ARSO);
        DutyId duty = stage.duty(source, organ);
        String path = "/desk/duties/" + duty.value() + "/answer";
        try (Visitor one = visitor(organ, Role.REFORM_OFFICER);
                Visitor two = visitor(organ, Role.ORGAN_HEAD)) {
            one.go(path);
            two.go(path);
            type(one, "نخستین نوشته");
            revision(one, "1");
            type(one, "نخستین نوشته، کامل‌تر");
            revision(one, "2");
            type(two, "نوشته همکار");
            two.page().locator("p.errors[role=status]").waitFor();
            two.look("autosave-changed");
            two.press("button.btn[name=do][value=keep]");
            assertThat(two.words()).contains("نخستین نوشته، کامل‌تر");
            assertThat(two.page().locator("[name=text]").inputValue()).isEqualTo("نوشته همکار");
            two.look("both-drafts");
            one.go(path);
            assertThat(one.page().locator("[name=text]").inputValue()).isEqualTo("نخستین نوشته، کامل‌تر");
        }
    }

    @Test
    void aSessionThatLapsesWhileSomebodyWritesLosesNothing() {
        LocalDate today = LocalDate.now(Tehran.ZONE);
        String organ = stage.organ();
        long source =
                stage.lay(List.of(organ), new DeadlineRule.ByDate(today), "preparation-record", today, Stage.ARSO);
        String path = "/desk/duties/" + stage.duty(source, organ).value() + "/answer";
        try (Visitor writer = visitor(organ, Role.REFORM_OFFICER)) {
            writer.go(path);
            writer.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("saman"));
            type(writer, "نوشته‌ای که نشست آن پایان یافت");
            writer.page().locator("#signed-out").waitFor();
            writer.look("signed-out-while-typing");
            assertThat(writer.page().url()).endsWith(path);
            assertThat(writer.page().locator("[name=text]").inputValue()).isEqualTo("نوشته‌ای که نشست آن پایان یافت");
        }
    }

    private static void type(Visitor visitor, String words) {
        visitor.fill("text", words);
    }

    private static void revision(Visitor visitor, String expected) {
        visitor.page()
                .waitForFunction(
                        "expected => document.querySelector('[name=revision]').value === expected",
                        expected,
                        new Page.WaitForFunctionOptions().setTimeout(20_000));
    }

    private Visitor visitor(String organ, Role role) {
        AccountId account = stage.accounts().in(organ, role);
        return Visitor.at("http://localhost:" + port, Sight.LIGHT)
                .signIn(stage.accounts().userName(account), TestAccounts.PASSWORD);
    }
}

package ir.saman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.journey.Visitor.Sight;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages nobody links to: what went wrong, what was refused, what is shown once. They keep nobody out either. */
@SamanTest
@Serves("A1")
class OddPagesTests {

    private final TestAccounts accounts;

    @LocalServerPort
    private int port;

    @Autowired
    OddPagesTests(JdbcClient db) {
        this.accounts = new TestAccounts(db);
    }

    private String administrator = "";

    @BeforeEach
    void anAdministrator() {
        administrator = accounts.userName(accounts.in("N029", Role.SYSTEM_ADMINISTRATOR));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "PHONE"})
    void whatIsNotThereAndWhatIsNotAllowed(Sight sight) {
        try (Visitor visitor = visitor(sight, administrator)) {
            assertThat(visitor.go("/desk/nothing")).isEqualTo(404);
            visitor.look("odd-404-" + sight);
            assertThat(visitor.go("/desk/duties")).isEqualTo(403);
            visitor.look("odd-403-" + sight);
            assertThat(visitor.go("/circulars?q=%zz")).isEqualTo(400);
            visitor.check("odd-400-" + sight);
        }
    }

    @Test
    void aFormThatWasRefusedAndThePasswordThatIsShownOnce() {
        try (Visitor visitor = visitor(Sight.LIGHT, administrator)) {
            visitor.go("/desk/accounts/new");
            visitor.press("main form button.btn:not([name]):not([type=button])");
            visitor.look("odd-refused");
            AccountId other = accounts.in("N012", Role.REFORM_OFFICER);
            visitor.go("/desk/accounts/" + other.value());
            visitor.open("form[action$='/reset'] button");
            visitor.look("odd-asked");
            visitor.press("#ask button[value=yes]");
            visitor.look("odd-one-time-password");
        }
    }

    @Test
    void thePreviewOfAnImport() {
        String arso = accounts.userName(accounts.in("N029", Role.ARSO_EXPERT));
        try (Visitor visitor = visitor(Sight.LIGHT, arso)) {
            visitor.go("/desk/organs/import");
            String rows = "کد,نوع,نام\nT-odd-1,OFFICE,دفتر آزمون\nT-odd-2,چیزی,\n";
            visitor.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("organs.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
            visitor.press("main form button.btn:not([type=button])");
            visitor.look("odd-import-preview");
            assertThat(visitor.words()).contains("B3", "T-odd-1");
        }
    }

    @Test
    void aFormThatWasHeldWhileItsSessionLapsed() {
        String officer = accounts.userName(accounts.in("N012", Role.ORGAN_HEAD));
        accounts.in("N012", Role.REFORM_OFFICER);
        try (Visitor visitor = visitor(Sight.LIGHT, officer)) {
            visitor.go("/desk/account/deputy");
            visitor.fill("reason", "مرخصی سالانه آزمون");
            visitor.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("saman"));
            visitor.press("main form button.btn:not([type=button])");
            visitor.look("odd-sign-in-again");
            visitor.fill("userName", officer).fill("password", TestAccounts.PASSWORD);
            visitor.press("form[action='/sign-in'] button.btn");
            visitor.look("odd-held");
            assertThat(visitor.words()).contains("مرخصی سالانه آزمون");
        }
    }

    private Visitor visitor(Sight sight, String user) {
        return Visitor.at("http://localhost:" + port, sight).signIn(user, TestAccounts.PASSWORD);
    }
}

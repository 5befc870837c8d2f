package ir.saman.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.journey.Visitor.Sight;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A circular nobody programmed, typed through the pages alone in a real browser: written, reviewed, signed, issued, relayed,
 * amended and replaced; what it asks is on desks and boards at each step.
 */
@SamanTest
@Serves({"F1", "F6", "D3"})
class SixthCircularTests {

    private static final String TEXT = """
            ۱- دستگاه‌های مشمول موظفند ظرف دو ماه از تاریخ دریافت این بخشنامه برنامه خود را ارسال کنند.
            ۲- دستگاه‌های مشمول مکلفند هر سه ماه یک بار گزارش پیشرفت برنامه را ارسال کنند.
            ۳- دستگاه‌های مشمول می‌توانند از ظرفیت سازمان‌های مردم‌نهاد استفاده کنند.
            ۴- دستگاه‌های مشمول نباید مدرکی را که خود دارند از مردم بخواهند.
            """;

    private static final String SAVE = "form.card p.row button.btn:not(.quiet):not(.danger)";
    private static final String COUNTY = "C2004";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String number = "S6-" + mark;

    @Test
    void aCircularTypedThroughThePagesIsIssuedRelayedAmendedAndReplaced() {
        try (Visitor author = in(Sight.LIGHT, "N029", Role.ARSO_EXPERT);
                Visitor head = in(Sight.LIGHT, "N029", Role.ORGAN_HEAD);
                Visitor bearer = in(Sight.LIGHT, COUNTY, Role.REFORM_OFFICER)) {
            issued(author, head, bearer, Sight.LIGHT);
            relay(Sight.LIGHT);
            amend(author, head);
            bound(bearer, author, 3);
            replace(author, head);
            replaced(bearer, author);
        }
    }

    @Test
    void nothingOnTheWayToItsIssueNeedsAScript() {
        try (Visitor author = in(Sight.NO_SCRIPT, "N029", Role.ARSO_EXPERT);
                Visitor head = in(Sight.NO_SCRIPT, "N029", Role.ORGAN_HEAD);
                Visitor bearer = in(Sight.NO_SCRIPT, COUNTY, Role.REFORM_OFFICER)) {
            issued(author, head, bearer, Sight.NO_SCRIPT);
        }
    }

    private void issued(Visitor author, Visitor head, Visitor bearer, Sight sight) {
        String draft = write(author, "برنامه جلب مشارکت " + mark);
        paste(author, draft);
        plan(author, draft, "2");
        report(author, draft);
        possibility(author, draft);
        prohibition(author, draft);
        seen(author, draft, sight);
        review(author, in(sight, "N029", Role.ARSO_EXPERT), draft);
        sign(head, draft, number);
        issue(head, "sixth");
        bound(bearer, author, 2);
    }

    private Visitor in(Sight sight, String organ, Role role) {
        TestAccounts accounts = new TestAccounts(db);
        AccountId account = accounts.in(organ, role);
        return Visitor.at("http://localhost:" + port, sight).signIn(accounts.userName(account), TestAccounts.PASSWORD);
    }

    /** Begins a letter; returns the address of its draft. */
    private static String write(Visitor author, String subject) {
        author.go("/desk/drafts/new");
        author.fill("subject", subject).fill("signatory", "رئیس سازمان").fill("signatoryPost", "معاون رئیس‌جمهور");
        author.page().locator("[name=programme]").selectOption("reform-14");
        author.fill("addressees", "استانداری و فرمانداری‌های استان سمنان");
        whom(author, "to");
        author.press(SAVE);
        return address(author);
    }

    private static String address(Visitor author) {
        return author.page().url().replaceFirst("^[a-z]+://[^/]+", "");
    }

    /** The governorate and the county governorates of Semnan: two kinds, and a province found by its name. */
    private static void whom(Visitor author, String rule) {
        unfold(author, "#f-" + rule);
        author.fill(rule + ".territories.q", "سمنان");
        author.press("button[name=pick][value='" + rule + ".territories']");
        unfold(author, "#f-" + rule);
        author.page().locator("[name='" + rule + ".territories'][value='20']").check();
        author.page().locator("[name='" + rule + ".article5']").uncheck();
        author.page().locator("[name='" + rule + ".kinds'][value=GOVERNORATE]").check();
        author.page()
                .locator("[name='" + rule + ".kinds'][value=COUNTY_GOVERNORATE]")
                .check();
    }

    /** Opens what is folded there. */
    private static void unfold(Visitor author, String where) {
        Locator folded = author.page().locator(where + " details:not([open]) > summary");
        for (int left = folded.count(); left > 0; left--) {
            folded.first().click();
        }
    }

    private static void paste(Visitor author, String draft) {
        author.go(draft + "/paste");
        author.fill("letter", TEXT);
        author.press(SAVE);
        assertThat(author.words()).contains("بند ۱", "بند ۴");
        author.press("button[name=take][value=add]");
        List<String> forces = IntStream.rangeClosed(1, 4)
                .mapToObj(clause -> {
                    author.go(draft + "/clauses/para_" + clause);
                    return author.page().locator("[name=clauseForce]").inputValue();
                })
                .toList();
        assertThat(forces).as("what the words were read as").containsExactly("MUST", "MUST", "MAY", "MUST_NOT");
    }

    /** An ask as far as all have it; its deadline stands on the form. */
    private static void ask(Visitor author, String draft, int clause, String action, String rule) {
        author.go(draft + "/clauses/para_" + clause + "/asks/new");
        whom(author, "who");
        author.fill("action", action);
        author.page().locator("[name=deadline][value=" + rule + "]").check();
        author.page().locator("[name='accept.0.place']").selectOption("ISSUER");
    }

    private static void plan(Visitor author, String draft, String months) {
        ask(author, draft, 1, "ارسال برنامه", "WITHIN");
        author.fill("amount", months);
        author.page().locator("[name=amountUnit]").selectOption("MONTHS");
        author.page().locator("[name=after]").selectOption("RECEIPT");
        author.page().locator("[name=evidence]").selectOption("outreach-record");
        author.press("button[name=preview]");
        assertThat(author.page().locator("#foreseen").innerText()).contains("دستگاه");
        author.press(SAVE);
    }

    private static void report(Visitor author, String draft) {
        ask(author, draft, 2, "ارسال گزارش پیشرفت", "EVERY");
        author.page().locator("[name=rhythm]").selectOption("QUARTER");
        author.fill("grace", "10");
        author.page().locator("[name=evidence]").selectOption("quarterly-progress-report");
        author.press(SAVE);
    }

    private static void possibility(Visitor author, String draft) {
        author.go(draft + "/clauses/para_3/openings/new");
        whom(author, "who");
        author.fill("action", "همکاری با سازمان‌های مردم‌نهاد");
        author.press(SAVE);
    }

    private static void prohibition(Visitor author, String draft) {
        ask(author, draft, 4, "نخواستن مدرک از مردم", "STANDING");
        author.page().locator("[name=force]").selectOption("MUST_NOT");
        author.page().locator("[name=evidence]").selectOption("training-record");
        author.press(SAVE);
    }

    private static void seen(Visitor author, String draft, Sight sight) {
        for (String page : List.of("", "/letter", "/clauses/para_1", "/preview", "/burden", "/history")) {
            assertThat(author.go(draft + page)).isEqualTo(200);
            author.look("sixth" + page.replace('/', '-') + "-" + sight);
        }
    }

    /** A colleague asks, the author answers. */
    private static void review(Visitor author, Visitor reader, String draft) {
        author.go(draft + "/review");
        author.press("form[action$='/review/send'] button");
        try (reader) {
            reader.go(draft + "/review");
            reader.fill("words", "واژه برنامه در بند ۱ روشن است؟");
            reader.press("form[action$='/review/comments'] button");
        }
        author.go(draft + "/review");
        author.look("sixth-review");
        author.page().locator("form[action*='/review/comments/'] textarea").fill("بله، در پیوست آمده است.");
        author.press("form[action*='/review/comments/'] button");
    }

    /** Number, where there is none yet, and signature. */
    private void sign(Visitor head, String draft, String asked) {
        head.go(draft + "/issue");
        if (!asked.isEmpty()) {
            head.fill("number", asked);
            head.fill("date", PersianDate.of(Tehran.today(clock)).format());
            head.press("form[action$='/number'] p > button.btn");
        }
        head.fill("password", TestAccounts.PASSWORD);
        head.press("form[action$='/sign'] p > button.btn");
    }

    /** Issues what is signed: it says what that does, and asks once more. */
    private static void issue(Visitor head, String name) {
        head.look(name + "-signed");
        head.press("form[action$='/issue'] p > button.btn");
        head.look(name + "-asked");
        head.press("form.card button.danger");
    }

    /** What the bearer's desk, the duty's page and the board say while the circular binds. */
    private void bound(Visitor bearer, Visitor expert, int months) {
        bearer.go("/desk?q=" + mark);
        assertThat(bearer.words()).contains("ارسال برنامه", "ارسال گزارش پیشرفت");
        bearer.look("sixth-desk");
        bearer.page()
                .locator("main a", new Page.LocatorOptions().setHasText("ارسال برنامه"))
                .first()
                .click();
        bearer.page().waitForLoadState();
        String due = PersianDate.of(Tehran.today(clock)).plusMonths(months).format();
        assertThat(bearer.words()).as("the deadline and how it was found").contains(Digits.persian(due));
        bearer.look("sixth-duty");
        assertThat(laid(expert)).isPositive();
    }

    /** How many duties of the circular the board shows in Semnan. */
    private int laid(Visitor expert) {
        expert.go("/desk/board/provinces/20?circular=" + number);
        return expert.page().locator(".figures a.figure b").allInnerTexts().stream()
                .mapToInt(figure -> Digits.parse(figure).orElse(0L).intValue())
                .sum();
    }

    private void relay(Sight sight) {
        String governorate = db.sql("select code from directory.organ where kind = 'GOVERNORATE' and province = '20'")
                .query(String.class)
                .single();
        try (Visitor governor = in(sight, governorate, Role.ORGAN_HEAD)) {
            governor.go("/desk/circulars/" + circular() + "/relay");
            governor.fill("number", "R-" + mark)
                    .fill("on", PersianDate.of(Tehran.today(clock)).format());
            governor.fill("name", "استاندار").fill("post", "استاندار سمنان");
            governor.fill("addressees", "فرمانداری‌های استان").fill("text", "برای اجرا ابلاغ می‌شود.");
            governor.press("form.stack > p button.btn");
            governor.fill("password", TestAccounts.PASSWORD);
            governor.look("sixth-relay");
            governor.press("form.card button.danger");
            governor.go("/circulars/" + number);
            assertThat(governor.words()).contains(Digits.persian("R-" + mark), "برای اجرا ابلاغ می‌شود.");
            governor.look("sixth-circular");
        }
    }

    private long circular() {
        return db.sql("select id from circular.circular where number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    /** Three months instead of two: the duty goes on under the new words. */
    private void amend(Visitor author, Visitor head) {
        author.go("/desk/circulars/" + circular());
        author.press("form[action*='/desk/drafts/amend/'] button");
        String draft = address(author);
        author.go(draft + "/clauses/para_1");
        author.press("a[href*='/asks/']:not([href$='/new'])");
        author.fill("amount", "3");
        author.press(SAVE);
        author.go(draft + "/review");
        author.press("form[action$='/review/send'] button");
        sign(head, draft, "");
        head.fill("note", "مهلت بند ۱ سه ماه شد");
        issue(head, "sixth-amending");
        author.go("/circulars/" + number);
        assertThat(author.words()).contains("مهلت بند ۱ سه ماه شد");
        author.look("sixth-amended");
    }

    /** A seventh takes its place: the plan goes on, the reports are closed, the prohibition stays to be answered. */
    private void replace(Visitor author, Visitor head) {
        String draft = write(author, "جایگزین برنامه مشارکت " + mark);
        author.go(draft + "/letter");
        unfold(author, "form.card");
        author.page().locator("[name='ref.0.relation']").selectOption("REPLACES");
        author.page().locator("[name='ref.0.refKind']").selectOption("CIRCULAR");
        author.fill("ref.0.refNumber", Digits.persian(number));
        author.press(SAVE);
        paste(author, draft);
        plan(author, draft, "3");
        author.go(draft + "/review");
        author.press("form[action$='/review/send'] button");
        sign(head, draft, "S7-" + mark);
        fate(head, "ارسال برنامه", "ON para_1");
        fate(head, "ارسال گزارش پیشرفت", "CLOSE");
        fate(head, "نخواستن مدرک از مردم", "KEEP");
        issue(head, "seventh");
    }

    private static void fate(Visitor head, String action, String chosen) {
        Locator select =
                head.page().locator("select[name^='fate-']").and(head.page().getByLabel(Pattern.compile(action)));
        select.selectOption(
                select.locator("option[value^='" + chosen + "']").first().getAttribute("value"));
    }

    /** The plan is asked by the seventh now, the reports are asked no more, the prohibition stays, and nothing disappears. */
    private void replaced(Visitor bearer, Visitor author) {
        author.go("/circulars/" + number);
        assertThat(author.words()).contains("جایگزین");
        author.look("sixth-replaced");
        bearer.go("/desk?q=S7-" + mark);
        assertThat(bearer.words()).contains("ارسال برنامه");
        bearer.go("/desk?q=" + number);
        assertThat(bearer.words()).contains("نخواستن مدرک از مردم").doesNotContain("ارسال گزارش پیشرفت");
        assertThat(author.go("/circular-graph/" + circular())).isEqualTo(200);
        assertThat(author.words()).contains(Digits.persian("S7-" + mark));
        assertThat(author.page()
                        .locator("svg text", new Page.LocatorOptions().setHasText(Digits.persian(number)))
                        .count())
                .as("itself and its second version; a number typed in Persian digits names it too")
                .isEqualTo(2);
        author.look("sixth-graph");
    }
}

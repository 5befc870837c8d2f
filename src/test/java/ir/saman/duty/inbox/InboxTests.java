package ir.saman.duty.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.BearerRule;
import ir.saman.duty.Cooperation;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.DutyId;
import ir.saman.kit.text.Digits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SamanTest
@Serves("F3")
class InboxTests {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"[^\"]*from=([^\"&]+)");

    private final MockMvc mvc;
    private final JdbcClient db;
    private final DeskFixtures desk;
    private final TestAccounts accounts;
    private String organ = "";

    @Autowired
    InboxTests(MockMvc mvc, JdbcClient db, DeskFixtures desk) {
        this.mvc = mvc;
        this.db = db;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aNewOrgan() {
        organ = desk.below("N012");
    }

    @Test
    void countsAreTrueAtThatMoment() throws Exception {
        AccountId officer = accounts.in(organ, Role.REFORM_OFFICER);
        DutyId late = desk.duty(organ, -32, "گزارش نخست", "N029");
        desk.duty(organ, 0, "گزارش دوم", "N029");
        desk.duty(organ, 60, "گزارش سوم", "N029");
        desk.duty(organ, 90, "گزارش چهارم", "N029");
        String before = desk(officer, "");
        assertThat(count(before, "معوق")).isEqualTo("۱");
        assertThat(count(before, "این هفته")).isEqualTo("۱");
        assertThat(count(before, "پیش رو")).isEqualTo("۲");
        assertThat(count(before, "در انتظار تأیید")).isEqualTo("۰");
        desk.submit(late, officer.value());
        String after = desk(officer, "");
        assertThat(count(after, "معوق")).isEqualTo("۰");
        assertThat(count(after, "در انتظار تأیید")).isEqualTo("۱");
        assertThat(desk(officer, "?due=AHEAD&kind=ANSWER"))
                .contains("گزارش سوم", "گزارش چهارم")
                .doesNotContain("/answer\">گزارش دوم");
    }

    @Test
    void allKindsOfWorkStandInTheOrderOfTheirDeadlines() throws Exception {
        AccountId head = accounts.in(organ, Role.ORGAN_HEAD);
        String unit = desk.below(organ);
        desk.duty(organ, 20, "کار خود دستگاه", "N029");
        DutyId answered = desk.duty(unit, -5, "پاسخ واحد تابع", organ);
        desk.submit(answered, accounts.in(unit, Role.REFORM_OFFICER).value());
        DutyId own = desk.duty(desk.below(organ), -5, "پاسخ خودم", organ);
        desk.submit(own, head.value());
        Cooperation part = new Cooperation(Optional.empty(), Optional.of(BearerRule.only(organ)), "تهیه آمار");
        desk.lay(List.of(unit), 3, "کار مشترک", "N029", List.of(part));
        String page = desk(head, "");
        assertThat(page).containsSubsequence("پاسخ واحد تابع", "کار مشترک", "تهیه آمار", "کار خود دستگاه");
        assertThat(count(page, "منتظر تصمیم من")).isEqualTo("۲");
        assertThat(count(page, "سهم همکاری")).isEqualTo("۱");
        assertThat(page).contains("/desk/duties/" + answered.value() + "/decide");
        assertThat(body(
                        head,
                        "/desk/decisions/new?accept=" + answered.value() + "&accept=" + own.value()
                                + "&accept=1&accept=x"))
                .contains(
                        "name=\"duty\" value=\"" + answered.value() + "\"",
                        "name=\"version-" + answered.value(),
                        "action=\"/desk/decisions\"")
                .doesNotContain("name=\"duty\" value=\"1\"", "name=\"duty\" value=\"" + own.value() + "\"");
    }

    @Test
    void aRequestForAnExtensionWaitsForItsDecider() throws Exception {
        AccountId supervisor = accounts.in(organ, Role.ORGAN_SUPERVISOR);
        String unit = desk.below(organ);
        DutyId duty = desk.duty(unit, 2, "کار دیررس", "N029");
        desk.askExtension(duty, supervisor.value(), organ);
        String page = desk(supervisor, "");
        assertThat(count(page, "درخواست تمدید و عدم شمول")).isEqualTo("۱");
        assertThat(page).contains("بودجه دیر رسید", "/desk/relief/");
    }

    @Test
    void whyAndByWhenOpenInPlace() throws Exception {
        AccountId officer = accounts.in(organ, Role.REFORM_OFFICER);
        desk.duty(organ, -1, "نخستین", "N029");
        DutyId other = desk.duty(organ, 30, "دومین", "N029");
        assertThat(desk(officer, "?due=OVERDUE"))
                .contains("متن بند &lt;script&gt;", "مهلت: تا ", "با همین مستند، ۱ تکلیف دیگر نیز انجام می‌شود")
                .contains("/desk/duties/" + other.value())
                .doesNotContain("<script>alert");
    }

    @Test
    void whoOnlyReadsHasNothingWaiting() throws Exception {
        desk.duty(organ, -1, "کار دستگاه", "N029");
        assertThat(desk(accounts.in(organ, Role.AUDITOR), ""))
                .contains("چیزی منتظر شما نیست", "/desk/duties")
                .doesNotContain("کار دستگاه");
    }

    @Test
    void pagesNeitherSkipNorRepeatWhileTheListChanges() throws Exception {
        AccountId officer = accounts.in(organ, Role.REFORM_OFFICER);
        List<DutyId> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(desk.duty(organ, i / 3, "کار شماره " + i, "N029"));
        }
        String first = desk(officer, "");
        desk.duty(organ, -3, "تازه رسیده", "N029");
        var next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String second = desk(officer, "?from=" + next.group(1));
        for (DutyId duty : all) {
            String link = "/desk/duties/" + duty.value() + "/answer";
            assertThat(first.contains(link) ^ second.contains(link)).isTrue();
        }
        assertThat(second).doesNotContain("/answer\">تازه رسیده").contains("rel=\"prev\"");
    }

    @Test
    void theListIsExportedAsItIsNarrowed() throws Exception {
        AccountId officer = accounts.in(organ, Role.REFORM_OFFICER);
        desk.duty(organ, -1, "نخستین", "N029");
        desk.duty(organ, 30, "دومین", "N029");
        assertThat(body(officer, "/desk/inbox/export?format=csv&due=OVERDUE"))
                .contains("نخستین", "بخشنامه")
                .doesNotContain("دومین");
        mvc.perform(get("/desk/inbox/export").with(TestAccounts.as(officer))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=b.%00%FF", "?from=a.OTk5OS0xMi0zMR85OTk5HzE", "?kind=%3Cscript%3Ealert(2)%3C/script%3E&due=x",
                "?q=%3Cscript%3Ealert(2)%3C/script%3E%00", "?q=%25_%5C'", "?kind=ANSWER&kind=DECIDE"
            })
    void whatAStrangerWritesInTheAddressDoesNoHarm(String query) throws Exception {
        AccountId officer = accounts.in(organ, Role.REFORM_OFFICER);
        desk.duty(organ, 1, "کار", "N029");
        String page = body(officer, java.net.URI.create("/desk" + query));
        assertThat(page).contains("کارتابل من").doesNotContain("<script>alert");
    }

    @Test
    void searchFindsTheActionAndTheCircular() throws Exception {
        AccountId officer = accounts.in(organ, Role.REFORM_OFFICER);
        desk.duty(organ, 1, "کارنامهٔ دستگاه‌ها", "N029");
        desk.duty(organ, 1, "چیز دیگر", "N029");
        assertThat(desk(officer, "?q=دستگاهها")).contains("کارنامهٔ دستگاه‌ها").doesNotContain("/answer\">چیز دیگر");
    }

    @Test
    void ownDutiesAreReadByIndex() {
        db.sql("analyze duty.duty").update();
        String plan = String.join(
                "\n",
                db.sql("explain " + InboxSql.FORWARD)
                        .param("organ", desk.organ(organ).id().value())
                        .param("accounts", new Long[] {1L})
                        .param("answer", true)
                        .param("referral", true)
                        .param("decide", true)
                        .param("relief", true)
                        .param("part", true)
                        .param("dueFrom", desk.today().minusYears(5))
                        .param("dueTo", desk.today().plusYears(5))
                        .param("sources", null)
                        .param("keyDue", desk.today().minusYears(5))
                        .param("keyKind", 0)
                        .param("keyItem", 0)
                        .param("rows", 26)
                        .query((row, number) -> row.getString(1))
                        .list());
        assertThat(plan).contains("duty_bearer", "duty_waiting").doesNotContain("Seq Scan on duty d");
    }

    private String desk(AccountId account, String query) throws Exception {
        return body(account, "/desk" + query);
    }

    private String body(AccountId account, String path) throws Exception {
        return mvc.perform(get(path).with(TestAccounts.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String body(AccountId account, java.net.URI path) throws Exception {
        return mvc.perform(get(path).with(TestAccounts.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String count(String page, String card) {
        var found = Pattern.compile(Pattern.quote(">" + card + "</span>") + "\\s*<b>([^<]*)</b>")
                .matcher(page);
        return found.find() ? found.group(1) : "no card " + Digits.latin(card);
    }
}

package ir.saman.duty.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.DutyId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SamanTest
@Serves({"F2", "F3"})
class DutyPageTests {

    private final MockMvc mvc;
    private final DeskFixtures desk;
    private final TestAccounts accounts;
    private String organ = "";

    @Autowired
    DutyPageTests(MockMvc mvc, JdbcClient db, DeskFixtures desk) {
        this.mvc = mvc;
        this.desk = desk;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aNewOrgan() {
        organ = desk.below("N012");
    }

    @Test
    void itSaysWhyAndOffersWhatMayBeDone() throws Exception {
        DutyId duty = desk.duty(organ, -4, "تهیه فهرست", "N029");
        String page = page(accounts.in(organ, Role.REFORM_OFFICER), duty, "");
        assertThat(page)
                .contains("متن بند &lt;script&gt;", "مهلت: تا ", "۴ روز گذشته", "تکلیف نهاده شد")
                .contains("چرا می‌توانم این را ببینم؟", "این تکلیف از آنِ دستگاه خود شماست")
                .contains("/desk/duties/" + duty.value() + "/answer", "/relief", "/referral")
                .doesNotContain("/decide\"", "<script>alert");
    }

    @Test
    void anAcceptorSeesTheAnswerAndDecides() throws Exception {
        String acceptor = desk.below("N012");
        AccountId officer = accounts.in(organ, Role.REFORM_OFFICER);
        DutyId duty = desk.duty(organ, 4, "تهیه فهرست", acceptor);
        desk.submit(duty, officer.value());
        String page = page(accounts.in(acceptor, Role.ORGAN_SUPERVISOR), duty, "");
        assertThat(page)
                .contains(
                        "پاسخ &lt;b&gt;آزمون&lt;/b&gt;",
                        "شمار فعالیت‌های تعریف‌شده",
                        "<td class=\"num\">۷</td><td>فعالیت</td>",
                        "https://example.ir/a")
                .contains("تأییدکننده یا همکار این تکلیف است", "/desk/duties/" + duty.value() + "/decide")
                .doesNotContain("/answer\"");
        assertThat(page(accounts.in(organ, Role.AUDITOR), duty, ""))
                .doesNotContain("/decide\"", "/answer\"", "/relief\"");
    }

    @Test
    void whoDecidesOnAnExtensionSeesTheDutyAndGoesThere() throws Exception {
        String decider = desk.below("N012");
        AccountId supervisor = accounts.in(decider, Role.ORGAN_SUPERVISOR);
        DutyId duty = desk.duty(organ, 4, "تهیه فهرست", "N029");
        desk.askExtension(duty, supervisor.value(), decider);
        assertThat(page(supervisor, duty, "")).contains("/desk/relief/", "رسیدگی به درخواست", "بودجه دیر رسید");
    }

    @Test
    void theDeadlineIsShownAsOfADayAndABadDayIsSaid() throws Exception {
        DutyId duty = desk.duty(organ, 4, "تهیه فهرست", "N029");
        AccountId officer = accounts.in(organ, Role.REFORM_OFFICER);
        assertThat(page(officer, duty, "?asOf=1404/01/01")).contains("value=\"1404/01/01\"");
        assertThat(page(officer, duty, "?asOf=1404/12/30")).contains("چنین روزی در تقویم نیست");
    }

    @Test
    void aForeignDutyLooksLikeNoneAndIsNoted() throws Exception {
        DutyId duty = desk.duty(organ, 4, "تهیه فهرست", "N029");
        AccountId stranger = accounts.in(desk.below("N012"), Role.REFORM_OFFICER);
        for (String path : new String[] {"", "/referral"}) {
            mvc.perform(get("/desk/duties/" + duty.value() + path).with(TestAccounts.as(stranger)))
                    .andExpect(status().isNotFound());
        }
        assertThat(accounts.refusals(stranger)).isEqualTo(2);
        for (String number : new String[] {"999999999999999999", "0", "x", "9999999999999999999999"}) {
            mvc.perform(get("/desk/duties/" + number).with(TestAccounts.as(stranger)))
                    .andExpect(status().isNotFound());
        }
    }

    private String page(AccountId account, DutyId duty, String query) throws Exception {
        return mvc.perform(get("/desk/duties/" + duty.value() + query).with(TestAccounts.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

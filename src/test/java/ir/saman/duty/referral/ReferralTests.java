package ir.saman.duty.referral;

import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.DutyId;
import ir.saman.secretariat.Notices;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SamanTest
@Serves("F3")
class ReferralTests {

    private final MockMvc mvc;
    private final JdbcClient db;
    private final DeskFixtures desk;
    private final Notices notices;
    private final TestAccounts accounts;
    private String organ = "";
    private AccountId head = new AccountId(0);
    private AccountId expert = new AccountId(0);

    @Autowired
    ReferralTests(MockMvc mvc, JdbcClient db, DeskFixtures desk, Notices notices) {
        this.mvc = mvc;
        this.db = db;
        this.desk = desk;
        this.notices = notices;
        this.accounts = new TestAccounts(db);
    }

    @BeforeEach
    void aHeadAndAnExpert() {
        organ = desk.below("N012");
        head = accounts.in(organ, Role.ORGAN_HEAD);
        expert = accounts.in(organ, Role.REFORM_OFFICER);
    }

    @Test
    void aDutyGoesFromTheHeadToTheExpertAndBack() throws Exception {
        DutyId duty = desk.duty(organ, 3, "تهیه فهرست", "N029");
        refer(head, duty, expert, "لطفاً <script>بررسی</script> شود").andExpect(status().isSeeOther());
        assertThat(body(expert, "/desk?kind=REFERRAL"))
                .contains("لطفاً &lt;script&gt;بررسی", path(duty))
                .doesNotContain("<script>ب");
        assertThat(notices.unread(expert.value())).isEqualTo(1);
        assertThat(body(expert, path(duty))).contains("به شما ارجاع شده است", "/referral/reply");
        send(expert, path(duty) + "/reply", "reply", "انجام شد").andExpect(status().isSeeOther());
        assertThat(notices.unread(head.value())).isEqualTo(1);
        assertThat(body(expert, "/desk?kind=REFERRAL")).doesNotContain(path(duty));
        assertThat(body(head, "/desk/duties/" + duty.value())).contains("انجام شد", "ارجاع پاسخ داده شد");
        assertThat(accounts.ledgered(head, "duty.refer")).isEqualTo(1);
        assertThat(accounts.ledgered(expert, "duty.refer.reply")).isEqualTo(1);
    }

    @Test
    void whatAColleagueHasIsNotGivenAgainUntilTheReply() throws Exception {
        DutyId duty = desk.duty(organ, 3, "تهیه فهرست", "N029");
        refer(head, duty, expert, "بررسی شود");
        refer(head, duty, expert, "بررسی شود").andExpect(status().isSeeOther());
        refer(head, duty, expert, "چیز دیگری هم ببینید").andExpect(status().isSeeOther());
        send(expert, path(duty) + "/reply", "reply", "دیدم");
        send(expert, path(duty) + "/reply", "reply", "دیدم").andExpect(status().isSeeOther());
        assertThat(referrals(duty)).isEqualTo(1);
        refer(head, duty, expert, "بررسی شود").andExpect(status().isSeeOther());
        assertThat(referrals(duty)).isEqualTo(2);
        assertThat(accounts.ledgered(head, "duty.refer")).isEqualTo(2);
        assertThat(notices.unread(expert.value())).isEqualTo(2);
    }

    @Test
    void whoReferredSeesInHisInboxWithWhomItIs() throws Exception {
        DutyId duty = desk.duty(organ, 3, "تهیه فهرست", "N029");
        assertThat(body(head, "/desk?kind=ANSWER")).doesNotContain("نزد آزمون");
        refer(head, duty, expert, "بررسی شود");
        assertThat(body(head, "/desk?kind=ANSWER")).contains("نزد آزمون " + accounts.userName(expert));
        assertThat(body(expert, "/desk?kind=ANSWER")).doesNotContain("نزد آزمون");
        send(expert, path(duty) + "/reply", "reply", "دیدم");
        assertThat(body(head, "/desk?kind=ANSWER")).doesNotContain("نزد آزمون");
    }

    private int referrals(DutyId duty) {
        return db.sql("select count(*) from duty.referral where duty_id = :duty")
                .param("duty", duty.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void severalDutiesAreReferredTogetherAndNoneIfOneIsForeign() throws Exception {
        DutyId one = desk.duty(organ, 3, "نخست", "N029");
        DutyId two = desk.duty(organ, 4, "دوم", "N029");
        DutyId foreign = desk.duty(desk.below("N012"), 4, "بیگانه", "N029");
        assertThat(body(head, "/desk/referrals/new?duty=" + one.value() + "&duty=" + two.value()))
                .contains("نخست", "دوم", "ارجاع ۲ تکلیف");
        mvc.perform(post("/desk/referrals")
                        .param("duty", text(one), text(two), text(foreign))
                        .param("to", Long.toString(expert.value()))
                        .param("note", "همه")
                        .with(csrf())
                        .with(TestAccounts.as(head)))
                .andExpect(status().isNotFound());
        assertThat(accounts.ledgered(head, "duty.refer")).isZero();
        mvc.perform(post("/desk/referrals")
                        .param("duty", text(one), text(two))
                        .param("to", Long.toString(expert.value()))
                        .param("note", "همه")
                        .with(csrf())
                        .with(TestAccounts.as(head)))
                .andExpect(status().isSeeOther());
        assertThat(body(expert, "/desk?kind=REFERRAL")).contains(path(one), path(two));
        assertThat(accounts.ledgered(head, "duty.refer")).isEqualTo(1);
    }

    @Test
    void onlyAColleagueIsTakenAndWhatWasTypedStays() throws Exception {
        DutyId duty = desk.duty(organ, 3, "تهیه فهرست", "N029");
        AccountId auditor = accounts.in(organ, Role.AUDITOR);
        AccountId elsewhere = accounts.in("N012", Role.REFORM_OFFICER);
        for (AccountId none : new AccountId[] {auditor, elsewhere, head, new AccountId(-1)}) {
            String page = refer(head, duty, none, "نوشته من")
                    .andExpect(status().is(422))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).contains("نوشته من", "جایگاهی ندارد");
        }
        refer(head, duty, expert, " ").andExpect(status().is(422));
        mvc.perform(get(path(duty)).with(TestAccounts.as(auditor))).andExpect(status().isForbidden());
    }

    private ResultActions refer(AccountId from, DutyId duty, AccountId to, String note) throws Exception {
        return mvc.perform(post(path(duty))
                .param("to", Long.toString(to.value()))
                .param("note", note)
                .with(csrf())
                .with(TestAccounts.as(from)));
    }

    private ResultActions send(AccountId from, String path, String name, String value) throws Exception {
        return mvc.perform(post(path).param(name, value).with(csrf()).with(TestAccounts.as(from)));
    }

    private String body(AccountId account, String path) throws Exception {
        return mvc.perform(get(path).with(TestAccounts.as(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String text(DutyId duty) {
        return Long.toString(duty.value());
    }

    private static String path(DutyId duty) {
        return "/desk/duties/" + duty.value() + "/referral";
    }
}

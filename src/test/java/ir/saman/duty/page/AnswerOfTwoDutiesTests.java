package ir.saman.duty.page;

import static ir.saman.directory.TestAccounts.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Role;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DutyId;
import ir.saman.duty.Stage;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.duty.relief.ReliefSteps;
import ir.saman.kit.calendar.Tehran;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** One evidence, two duties, two acceptors: what each duty's pages say while one of them is corrected. */
@SamanTest
@Serves("F2")
class AnswerOfTwoDutiesTests {

    @Autowired
    private Stage stage;

    @Autowired
    private AnswerSteps answers;

    @Autowired
    private DecideSteps decisions;

    @Autowired
    private ReliefSteps reliefs;

    @Autowired
    private MockMvc mvc;

    private final LocalDate today = LocalDate.now(Tehran.ZONE);
    private String organ = "";
    private String accepting = "";
    private String returning = "";

    @BeforeEach
    void threeOrgans() {
        organ = stage.organ();
        accepting = stage.organ();
        returning = stage.organ();
    }

    @Test
    void aCorrectionForOneDutyLeavesTheOthersPagesAsTheyWere() throws Exception {
        DutyId first = duty(accepting);
        DutyId second = duty(returning);
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        Actor supervisor = stage.actor(accepting, Role.ORGAN_SUPERVISOR);
        answers.submitSaying("نوشته نخست", officer, first, today, second);
        assertThat(decisions.accept(supervisor, first)).isEqualTo("Done");
        assertThat(decisions.giveBack(stage.actor(returning, Role.ORGAN_SUPERVISOR), second))
                .isEqualTo("Done");
        assertThat(answers.submitSaying("نوشته اصلاح‌شده", officer, second, today))
                .isEqualTo("Submitted");

        for (Actor reader : List.of(officer, supervisor)) {
            assertThat(page(reader, first, ""))
                    .contains("تأیید شد، نسخه ۱", "پس از تصمیم درباره این تکلیف و برای تکلیفی دیگر")
                    .contains("نسخه تازه‌ای از پاسخ برای تکلیفی دیگر فرستاده شد")
                    .containsSubsequence("نوشته نخست", "نوشته اصلاح‌شده")
                    .doesNotContain("برگشت خورد");
        }
        assertThat(page(officer, first, "/answer")).contains("نوشته نخست").doesNotContain("نوشته اصلاح‌شده");
        assertThat(page(supervisor, first, "/decide")).contains("درباره نسخه ۱ تصمیم گرفته است: تأیید");
        assertThat(page(officer, second, ""))
                .contains("در حال بررسی", "برگشت خورد")
                .containsSubsequence("نوشته اصلاح‌شده", "نوشته نخست")
                .doesNotContain("برای تکلیفی دیگر");
    }

    @Test
    void aDutyLeftOutUnansweredShowsNoAnswerOfAnother() throws Exception {
        DutyId first = duty(accepting);
        DutyId second = duty(returning);
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        answers.submitSaying("نوشته نخست", officer, first, today);
        assertThat(reliefs.exemption(officer, stage.actor(Stage.ARSO, Role.ARSO_EXPERT), second))
                .isEqualTo("Done");
        assertThat(page(officer, second, "/answer"))
                .contains("این تکلیف اکنون پاسخ نمی‌پذیرد")
                .doesNotContain("نوشته نخست");
    }

    @Test
    void aReturnStandsBesideTheFormAlsoAfterANewerVersionForAnotherDuty() throws Exception {
        DutyId first = duty(accepting);
        DutyId second = duty(returning);
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        answers.submitSaying("نوشته نخست", officer, first, today, second);
        decisions.giveBack(stage.actor(accepting, Role.ORGAN_SUPERVISOR), first);
        decisions.giveBack(stage.actor(returning, Role.ORGAN_SUPERVISOR), second);
        answers.submitSaying("نوشته دوم", officer, first, today);
        assertThat(page(officer, second, "/answer")).contains("ارقام با سند نمی‌خواند");
        assertThat(page(officer, second, "")).contains("برگشت خورد، نسخه ۱");
    }

    @Test
    void anAcceptorAskedTwiceIsNamedInWords() throws Exception {
        DutyId duty = duty(accepting, accepting);
        assertThat(page(stage.actor(organ, Role.REFORM_OFFICER), duty, ""))
                .contains("تکرار گام پیشین")
                .doesNotContain("REPEATED");
    }

    @Test
    void onlyWhatTheReaderMaySeeIsNamedAndOnlyWhatIsOpenIsCountedAsStillToMeet() throws Exception {
        DutyId first = duty(accepting);
        DutyId second = duty(returning);
        DutyId open = duty(returning);
        Actor officer = stage.actor(organ, Role.REFORM_OFFICER);
        answers.submitSaying("نوشته", officer, first, today, second);
        assertThat(page(officer, first, ""))
                .contains("با همین مستند، ۱ تکلیف دیگر نیز انجام می‌شود", link(open))
                .contains("با همین مستند، به ۱ تکلیف دیگر پاسخ داده شده است", link(second));
        Actor supervisor = stage.actor(accepting, Role.ORGAN_SUPERVISOR);
        assertThat(page(supervisor, first, "")).doesNotContain(link(open), link(second));
        assertThat(body(supervisor, "/desk?kind=DECIDE"))
                .contains(link(first))
                .doesNotContain(link(open), link(second));
        assertThat(body(officer, "/desk?kind=ANSWER"))
                .contains("به ۲ تکلیف دیگر پاسخ داده")
                .contains(link(second));
    }

    private DutyId duty(String... chain) {
        DeadlineRule soon = new DeadlineRule.ByDate(today.plusDays(9));
        return stage.duty(stage.lay(List.of(organ), soon, "preparation-record", today, chain), organ);
    }

    private static String link(DutyId duty) {
        return "/desk/duties/" + duty.value() + "\"";
    }

    private String page(Actor reader, DutyId duty, String of) throws Exception {
        return body(reader, "/desk/duties/" + duty.value() + of);
    }

    private String body(Actor reader, String path) throws Exception {
        return mvc.perform(get(path).with(as(reader.account())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

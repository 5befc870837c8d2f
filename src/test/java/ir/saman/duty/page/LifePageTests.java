package ir.saman.duty.page;

import static ir.saman.directory.TestAccounts.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Role;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.duty.Source;
import ir.saman.duty.Stage;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.decide.DecideSteps;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a duty's page says of how it began, ended and went on. */
@SamanTest
@Serves("F1")
class LifePageTests {

    private final LocalDate today = LocalDate.now(Tehran.ZONE);

    @Autowired
    private Stage stage;

    @Autowired
    private Duties duties;

    @Autowired
    private AnswerSteps answers;

    @Autowired
    private DecideSteps decisions;

    @Autowired
    private MockMvc mvc;

    private String organ = "";

    @BeforeEach
    void anOrgan() {
        organ = stage.organ();
    }

    @Test
    void whyADutyEndedStandsOnItsPage() throws Exception {
        Source source = lay("training-record");
        duties.end(source, today, Duties.Choice.CLOSE, "بخشنامه لغو شد", By.SYSTEM);
        assertThat(page(source)).contains("تکلیف پایان یافت", "بخشنامه لغو شد");
    }

    @Test
    void eachLeadsToTheOtherAndToTheEarlierAnswer() throws Exception {
        Source from = lay("training-record");
        answers.submit(officer(), duty(from), today);
        Source to = lay("preparation-record");
        duties.move(from, to, today, By.SYSTEM);
        assertThat(page(from)).contains("تکلیفی که جای این را گرفت", "/desk/duties/" + duty(to).value());
        assertThat(page(to))
                .contains(
                        "از بند پیشین",
                        "پاسخ پیشین به این تکلیف",
                        "/desk/duties/" + duty(from).value());
    }

    @Test
    void whatWasMetIsReadWhereItWasMetAndLeadsToWhereItGoesOn() throws Exception {
        Source from = lay("training-record");
        answers.submitSaying("شرح آنچه انجام شد", officer(), duty(from), today);
        decisions.accept(stage.actor(Stage.ARSO, Role.ORGAN_SUPERVISOR), duty(from));
        Source to = lay("training-record");
        duties.move(from, to, today, By.SYSTEM);
        assertThat(page(from))
                .contains("شرح آنچه انجام شد", "پایان‌یافته", "تأیید", "/desk/duties/" + duty(to).value());
        assertThat(page(to))
                .contains(
                        "شرح آنچه انجام شد",
                        "انجام‌شده در مهلت",
                        "/desk/duties/" + duty(from).value());
    }

    @Test
    void moreTimeTheIssuerGaveStandsOnThePageWithItsReason() throws Exception {
        Source source = lay("training-record");
        duties.extend(source, Optional.empty(), today.plusDays(30), "سیل در چند استان", By.SYSTEM);
        assertThat(page(source)).contains("صادرکننده مهلت را تمدید کرد", "سیل در چند استان", "تمدیدشده");
    }

    @Test
    void whatAnEventLaidNamesTheEvent() throws Exception {
        Source source = stage.awaiting(organ, "اعلام نبود پست خالی");
        duties.occurred(source, "117", today, Optional.empty(), By.SYSTEM);
        assertThat(page(source)).contains("پدیدآمده از", "اعلام نبود پست خالی، رویداد");
    }

    private Source lay(String kind) {
        return stage.source(
                stage.lay(List.of(organ), new DeadlineRule.ByDate(today.plusDays(9)), kind, today, Stage.ARSO));
    }

    private DutyId duty(Source source) {
        return stage.duty(stage.number(source), organ);
    }

    private Actor officer() {
        return stage.actor(organ, Role.REFORM_OFFICER);
    }

    private String page(Source source) throws Exception {
        return mvc.perform(get("/desk/duties/" + duty(source).value())
                        .with(as(officer().account())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}

package ir.saman.duty.decide;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Role;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Stage;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.duty.card.Answers;
import ir.saman.kit.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SamanTest
@Serves("F2")
class DecidingTests {

    @Autowired
    private Stage stage;

    @Autowired
    private AnswerSteps answering;

    @Autowired
    private DecideSteps steps;

    @Autowired
    private Answers answers;

    @Autowired
    private MockMvc mvc;

    private final LocalDate today = LocalDate.now();
    private String organ = "";

    @BeforeEach
    void anOrgan() {
        organ = stage.organ();
    }

    private DutyId duty(LocalDate due, String... chain) {
        return stage.duty(
                stage.lay(
                        List.of(organ), new DeadlineRule.ByDate(due), "preparation-record", today.minusDays(90), chain),
                organ);
    }

    private DutyId answered(LocalDate due, LocalDate occurred, String... chain) {
        DutyId duty = duty(due, chain);
        assertThat(answering.submit(officer(), duty, occurred)).isEqualTo("Submitted");
        return duty;
    }

    private Actor officer() {
        return stage.actor(organ, Role.REFORM_OFFICER);
    }

    private Actor arso() {
        return stage.actor(Stage.ARSO, Role.ARSO_EXPERT);
    }

    @Test
    void doneInTimeButRecordedLateIsMetAndDoneLateIsMetLate() {
        DutyId inTime = answered(today.minusDays(10), today.minusDays(12), Stage.ARSO);
        steps.accept(arso(), inTime);
        assertThat(stage.state(inTime)).isEqualTo(DutyState.MET);
        assertThat(stage.changedOn(inTime)).isEqualTo(today.minusDays(12));
        organ = stage.organ();
        DutyId late = answered(today.minusDays(10), today.minusDays(9), Stage.ARSO);
        steps.accept(arso(), late);
        assertThat(stage.state(late)).isEqualTo(DutyState.MET_LATE);
    }

    @Test
    void twoSupervisorsAtOnceDecideOnceAndTheSecondIsTold() {
        DutyId duty = answered(today, today, Stage.ARSO);
        Actor one = arso();
        Actor two = arso();
        var accept = CompletableFuture.supplyAsync(() -> steps.decide(one, duty, 0, Verdict.ACCEPTED));
        var giveBack = CompletableFuture.supplyAsync(() -> steps.decide(two, duty, 0, Verdict.RETURNED));
        assertThat(List.of(accept.join().getClass(), giveBack.join().getClass()))
                .containsExactlyInAnyOrder(Decided.Done.class, Decided.Already.class);
        assertThat(stage.state(duty)).isIn(DutyState.MET, DutyState.RETURNED);
    }

    @Test
    void aChainGoesFromAcceptorToAcceptorAndACorrectionOnlyToTheOneThatReturned() {
        DutyId duty = answered(today, today, Stage.OTHER, Stage.ARSO);
        Actor other = stage.actor(Stage.OTHER, Role.ORGAN_SUPERVISOR);
        assertThatThrownBy(() -> steps.accept(stage.actor("N013", Role.ORGAN_SUPERVISOR), duty))
                .isInstanceOf(NotFound.class);
        assertThat(steps.accept(arso(), duty)).isEqualTo("NothingWaits");
        assertThat(steps.accept(other, duty)).isEqualTo("Done");
        assertThat(stage.waitingFor(duty)).contains(Stage.ARSO);
        assertThat(steps.giveBack(arso(), duty)).isEqualTo("Done");
        assertThat(answering.submit(officer(), duty, today)).isEqualTo("Submitted");
        assertThat(stage.waitingFor(duty)).contains(Stage.ARSO);
        assertThat(steps.accept(arso(), duty)).isEqualTo("Done");
        assertThat(stage.state(duty)).isEqualTo(DutyState.MET);
    }

    @Test
    void whoReadAnOlderVersionIsTold() {
        DutyId duty = answered(today, today, Stage.ARSO);
        long read = answers.submitted(answers.evidenceOf(duty).orElseThrow())
                .getFirst()
                .version();
        steps.giveBack(arso(), duty);
        answering.submit(officer(), duty, today);
        assertThat(steps.decide(arso(), duty, read, Verdict.ACCEPTED)).isInstanceOf(Decided.NewerVersion.class);
        assertThat(stage.state(duty)).isEqualTo(DutyState.SUBMITTED);
    }

    @Test
    void aReturnNeedsAReasonAndANonAcceptorFindsNothing() throws Exception {
        DutyId duty = answered(today, today, Stage.ARSO);
        String page = "/desk/duties/" + duty.value() + "/decide";
        Actor arso = arso();
        mvc.perform(get(page).with(as(arso.account())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("شرح کار انجام‌شده")));
        mvc.perform(post(page)
                        .with(as(arso.account()))
                        .with(csrf())
                        .param("verdict", "RETURNED")
                        .param("reason", "بد"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("دست‌کم ۱۰ نویسه")));
        Actor stranger = stage.actor("N013", Role.ORGAN_SUPERVISOR);
        mvc.perform(get(page).with(as(stranger.account()))).andExpect(status().isNotFound());
        mvc.perform(post(page).with(as(stranger.account())).with(csrf()).param("verdict", "ACCEPTED"))
                .andExpect(status().isNotFound());
        assertThat(stage.accounts().refusals(stranger.account())).isEqualTo(2);
        assertThat(stage.state(duty)).isEqualTo(DutyState.SUBMITTED);
    }

    @Test
    void severalAnswersAreAcceptedAtOnceAndEachIsToldOf() throws Exception {
        DutyId one = answered(today, today, Stage.ARSO);
        organ = stage.organ();
        DutyId two = answered(today, today, Stage.ARSO);
        Actor arso = arso();
        steps.giveBack(arso, two);
        mvc.perform(post("/desk/decisions")
                        .with(as(arso.account()))
                        .with(csrf())
                        .param("duty", String.valueOf(one.value()), String.valueOf(two.value())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("پاسخ تأیید شد، برای ۱ تکلیف.")))
                .andExpect(content().string(containsString("تصمیم گرفته است: برگشت")));
        assertThat(stage.state(one)).isEqualTo(DutyState.MET);
        assertThat(stage.state(two)).isEqualTo(DutyState.RETURNED);
    }
}

package ir.saman.duty.decide;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

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

    @Autowired
    private JdbcClient db;

    private final LocalDate today = LocalDate.now(Tehran.ZONE);
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
        var accept = CompletableFuture.supplyAsync(() -> steps.decide(one, duty, steps.last(duty), Verdict.ACCEPTED));
        var giveBack = CompletableFuture.supplyAsync(() -> steps.decide(two, duty, steps.last(duty), Verdict.RETURNED));
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
                        .param("version", String.valueOf(steps.last(duty)))
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
                        .param("duty", String.valueOf(one.value()), String.valueOf(two.value()))
                        .param("version-" + one.value(), String.valueOf(steps.last(one)))
                        .param("version-" + two.value(), String.valueOf(steps.last(two))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("پاسخ تأیید شد، برای ۱ تکلیف.")))
                .andExpect(content().string(containsString("تصمیم گرفته است: برگشت")));
        assertThat(stage.state(one)).isEqualTo(DutyState.MET);
        assertThat(stage.state(two)).isEqualTo(DutyState.RETURNED);
    }

    @Test
    void withoutAVerdictOrTheVersionReadNothingIsDecided() throws Exception {
        DutyId duty = answered(today, today, Stage.ARSO);
        String page = "/desk/duties/" + duty.value() + "/decide";
        String version = String.valueOf(steps.last(duty));
        Actor arso = arso();
        String[][] wrong = {
            {"garbage", version},
            {"", version},
            {"ACCEPTED", ""},
            {"ACCEPTED", "x"},
            {"ACCEPTED", "0"},
            {"RETURNED", ""}
        };
        for (String[] each : wrong) {
            mvc.perform(post(page)
                            .with(as(arso.account()))
                            .with(csrf())
                            .param("verdict", each[0])
                            .param("version", each[1])
                            .param("reason", "دلیلی که به اندازه بلند است"))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString("دلیلی که به اندازه بلند است")));
            assertThat(stage.state(duty)).isEqualTo(DutyState.SUBMITTED);
        }
        mvc.perform(post("/desk/decisions")
                        .with(as(arso.account()))
                        .with(csrf())
                        .param("duty", String.valueOf(duty.value())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("کدام نسخه خوانده شده است")));
        assertThat(stage.state(duty)).isEqualTo(DutyState.SUBMITTED);
    }

    @Test
    void aReasonHasAnEndAndANoticeGivesItsBeginning() throws Exception {
        DutyId duty = answered(today, today, Stage.ARSO);
        Actor arso = arso();
        String page = "/desk/duties/" + duty.value() + "/decide";
        mvc.perform(verdict(page, arso, duty).param("reason", "دلیل ".repeat(500)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("«دلیل» حداکثر ۲٬۰۰۰ نویسه دارد")));
        mvc.perform(verdict(page, arso, duty).param("reason", "دلیل ".repeat(300)))
                .andExpect(status().isSeeOther());
        assertThat(db.sql("select max(length(text)) from secretariat.notice where link = :link")
                        .param("link", "/desk/duties/" + duty.value() + "/answer")
                        .query(Integer.class)
                        .single())
                .isBetween(150, 350);
    }

    private MockHttpServletRequestBuilder verdict(String page, Actor actor, DutyId duty) {
        return post(page)
                .with(as(actor.account()))
                .with(csrf())
                .param("verdict", "RETURNED")
                .param("version", String.valueOf(steps.last(duty)));
    }

    @Test
    void nobodyDecidesOnHisOwnAnswerWhicheverSeatHeTakes() throws Exception {
        DutyId duty = duty(today, Stage.ARSO);
        Actor officer = officer();
        stage.accounts().seat(officer.account(), Stage.ARSO, Role.ARSO_EXPERT);
        answering.submit(officer, duty, today);
        Actor self = stage.actor(officer.account(), Stage.ARSO, Role.ARSO_EXPERT);
        assertThat(steps.accept(self, duty)).isEqualTo("OwnAnswer");
        assertThat(stage.state(duty)).isEqualTo(DutyState.SUBMITTED);
        assertThat(steps.accept(arso(), duty)).isEqualTo("Done");
    }

    @Test
    void whoReadsHisOwnAnswerIsToldSoAndGivenNoButtons() throws Exception {
        DutyId duty = duty(today, Stage.ARSO);
        Actor self = arso();
        answering.submit(stage.actor(self.account(), organ, Role.REFORM_OFFICER), duty, today);
        String page = "/desk/duties/" + duty.value() + "/decide";
        mvc.perform(get(page).with(as(self.account())))
                .andExpect(content().string(containsString("این پاسخ را خود شما فرستاده‌اید")))
                .andExpect(content().string(not(containsString("name=\"verdict\""))));
        mvc.perform(verdict(page, self, duty).param("reason", "دلیلی که به اندازه بلند است"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("این پاسخ را خود شما فرستاده‌اید")));
        mvc.perform(get(page).with(as(arso().account())))
                .andExpect(content().string(containsString("name=\"verdict\"")));
    }

    @Test
    void whatWasDueBeforeSamanIsNotOverdueWhenItComesBackAndItsBearerIsTold() throws Exception {
        long source = stage.lay(
                List.of(organ), new DeadlineRule.ByDate(today.minusDays(400)), "preparation-record", today, Stage.ARSO);
        DutyId duty = stage.duty(source, organ);
        assertThat(stage.state(duty)).isEqualTo(DutyState.BEFORE);
        Actor officer = officer();
        answering.submit(officer, duty, today.minusDays(401));
        assertThat(steps.giveBack(arso(), duty)).isEqualTo("Done");
        assertThat(stage.state(duty)).isEqualTo(DutyState.BEFORE);
        assertThat(db.sql("""
                        select coalesce(sum(n), 0) from duty.pub_count('PROVINCE', 'OCCURRED', :today)
                        where source_id = :source and duty.pub_standing(state, due_on, :today) = 'OVERDUE'""")
                        .param("today", today)
                        .param("source", source)
                        .query(Long.class)
                        .single())
                .isZero();
        for (String page :
                List.of("/desk", "/desk/duties/" + duty.value(), "/desk/duties/" + duty.value() + "/answer")) {
            mvc.perform(get(page).with(as(officer.account())))
                    .andExpect(content().string(containsString("ارقام با سند نمی‌خواند")))
                    .andExpect(content().string(containsString("پیش از سامان")));
        }
        mvc.perform(get("/desk?due=OVERDUE").with(as(officer.account())))
                .andExpect(content().string(not(containsString("ارقام با سند نمی‌خواند"))));
        assertThat(answering.submit(officer, duty, today.minusDays(401))).isEqualTo("Submitted");
        assertThat(steps.accept(arso(), duty)).isEqualTo("Done");
        assertThat(stage.state(duty)).isEqualTo(DutyState.MET);
    }

    @Test
    void anAcceptorReadsAllThatChangedAndWhatTheOthersDid() throws Exception {
        DutyId duty = answered(today, today, Stage.ARSO);
        steps.giveBack(arso(), duty);
        answering.submitSaying("شرح کار کامل‌شده", officer(), duty, today.minusDays(1));
        mvc.perform(get("/desk/duties/" + duty.value() + "/decide").with(as(arso().account())))
                .andExpect(content().string(containsString("<ins>")))
                .andExpect(content().string(containsString("تغییر در ارقام، تاریخ")))
                .andExpect(content().string(containsString(PersianDate.of(today).format() + "</bdi>")))
                .andExpect(content()
                        .string(containsString(
                                PersianDate.of(today.minusDays(1)).format() + "</bdi>")))
                .andExpect(content().string(containsString("سهم آزمون")));
    }

    @Test
    void oneThatFailsAmongSeveralLeavesTheOthersOutcomeAlone() throws Exception {
        DutyId broken = answered(today, today, Stage.ARSO);
        organ = stage.organ();
        DutyId sound = answered(today, today, Stage.ARSO);
        long version = steps.last(broken);
        Actor arso = arso();
        var request = post("/desk/decisions")
                .with(as(arso.account()))
                .with(csrf())
                .param("duty", String.valueOf(sound.value()), String.valueOf(broken.value()))
                .param("version-" + sound.value(), String.valueOf(steps.last(sound)))
                .param("version-" + broken.value(), String.valueOf(version));
        db.sql("update duty.evidence_version set submitted_at = null where id = :id")
                .param("id", version)
                .update();
        try {
            mvc.perform(request)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("پاسخ تأیید شد، برای ۱ تکلیف.")))
                    .andExpect(content().string(containsString("دوباره تلاش کنید")));
        } finally {
            db.sql("update duty.evidence_version set submitted_at = saved_at where id = :id")
                    .param("id", version)
                    .update();
        }
        assertThat(stage.state(sound)).isEqualTo(DutyState.MET);
        assertThat(stage.state(broken)).isEqualTo(DutyState.SUBMITTED);
    }
}

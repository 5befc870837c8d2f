package ir.saman.duty.relief;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Stage;
import ir.saman.kit.calendar.Tehran;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SamanTest
@Serves("F1")
class RelievingTests {

    @Autowired
    private Stage stage;

    @Autowired
    private ReliefSteps steps;

    @Autowired
    private Relieving relieving;

    @Autowired
    private Duties duties;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient db;

    private final LocalDate today = LocalDate.now(Tehran.ZONE);
    private String organ = "";
    private DutyId duty = new DutyId(0);

    @BeforeEach
    void aDuty() {
        organ = stage.organ();
        duty = stage.duty(
                stage.lay(
                        List.of(organ),
                        new DeadlineRule.ByDate(today.plusDays(3)),
                        "preparation-record",
                        today,
                        Stage.ARSO),
                organ);
    }

    private Actor officer() {
        return stage.actor(organ, Role.REFORM_OFFICER);
    }

    private Actor arso() {
        return stage.actor(Stage.ARSO, Role.ARSO_EXPERT);
    }

    @Test
    void anExtensionMovesTheDeadlineAndItsDerivationSaysSo() {
        assertThat(steps.extension(officer(), arso(), duty, today.plusDays(20))).isEqualTo("Done");
        assertThat(duties.deadline(duty, today).on()).contains(today.plusDays(20));
        assertThat(duties.deadline(duty, today.minusDays(1)).on()).contains(today.plusDays(3));
        assertThat(stage.state(duty)).isEqualTo(DutyState.OPEN);
    }

    @Test
    void toAnEarlierDayThereIsNoExtensionAndOnlyOneOfAKindWaits() {
        assertThat(steps.extensionAsked(officer(), duty, today.plusDays(2))).isInstanceOf(Asked.Wrong.class);
        assertThat(steps.extensionAsked(officer(), duty, today.plusDays(9))).isInstanceOf(Asked.Waits.class);
        assertThat(steps.extensionAsked(officer(), duty, today.plusDays(9))).isInstanceOf(Asked.AlreadyWaits.class);
    }

    @Test
    void whoIsLeftOutBearsNothingAndTheSecondDeciderIsTold() {
        assertThat(steps.exemption(officer(), arso(), duty)).isEqualTo("Done");
        assertThat(stage.state(duty)).isEqualTo(DutyState.EXEMPT);
        long relief = db.sql("select id from duty.relief where duty_id = :duty")
                .param("duty", duty.value())
                .query(Long.class)
                .single();
        assertThat(relieving.decide(arso(), relief, false, ReliefSteps.REASON)).isInstanceOf(Granted.Already.class);
        assertThat(steps.exemption(officer(), arso(), duty)).isEqualTo("Wrong");
    }

    @Test
    void aRefusalNeedsItsReasonAndIsOnlyTheIssuers() throws Exception {
        Asked.Waits waits = (Asked.Waits) steps.extensionAsked(officer(), duty, today.plusDays(9));
        String page = "/desk/relief/" + waits.relief();
        Actor stranger = stage.actor(Stage.OTHER, Role.ORGAN_SUPERVISOR);
        mvc.perform(get(page).with(as(stranger.account()))).andExpect(status().isNotFound());
        assertThat(stage.accounts().refusals(stranger.account())).isEqualTo(1);
        Actor arso = arso();
        mvc.perform(get(page).with(as(arso.account()))).andExpect(content().string(containsString(ReliefSteps.REASON)));
        mvc.perform(post(page).with(as(arso.account())).with(csrf()).param("do", "refuse"))
                .andExpect(status().is(422));
        mvc.perform(post(page)
                        .with(as(arso.account()))
                        .with(csrf())
                        .param("do", "refuse")
                        .param("answer", "مهلت بسنده بوده است"))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/desk/duties/" + duty.value() + "/relief")
                        .with(as(officer().account())))
                .andExpect(content().string(containsString("مهلت بسنده بوده است")));
    }

    @Test
    void neitherGrantedNorRefusedIsNoDecisionAndAReasonHasAnEnd() throws Exception {
        Asked.Waits waits = (Asked.Waits) steps.extensionAsked(officer(), duty, today.plusDays(9));
        String[][] wrong = {
            {"", "مهلت بسنده بوده است"}, {"garbage", "مهلت بسنده بوده است"}, {"grant", "ب".repeat(2_001)}
        };
        Actor arso = arso();
        for (String[] each : wrong) {
            mvc.perform(post("/desk/relief/" + waits.relief())
                            .with(as(arso.account()))
                            .with(csrf())
                            .param("do", each[0])
                            .param("answer", each[1]))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString(each[1])));
        }
        assertThat(relieving.read(arso, waits.relief()).outcome()).isEmpty();
    }

    @Test
    void theIssuersOwnRequestIsForTheOrganAboveAndNobodyDecidesOnHisOwn() throws Exception {
        DutyId own = stage.duty(
                stage.lay(
                        List.of(Stage.ARSO),
                        new DeadlineRule.ByDate(today.plusDays(3)),
                        "preparation-record",
                        today,
                        Stage.OTHER),
                Stage.ARSO);
        Actor asking = arso();
        Asked.Waits waits = (Asked.Waits) steps.extensionAsked(asking, own, today.plusDays(9));
        assertThat(waits.decider())
                .isEqualTo(asking.organ().parent().orElseThrow())
                .isNotEqualTo(asking.organ().id());
        mvc.perform(get("/desk/relief/" + waits.relief()).with(as(arso().account())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/desk/duties/" + own.value() + "/relief").with(as(asking.account())))
                .andExpect(content().string(containsString("در انتظار رسیدگی")));
        String above = asking.organ().parent().map(this::code).orElseThrow();
        assertThat(relieving.decide(stage.actor(above, Role.ORGAN_HEAD), waits.relief(), true, ReliefSteps.REASON))
                .isInstanceOf(Granted.Done.class);
        assertThat(duties.deadline(own, today).on()).contains(today.plusDays(9));

        Actor officer = officer();
        Asked.Waits asked = (Asked.Waits) steps.extensionAsked(officer, duty, today.plusDays(9));
        Actor self = stage.actor(officer.account(), Stage.ARSO, Role.ARSO_EXPERT);
        assertThat(relieving.decide(self, asked.relief(), true, ReliefSteps.REASON))
                .isInstanceOf(Granted.OwnRequest.class);
        assertThat(relieving.decide(arso(), asked.relief(), true, ReliefSteps.REASON))
                .isInstanceOf(Granted.Done.class);
    }

    private String code(OrganId organ) {
        return db.sql("select code from directory.organ where id = :id")
                .param("id", organ.value())
                .query(String.class)
                .single();
    }

    @Test
    void whereNobodyIsThereToDecideTheAskerIsToldSo() throws Exception {
        Asked.Waits waits = (Asked.Waits) steps.extensionAsked(officer(), duty, today.plusDays(9));
        String empty = stage.organ();
        db.sql(
                        "update duty.relief set decided_for = (select id from directory.organ where code = :empty) where id = :id")
                .param("empty", empty)
                .param("id", waits.relief())
                .update();
        String page = "/desk/duties/" + duty.value() + "/relief";
        Actor officer = officer();
        mvc.perform(get(page).with(as(officer.account())))
                .andExpect(content().string(containsString("هنوز کسی برای رسیدگی به درخواست‌ها تعیین نشده است")));
        stage.actor(empty, Role.ORGAN_HEAD);
        mvc.perform(get(page).with(as(officer.account())))
                .andExpect(content().string(not(containsString("تعیین نشده است"))));
    }

    @Test
    void theLedgerHoldsTheDayAskedForAndGranted() {
        Actor officer = officer();
        Actor arso = arso();
        steps.extension(officer, arso, duty, today.plusDays(20));
        assertThat(db.sql("""
                        select r.readable from secretariat.ledger_readable r
                        join secretariat.ledger_entry e on e.id = r.entry_id
                        where e.account_id in (:one, :two) and e.command like 'duty.relief.%'""")
                        .param("one", officer.account().value())
                        .param("two", arso.account().value())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).contains("\"until\":\"" + today.plusDays(20) + "\""));
    }

    @Test
    void aCooperatingOrganSaysWhatItDidAndTheLeadSeesIt() throws Exception {
        String page = "/desk/duties/" + duty.value() + "/cooperation";
        Actor partner = stage.actor(Stage.OTHER, Role.REFORM_OFFICER);
        mvc.perform(get(page).with(as(partner.account()))).andExpect(content().string(containsString("سهم آزمون")));
        mvc.perform(post(page).with(as(partner.account())).with(csrf()).param("done", "داده‌ها فرستاده شد"))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/desk/duties/" + duty.value() + "/answer")
                        .with(as(officer().account())))
                .andExpect(content().string(containsString("داده‌ها فرستاده شد")));
        Actor lead = officer();
        mvc.perform(get(page).with(as(lead.account()))).andExpect(status().isNotFound());
        assertThat(stage.accounts().refusals(lead.account())).isEqualTo(1);
    }
}

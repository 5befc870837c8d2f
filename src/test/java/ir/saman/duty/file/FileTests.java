package ir.saman.duty.file;

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
import ir.saman.duty.card.Answers;
import ir.saman.kit.calendar.Tehran;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SamanTest
@Serves({"F2", "A1"})
class FileTests {

    @Autowired
    private Stage stage;

    @Autowired
    private AnswerSteps steps;

    @Autowired
    private Answers answers;

    @Autowired
    private MockMvc mvc;

    @Test
    void whoeverSeesTheDutyReadsItsFilesAndAStrangerIsNoted() throws Exception {
        LocalDate today = LocalDate.now(Tehran.ZONE);
        String organ = stage.organ();
        String acceptor = stage.organ();
        DeadlineRule soon = new DeadlineRule.ByDate(today.plusDays(9));
        DutyId duty = stage.duty(stage.lay(List.of(organ), soon, "preparation-record", today, acceptor), organ);
        steps.submit(stage.actor(organ, Role.REFORM_OFFICER), duty, today);
        String file = answers.submitted(answers.evidenceOf(duty).orElseThrow())
                .getFirst()
                .files()
                .getFirst()
                .link(duty);
        List<Actor> readers = List.of(
                stage.actor(organ, Role.AUDITOR),
                stage.actor(acceptor, Role.ORGAN_SUPERVISOR),
                stage.actor(acceptor, Role.AUDITOR),
                stage.actor(Stage.OTHER, Role.REFORM_OFFICER),
                stage.actor(Stage.ARSO, Role.ARSO_EXPERT));
        for (Actor reader : readers) {
            mvc.perform(get("/desk/duties/" + duty.value()).with(as(reader.account())))
                    .andExpect(status().isOk());
            mvc.perform(get(file).with(as(reader.account()))).andExpect(status().isOk());
        }
        Actor stranger = stage.actor("N013", Role.REFORM_OFFICER);
        mvc.perform(get(file).with(as(stranger.account()))).andExpect(status().isNotFound());
        assertThat(stage.accounts().refusals(stranger.account())).isEqualTo(1);
    }
}

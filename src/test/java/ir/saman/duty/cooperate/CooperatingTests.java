package ir.saman.duty.cooperate;

import static ir.saman.directory.TestAccounts.as;
import static ir.saman.directory.TestAccounts.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.Actor;
import ir.saman.directory.Role;
import ir.saman.duty.DeadlineRule;
import ir.saman.duty.DutyId;
import ir.saman.duty.Stage;
import ir.saman.kit.calendar.Tehran;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SamanTest
@Serves("F2")
class CooperatingTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @Autowired
    private Stage stage;

    @Autowired
    private MockMvc mvc;

    private String page = "";

    @BeforeEach
    void aDutyWithAPart() {
        LocalDate today = LocalDate.now(Tehran.ZONE);
        String organ = stage.organ();
        DeadlineRule soon = new DeadlineRule.ByDate(today.plusDays(9));
        DutyId duty = stage.duty(stage.lay(List.of(organ), soon, "preparation-record", today, Stage.ARSO), organ);
        page = "/desk/duties/" + duty.value() + "/cooperation";
    }

    @Test
    void theSecondOfTwoColleaguesSeesBothTextsAndNothingIsWrittenOver() throws Exception {
        Actor one = stage.actor(Stage.OTHER, Role.REFORM_OFFICER);
        Actor two = stage.actor(Stage.OTHER, Role.ORGAN_HEAD);
        String read = seen(body(one));
        assertThat(send(one, "نوشته یک", read).getStatus()).isEqualTo(303);
        assertThat(send(one, "نوشته یک", read).getStatus()).as("sent twice").isEqualTo(303);
        MockHttpServletResponse told = send(two, "نوشته دو", read);
        assertThat(told.getStatus()).isEqualTo(422);
        String both = told.getContentAsString(StandardCharsets.UTF_8);
        assertThat(both).contains("نوشته یک", "نوشته دو");
        assertThat(body(two)).contains("نوشته یک");
        assertThat(send(two, "نوشته یک و دو", seen(both)).getStatus()).isEqualTo(303);
        assertThat(send(two, "چیز دیگر", "garbled").getStatus()).isEqualTo(422);
        assertThat(body(one)).contains("نوشته یک و دو");
        assertThat(stage.accounts().ledgered(one.account(), "duty.cooperate")).isEqualTo(1);
    }

    @Test
    void noMomentOfAnotherAgeDoesHarmAndOnesOwnTextIsNoOneElses() throws Exception {
        Actor one = stage.actor(Stage.OTHER, Role.REFORM_OFFICER);
        assertThat(send(one, "نوشته یک", seen(body(one))).getStatus()).isEqualTo(303);
        for (String far : List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z")) {
            MockHttpServletResponse told = send(one, "نوشته دو", far);
            assertThat(told.getStatus()).isEqualTo(422);
            assertThat(told.getContentAsString(StandardCharsets.UTF_8))
                    .contains("آنچه اکنون ثبت است", "نوشته یک", "نوشته دو");
        }
        assertThat(send(one, "", seen(body(one))).getContentAsString(StandardCharsets.UTF_8))
                .contains("name=\"done\"")
                .doesNotContain("نوشته یک", "همکارتان");
    }

    @Test
    void aPartOfUnseenCharactersOnlyIsNoPart() throws Exception {
        Actor one = stage.actor(Stage.OTHER, Role.REFORM_OFFICER);
        assertThat(send(one, "\u200c\u202b \u200c", "").getStatus()).isEqualTo(422);
        assertThat(stage.accounts().ledgered(one.account(), "duty.cooperate")).isZero();
    }

    private MockHttpServletResponse send(Actor actor, String done, String seen) throws Exception {
        return mvc.perform(post(page)
                        .with(as(actor.account()))
                        .with(csrf())
                        .param("done", done)
                        .param("seen", seen))
                .andReturn()
                .getResponse();
    }

    private String body(Actor actor) throws Exception {
        return mvc.perform(get(page).with(as(actor.account())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String seen(String page) {
        var found = SEEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

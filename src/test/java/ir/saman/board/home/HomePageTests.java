package ir.saman.board.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.board.Published;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Texts;
import ir.saman.secretariat.Settings;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SamanTest
@Serves({"F1", "F4"})
class HomePageTests {

    private static final String LAID = "تکلیف بر عهده دستگاه‌های کشور";

    private final MockMvc mvc;
    private final Settings settings;

    @Autowired
    HomePageTests(MockMvc mvc, Settings settings) {
        this.mvc = mvc;
        this.settings = settings;
    }

    @BeforeEach
    @AfterEach
    void asItIsAtFirst() {
        publish(Published.first());
    }

    @Test
    void theFirstPageTellsEverybodyWhereTheCountryStands() throws Exception {
        String page = home().getContentAsString();
        assertThat(page)
                .contains("دستورالعمل اجرایی برنامه اصلاح نظام اداری دولت چهاردهم")
                .contains("href=\"/circulars/107030\"")
                .contains("href=\"/circulars/14133\"")
                .contains(LAID);
    }

    @Test
    void whatIsNotPublishedIsNotOnTheFirstPageEither() throws Exception {
        assertThat(home().getContentAsString()).doesNotContain(Standing.NOT_YET_DUE.label(), Standing.OVERDUE.label());
        publish(EnumSet.of(Published.CIRCULARS, Published.LAID, Published.OVERDUE));
        assertThat(home().getContentAsString()).contains(Standing.NOT_YET_DUE.label(), LAID);
        publish(EnumSet.of(Published.CIRCULARS, Published.OVERDUE));
        assertThat(home().getContentAsString()).doesNotContain(Standing.NOT_YET_DUE.label(), LAID);
        publish(EnumSet.of(Published.COUNTRY, Published.LAID, Published.OVERDUE));
        assertThat(home().getContentAsString())
                .contains("href=\"/circulars/107030\"")
                .doesNotContain(
                        Standing.NOT_YET_DUE.label(), LAID, "<svg class=\"bar\"", Texts.text("board.home.early"));
    }

    private void publish(Set<Published> figures) {
        settings.put("board.status.published", String.join(",", Published.names(figures)));
    }

    @Test
    void theFirstPageIsLightAndOpensNoSession() throws Exception {
        MockHttpServletResponse answer = home();
        assertThat(answer.getContentAsByteArray()).hasSizeLessThan(40_000);
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
    }

    private MockHttpServletResponse home() throws Exception {
        return mvc.perform(get("/")).andExpect(status().isOk()).andReturn().getResponse();
    }
}

package ir.saman.board.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ir.saman.SamanTest;
import ir.saman.Serves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SamanTest
@Serves({"F1", "F4"})
class HomePageTests {

    private final MockMvc mvc;

    @Autowired
    HomePageTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void theFirstPageTellsEverybodyWhereTheCountryStands() throws Exception {
        String page = home().getContentAsString();
        assertThat(page)
                .contains("دستورالعمل اجرایی برنامه اصلاح نظام اداری دولت چهاردهم")
                .contains("href=\"/circulars/107030\"")
                .contains("href=\"/circulars/14133\"")
                .contains("تکلیف بر عهده دستگاه‌های کشور");
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

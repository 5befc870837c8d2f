package ir.saman.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = WebOnly.class)
@Serves("A1")
class PickerTests {

    private final MockMvcTester mvc;

    PickerTests(@Autowired WebApplicationContext context) {
        mvc = WebOnly.browser(context);
    }

    @Test
    void aMonthIsAGridWithTheChosenDayAndToday() {
        assertThat(mvc.get()
                        .uri("/kit/calendar?month=1405-09&selected=1405/9/5")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("آذر ۱۴۰۵", "role=\"grid\"", "data-month=\"1405-08\"", "data-month=\"1405-10\"")
                .containsPattern(
                        "aria-selected=\"true\"><button type=\"button\" tabindex=\"0\" data-day=\"۱۴۰۵/۰۹/۰۵\"")
                .containsPattern("data-day=\"۱۴۰۵/۰۹/۰۲\" aria-label=\"دوشنبه ۲ آذر ۱۴۰۵\" aria-current=\"date\"")
                .contains("data-day=\"۱۴۰۵/۰۹/۳۰\"")
                .doesNotContain("۱۴۰۵/۰۹/۳۱", "<html");
    }

    @Test
    void whatCannotBeReadShowsThisMonth() {
        assertThat(mvc.get().uri("/kit/calendar?month=1405-99&selected=;drop").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("آذر ۱۴۰۵");
        assertThat(mvc.get().uri("/kit/calendar?selected=1600/12/01").exchange())
                .hasStatusOk();
    }
}

package ir.saman.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.kit.calendar.PersianDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@Serves("A1")
class FormTests {

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        Form form = typed("due", "1404/12/30", "count", "دوازده", "title", "");
        assertThat(form.date("due", "مهلت")).isEmpty();
        assertThat(form.number("count", "تعداد")).isEmpty();
        form.required("title", "عنوان", 10);
        assertThat(form.refused()).isTrue();
        assertThat(form.value("due")).isEqualTo("1404/12/30");
        assertThat(form.errors()).extracting(FormError::name).containsExactly("due", "count", "title");
        assertThat(form.errors().getFirst().href()).isEqualTo("#f-due");
        assertThat(form.error("title")).contains("«عنوان» را پر کنید.");
    }

    @Test
    void readsDaysAndNumbersInAnyDigits() {
        Form form = typed("due", "۱۴۰۳/۱۰/۲۶", "count", "١٢٣", "share", "۱۲٫۵");
        assertThat(form.date("due", "مهلت")).contains(PersianDate.of(1403, 10, 26));
        assertThat(form.number("count", "تعداد")).contains(123L);
        assertThat(form.decimal("share", "سهم"))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("12.5"));
        assertThat(form.refused()).isFalse();
    }

    @Test
    void anEmptyFieldIsNoMistake() {
        Form form = typed("due", " ");
        assertThat(form.date("due", "مهلت")).isEmpty();
        assertThat(form.refused()).isFalse();
    }

    @Test
    void dropsControlCharactersButKeepsLines() {
        assertThat(typed("text", "a\u0000b\r\nc").value("text")).isEqualTo("ab\nc");
    }

    @Test
    void whatCannotBeSeenIsMissing() {
        for (String unseen : List.of("\u200c", "\u00a0", "\u200d", " \u200c\u00a0\u200b", "\ufeff")) {
            Form form = typed("title", unseen);
            form.required("title", "عنوان", 10);
            assertThat(form.error("title")).as("U+%04x", (int) unseen.charAt(0)).isPresent();
        }
        assertThat(typed("title", "نیم\u200cفاصله").required("title", "عنوان", 20))
                .isEqualTo("نیم\u200cفاصله");
    }

    @Test
    void aChoiceOutsideTheListIsRefused() {
        Form form = typed("tone", "MET", "other", "DROP TABLE");
        assertThat(form.choice("tone", "وضعیت", Tone.class)).contains(Tone.MET);
        assertThat(form.choice("other", "وضعیت", Tone.class)).isEmpty();
        assertThat(form.error("other")).isPresent();
    }

    private static Form typed(String... namesAndValues) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Form.of(request);
    }
}

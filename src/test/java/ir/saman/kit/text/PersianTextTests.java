package ir.saman.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

@Serves("A1")
class PersianTextTests {

    @ParameterizedTest
    @CsvSource({
        "دستگاههای اجرایی, دستگاه‌های اجرایی",
        "دستگاههای اجرایی, دستگاه های اجرایی",
        "دستگاهها, دستگاه ها",
        "برنامههایشان, برنامه هایشان",
        "گواهینامه, گواهی‌نامه",
        "می‌باشد, می باشد",
        "نمی‌شود و نمی‌ماند, نمی شود و نمی ماند",
        "ملی, ملي",
        "ملی, ملى",
        "کشور, كشور",
        "مؤسسه, موسسه",
        "هیأت امنا, هیئت امنا",
        "هیأت امنا, هیات امناء",
        "جرأت, جرئت",
        "مسأله, مسئله",
        "مسئول, مسؤول",
        "رئیس, رییس",
        "قرائت, قرایت",
        "اداره کل, ادارهٔ کل",
        "اداره کل, ادارۀ کل",
        "دایره‌المعارف, دائرة‌المعارف",
        "آموزش, اموزش",
        "قرآن, قران",
        "تأمین, تامین",
        "مُدیریَّت, مدیریت",
        "سـازمان, سازمان",
        "بند ۱۲, بند 12",
        "بند ١٢, بند 12",
        "ISO, iso",
        "ﺳﺎزﻣﺎن, سازمان"
    })
    void spellingsOfOneWordMeet(String one, String other) {
        assertThat(PersianText.normalise(one)).isEqualTo(PersianText.normalise(other));
    }

    @ParameterizedTest
    @CsvSource({
        "کار, گار",
        "بیمه, بیم",
        "تهران, بهران",
        "بند ۱۲, بند ۲۱",
        "استان داری, استانداری",
        "شهر هاشمی, شهرهاشمی"
    })
    void differentWordsStayApart(String one, String other) {
        assertThat(PersianText.normalise(one)).isNotEqualTo(PersianText.normalise(other));
    }

    @Test
    void blanksOfEveryKindBecomeOne() {
        assertThat(PersianText.normalise(" \u00a0وزارت \t\u2003\n کشور\u200f ")).isEqualTo("وزارت کشور");
        assertThat(PersianText.normalise(" \u200c ")).isEmpty();
    }

    @Test
    void theComparedFormIsItsOwnComparedForm() {
        String once = PersianText.normalise("هیئت‌های می‌توانند ۱٬۳۶۴ مسئلهٔ مؤسسه‌هایشان را، ببینند؟");
        assertThat(PersianText.normalise(once)).isEqualTo(once);
    }

    @Test
    void theSqlFunctionTakesTheSameStrings() throws IOException {
        List<String> expected = new ArrayList<>(List.of(Folding.FROM, Folding.TO));
        Folding.RULES.forEach(rule -> expected.addAll(List.of(rule.pattern().pattern(), rule.becomes())));
        assertThat(stringsOfTheFunction()).isEqualTo(expected);
    }

    @Test
    void whatIsKeptIsPersianAndSeen() {
        assertThat(PersianText.tidy("  سازمان   ملي\u00a0كشور ")).isEqualTo("سازمان ملی کشور");
        assertThat(PersianText.tidy("دستگاه\u200c\u200cها \u200cی ١٢ A7")).isEqualTo("دستگاه\u200cها ی ۱۲ A7");
        assertThat(PersianText.tidy("گزارش\u202efdp.exe\u0000\u0007\u2066\u200f"))
                .isEqualTo("گزارشfdp.exe");
        assertThat(PersianText.tidy("\u0627\u0653ب")).isEqualTo("آب");
        assertThat(PersianText.tidy("\ud800")).isEmpty();
    }

    @Test
    void paragraphsAreKeptAndALineIsOneLine() {
        String typed = "یک \r\n دو\r\n\r\n\r\n\r\nسه\u2028";
        assertThat(PersianText.tidy(typed)).isEqualTo("یک\nدو\n\nسه");
        assertThat(PersianText.tidyLine(typed)).isEqualTo("یک دو سه");
    }

    /** Every literal between the function's $$, neighbours joined as SQL joins them. */
    private static List<String> stringsOfTheFunction() throws IOException {
        String sql = new ClassPathResource("db/migration/kit/V14050901_0900__fa_norm.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        String body = sql.split("\\$\\$", -1)[1].replaceAll(" -- [^\n]*", "");
        Matcher literal = Pattern.compile("E'((?:[^']|'\\s+')*)'").matcher(body);
        List<String> strings = new ArrayList<>();
        while (literal.find()) {
            strings.add(characters(literal.group(1).replaceAll("'\\s+'", "")));
        }
        return strings;
    }

    private static String characters(String escaped) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(escaped)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
                .translateEscapes();
    }
}

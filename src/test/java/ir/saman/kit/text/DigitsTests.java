package ir.saman.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Serves("A1")
class DigitsTests {

    @Test
    void numbersAreShownInPersian() {
        assertThat(Digits.persian("بند 12 و ٣ و ۴")).isEqualTo("بند ۱۲ و ۳ و ۴");
        assertThat(Digits.persian(107030)).isEqualTo("۱۰۷۰۳۰");
        assertThat(Digits.latin("۱۴۰۳/١٠/26")).isEqualTo("1403/10/26");
        assertThat(Digits.grouped(1364)).isEqualTo("۱٬۳۶۴");
        assertThat(Digits.grouped(999)).isEqualTo("۹۹۹");
        assertThat(Digits.grouped(new BigDecimal("1234.5"))).isEqualTo("۱٬۲۳۴٫۵");
        assertThat(Digits.percent(65)).isEqualTo("۶۵٪");
        assertThat(Digits.percent(100)).isEqualTo("۱۰۰٪");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1364", "۱۳۶۴", "١٣٦٤", "۱٬۳۶۴", "1,364", "۱،۳۶۴", "1 364", " +۱۳۶۴ ", "\u200f۱۳۶۴", "1'364"})
    void aWholeNumberIsReadHoweverItIsTyped(String typed) {
        assertThat(Digits.parse(typed)).contains(1364L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "x",
                "12x",
                "1,36",
                "1,3640",
                "12.5",
                "1,364٬000",
                "9223372036854775808",
                "99999999999999999999",
                "--1",
                "12 13",
                "1 3 6 4",
                "1-1",
                "½",
                "१"
            })
    void whatIsNoWholeNumberIsRefused(String typed) {
        assertThat(Digits.parse(typed)).isEmpty();
    }

    @Test
    void whatIsShownCanBeReadAgain() {
        for (long number : new long[] {0, 7, -1364, 1_000_000, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(Digits.parse(Digits.grouped(number))).contains(number);
            assertThat(Digits.parse(Digits.persian(number))).contains(number);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"۱۲٫۵; 12.5", "12.5; 12.5", "۱٬۲۳۴٫۵۰; 1234.50", "1,234; 1234", "-٣٫٥; -3.5", "7; 7"})
    void aDecimalIsReadHoweverItIsTyped(String typed, BigDecimal number) {
        assertThat(Digits.parseDecimal(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "۳/۵", "1.2.3", ".", "5.", "1e9", "abc", "1234567890123456789012345678901"})
    void whatIsNoDecimalIsRefused(String typed) {
        assertThat(Digits.parseDecimal(typed)).isEmpty();
    }
}

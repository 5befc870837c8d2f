package ir.saman.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Serves("E3")
class PersianShaperTests {

    @ParameterizedTest
    @CsvSource({
        "پژوهش,\ufb58\ufb8bو\ufeeb\ufeb6",
        "چگونگی,\ufb7c\ufb95\ufeee\ufee7\ufb95\ufbfd",
        "یک,\ufbfe\ufb8f",
        "گپ,\ufb94\ufb57",
        "ژرف,ژر\ufed1"
    })
    void eachLetterOfPersianTakesTheFormItsNeighboursAskFor(String text, String shaped) {
        // «ف» after «ر» stands alone and keeps its own character
        String expected = shaped.replace("\ufed1", "ف");
        assertThat(PersianShaper.shape(text)).isEqualTo(expected);
    }

    @Test
    void lamAndAlefBecomeOneAlsoAfterALetterThatJoins() {
        assertThat(PersianShaper.shape("لا سلام الآن"))
                .isEqualTo("\ufefb \ufeb3\ufefc\ufee1 ا\ufef5ن".replace("\ufee1", "م"));
    }

    @Test
    void aHalfSpacePartsLettersAndStays() {
        assertThat(PersianShaper.shape("می‌شود")).isEqualTo("\ufee3\ufbfd\u200c\ufeb7\ufeeeد");
    }

    @Test
    void marksStandBetweenLettersWithoutPartingThem() {
        assertThat(PersianShaper.shape("مُد")).isEqualTo("\ufee3\u064f\ufeaa");
    }

    @Test
    void hehWithHamzaIsOneLetterHoweverItWasTyped() {
        assertThat(PersianShaper.shape("خانه\u0654")).isEqualTo(PersianShaper.shape("خان\u06c0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"دستگاه‌های اجرایی موظف‌اند", "گواهی‌نامه، ژرفا؛ چابک", "ISO 9001 و ۲۵٪", ""})
    void theSameTextComesBackFromItsForms(String text) {
        assertThat(Normalizer.normalize(PersianShaper.shape(text), Normalizer.Form.NFKC))
                .isEqualTo(text);
    }
}

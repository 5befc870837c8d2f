package ir.saman.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Serves("A1")
class PersianOrderTests {

    private static final List<String> ALPHABET = List.of(
            "آب", "اب", "بام", "پارس", "تهران", "جام", "چابهار", "خاش", "ری", "زابل", "ژرف", "ساری", "کاشان", "گرگان",
            "لار", "مشهد", "نور", "ورامین", "هرات", "یزد");

    @Test
    void theLettersStandInTheOrderOfThePersianAlphabet() {
        assertThat(shuffled(1).stream().sorted(PersianOrder.WORDS)).containsExactlyElementsOf(ALPHABET);
    }

    @Test
    void thingsAreSortedByTheirNames() {
        record City(String name) {}
        assertThat(shuffled(2).stream().map(City::new).sorted(PersianOrder.by(City::name)))
                .extracting(City::name)
                .containsExactlyElementsOf(ALPHABET);
    }

    @Test
    void onlyEqualTextsAreEqual() {
        assertThat(PersianOrder.WORDS.compare("دستگاه‌ها", "دستگاهها")).isNotZero();
        assertThat(PersianOrder.WORDS.compare("دستگاه", "دستگاه")).isZero();
    }

    @Test
    void manyThreadsSortAtOnce() {
        assertThat(IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(seed -> shuffled(seed).stream()
                                .sorted(PersianOrder.WORDS)
                                .toList()))
                .allSatisfy(sorted -> assertThat(sorted).isEqualTo(ALPHABET));
    }

    private static List<String> shuffled(int seed) {
        List<String> words = new ArrayList<>(ALPHABET);
        Collections.shuffle(words, new Random(seed));
        return words;
    }
}

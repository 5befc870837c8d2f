package ir.saman.circular.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.ClauseForce;
import ir.saman.circular.Cutting;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Serves("F1")
class CuttingsTests {

    private static final String LETTER = """
            در اجرای ماده ۲۵ قانون، موارد زیر ابلاغ می‌شود:
            ماده 1- دستگاه‌ها مکلفند فهرست خود را بفرستند.
            تبصره ۱ – بناهای کهن مستثناست.
            تبصره ۲: دستگاه‌ها اجازه دارند از دیگران کمک بگیرند.
            ماده ۲ـ گزارش این واحدها لازم است:
            الف) استانداری‌ها
            """;

    @Test
    void whatStandsBeforeTheFirstClauseIsProposedAsThePreamble() {
        Clause preamble = clauses(LETTER).getFirst();
        assertThat(preamble.anchor()).isEqualTo("preamble");
        assertThat(preamble.kind()).isEqualTo("PREAMBLE");
        assertThat(preamble.force()).isEqualTo(ClauseForce.NONE);
        assertThat(preamble.text()).isEqualTo("در اجرای ماده ۲۵ قانون، موارد زیر ابلاغ می‌شود:");
        assertThat(new Cuttings(Cutting.cut(LETTER)).leftOut()).isEmpty();
    }

    @Test
    void aLetterThatBeginsWithAClauseHasNoPreamble() {
        assertThat(clauses("ماده ۱- دستگاه‌ها مکلفند بفرستند.\n"))
                .singleElement()
                .extracting(Clause::kind)
                .isEqualTo("ARTICLE");
    }

    @Test
    void whatTheLabelSaysIsNotSaidAgainInTheWords() {
        assertThat(clauses(LETTER).stream().flatMap(Clause::withBelow).skip(1).map(Clause::text))
                .containsExactly(
                        "دستگاه‌ها مکلفند فهرست خود را بفرستند.",
                        "بناهای کهن مستثناست.",
                        "دستگاه‌ها اجازه دارند از دیگران کمک بگیرند.",
                        "گزارش این واحدها لازم است:",
                        "استانداری‌ها");
    }

    @Test
    void aWordBeforeANumberInTheMiddleStays() {
        assertThat(clauses("۱- ماده ۵- قانون، ملاک است.\n۲- دیگر.\n").getFirst().text())
                .isEqualTo("ماده ۵- قانون، ملاک است.");
    }

    @Test
    void thePreambleOfALetterBehindIsLeftOutAndSaidSo() {
        String two = LETTER + "علی علوی\nرئیس سازمان\n\nبرای اجرای بند ۲، این دستورالعمل است:\n" + LETTER;
        Cuttings cut = new Cuttings(Cutting.cut(two));
        assertThat(cut.preamble()).contains("در اجرای ماده ۲۵ قانون، موارد زیر ابلاغ می‌شود:");
        assertThat(cut.clauses(new Anchors(Set.of())))
                .filteredOn(each -> each.kind().equals("PREAMBLE"))
                .hasSize(1);
    }

    @Test
    void whatIsAddedToADraftPutsItsPreambleFirst() {
        ClauseTree standing = new ClauseTree(clauses("۱- نخست.\n"));
        assertThat(standing.join(clauses(LETTER)).clauses())
                .extracting(Clause::kind)
                .containsExactly("PREAMBLE", "PARAGRAPH", "ARTICLE", "ARTICLE");
    }

    private static List<Clause> clauses(String letter) {
        return new Cuttings(Cutting.cut(letter)).clauses(new Anchors(Set.of()));
    }
}

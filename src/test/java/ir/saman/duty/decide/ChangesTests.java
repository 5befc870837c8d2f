package ir.saman.duty.decide;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Figure;
import ir.saman.duty.card.Answers.File;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.secretariat.FileId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Serves("F2")
class ChangesTests {

    private static final Kind KIND = new Kind(
            "k",
            "k",
            "",
            true,
            "شرح",
            false,
            List.of(new Figure("done", "شمار", "اقدام", Optional.empty(), Optional.empty(), 0, true)));

    @Test
    void aFigureAFileALinkAndTheDayAreChangesToo() {
        Answer before = answer("3", 1, "https://example.ir/a", LocalDate.of(2026, 3, 21));
        Answer now = answer("30", 2, "https://example.ir/b", LocalDate.of(2026, 3, 22));
        Changes changes = Changes.between(KIND, before, now);
        assertThat(changes.words()).isEmpty();
        assertThat(changes.others())
                .extracting(Changes.Change::before)
                .containsExactly("۳", "۱۴۰۵/۰۱/۰۱", "سند.pdf", "https://example.ir/a");
        assertThat(changes.others())
                .extracting(Changes.Change::now)
                .containsExactly("۳۰", "۱۴۰۵/۰۱/۰۲", "سند.pdf", "https://example.ir/b");
        assertThat(Changes.between(KIND, now, now).none()).isTrue();
    }

    private static Answer answer(String figure, long file, String link, LocalDate occurred) {
        return new Answer(
                1,
                1,
                1,
                "شرح",
                Map.of("done", figure),
                List.of(link),
                Optional.of(occurred),
                Set.of(),
                List.of(new File(1, new FileId(file), "سند.pdf")),
                1,
                "",
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                "",
                1);
    }
}

package ir.saman.circular.burden;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Burdens.Fresh;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Wording;
import ir.saman.circular.Wording.AskWords;
import ir.saman.circular.burden.BurdenSql.Count;
import ir.saman.duty.Arises;
import ir.saman.duty.LayDuties.Wave;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One ask that would be laid, and how much it is.
 *
 * @param known what is asked already and answered by the same evidence
 */
record AskLine(Clause clause, Fresh fresh, AskWords words, Count count, List<Known> known) {

    /** The same with no more than {@code rows} of what is asked already. */
    AskLine first(long rows) {
        return new AskLine(
                clause, fresh, words, count, known.stream().limit(rows).toList());
    }

    /** Its name in the draft. */
    String name() {
        return name(fresh);
    }

    static String name(Fresh fresh) {
        return name(fresh.anchor(), fresh.ask().key());
    }

    static String name(String anchor, String key) {
        return anchor + " " + key;
    }

    /** The id of its list of what is asked already. */
    String id() {
        return "known-" + count.ask();
    }

    boolean is(Clause other, Ask ask) {
        return clause.anchor().equals(other.anchor()) && fresh.ask().key().equals(ask.key());
    }

    String title() {
        return Wording.title(clause);
    }

    String action() {
        return fresh.ask().action();
    }

    /** The first deadline of what is laid at once; of what nobody bears today, the first there would be. */
    Optional<LocalDate> first() {
        return count.firstDue()
                .or(() -> fresh.waves().stream()
                        .filter(wave -> count.duties() == 0 && wave.only().isEmpty())
                        .flatMap(wave -> wave.due().stream())
                        .min(Comparator.naturalOrder()));
    }

    /** The same in words; where there is none, how it stands with its deadline. */
    String due() {
        return first().map(day -> PersianDate.of(day).format())
                .orElseGet(() -> event().map(label -> text("circular.burden.event", label))
                        .orElse(words.deadline()));
    }

    /** How its first deadline follows. */
    String derivation() {
        return derivation(first(), fresh.waves());
    }

    /** How the last deadline follows of those an amendment makes bear it beside those who bore it before; empty for nobody. */
    String anew() {
        boolean parted = fresh.waves().stream().anyMatch(wave -> wave.only().isPresent());
        List<Wave> others =
                fresh.waves().stream().filter(wave -> wave.only().isEmpty()).toList();
        String how = derivation(count.lastDue(), others);
        return parted && !how.isEmpty() && !count.lastDue().equals(first()) ? text("circular.burden.anew", how) : "";
    }

    private static String derivation(Optional<LocalDate> due, List<Wave> waves) {
        return waves.stream()
                .filter(wave -> due.isPresent() && wave.due().equals(due))
                .map(Wave::derivation)
                .findFirst()
                .orElse("");
    }

    private Optional<String> event() {
        return fresh.ask()
                .arises()
                .filter(each -> each.kind() == Arises.Kind.EVENT)
                .map(Arises::label);
    }
}

package ir.saman.duty.decide;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.File;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Diff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one version of an answer changed in the one before: all an acceptor accepts with it, not its words alone.
 *
 * @param words of the text, where it changed
 */
record Changes(Optional<Diff> words, List<Change> others) {

    /** Another part of the answer, as it was and as it is; lists have a line each. */
    record Change(String label, String before, String now) {}

    static Changes between(Kind kind, Answer before, Answer now) {
        Optional<Diff> words = before.text().equals(now.text())
                ? Optional.empty()
                : Optional.of(Diff.between(before.text(), now.text()));
        List<Change> all = new ArrayList<>();
        kind.figures()
                .forEach(figure -> all.add(new Change(
                        figure.label(),
                        figure.shown(before.figures().getOrDefault(figure.code(), "")),
                        figure.shown(now.figures().getOrDefault(figure.code(), "")))));
        all.add(new Change(text("duty.answer.occurred"), day(before), day(now)));
        all.add(new Change(text("duty.answer.files"), names(before), names(now)));
        all.add(new Change(
                text("duty.answer.links.short"), String.join("\n", before.links()), String.join("\n", now.links())));
        List<Change> others = all.stream()
                .filter(each -> !each.before().equals(each.now()) || hidden(each, before, now))
                .toList();
        return new Changes(words, others);
    }

    boolean none() {
        return words.isEmpty() && others.isEmpty();
    }

    /** A file put in the place of another of its name. */
    private static boolean hidden(Change each, Answer before, Answer now) {
        return each.label().equals(text("duty.answer.files"))
                && !contents(before).equals(contents(now));
    }

    private static List<Long> contents(Answer version) {
        return version.files().stream()
                .map(file -> file.file().value())
                .sorted()
                .toList();
    }

    private static String names(Answer version) {
        return String.join("\n", version.files().stream().map(File::name).toList());
    }

    private static String day(Answer version) {
        return version.occurredOn().map(day -> PersianDate.of(day).format()).orElse("");
    }
}

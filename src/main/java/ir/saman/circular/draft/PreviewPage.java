package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.Wording.Words;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;

/**
 * A draft as its circular will look.
 *
 * @param earlier which saved state is shown; absent for the present one
 * @param programme its name; empty for none
 */
record PreviewPage(Held held, Optional<Integer> earlier, CircularText letter, Words words, String programme) {

    List<TreeRow> rows() {
        return TreeRow.of(letter.clauses(), 0);
    }

    String title() {
        return earlier.map(each -> text("circular.draft.history.state", each)).orElse(text("circular.draft.preview"));
    }

    /** What the window is called: many drafts have a preview. */
    String window() {
        return text("circular.draft.window", title(), letter.subject());
    }

    List<Link> trail() {
        return held.trail(title());
    }

    String kind() {
        return text("circular.kind." + letter.kind());
    }

    String number() {
        return letter.number().isEmpty() ? text("circular.draft.no-number") : Digits.persian(letter.number());
    }

    String date() {
        return PersianDate.of(letter.date()).words();
    }

    String signatory() {
        return text(
                "circular.page.signatory",
                letter.signatory().name(),
                letter.signatory().post());
    }

    String classification() {
        return text(
                "circular.draft.classified",
                text("circular.classification." + letter.classification()),
                text("circular.urgency." + letter.urgency()));
    }

    /** A text it names, in words. */
    String words(Reference reference) {
        String named = reference.about().isEmpty()
                ? reference.words()
                : text("circular.export.reference", reference.words(), Digits.persian(reference.about()));
        return text("circular.draft.reference.words", text("circular.draft.relation." + reference.relation()), named);
    }

    /** The question before an earlier state is brought back. */
    static Confirm confirm(Held held, int revision) {
        String path = held.path() + "/history/" + revision;
        return new Confirm(
                text("circular.draft.history.ask", revision),
                List.of(text("circular.draft.history.effect", held.draft().revision())),
                path,
                text("circular.draft.history.bring"),
                path,
                List.of(new Option(Writing.REVISION, held.revision()), new Option("confirmed", "on")));
    }
}

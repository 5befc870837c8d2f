package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.Wording.Words;
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
 * @param trail the pages above it that its reader may open
 * @param actions the pages beside it that its reader may open
 */
record PreviewPage(
        Held held,
        Optional<Integer> earlier,
        CircularText letter,
        Words words,
        String programme,
        List<Link> trail,
        List<Link> actions) {

    String title() {
        return title(earlier);
    }

    static String title(Optional<Integer> earlier) {
        return earlier.map(each -> text("circular.draft.history.state", each)).orElse(text("circular.draft.preview"));
    }

    /** What the window is called: many drafts have a preview. */
    String window() {
        return text("circular.draft.window", title(), letter.subject());
    }

    /** Whether it is an earlier state that may be saved anew. */
    boolean canBeBrought() {
        return held.draft().open()
                && earlier.filter(each -> each != held.draft().revision()).isPresent();
    }

    /** Where it is said from which day the circular is followed. */
    String tracking() {
        return "/desk/circulars"
                + held.draft().amends().map(each -> "/" + each.value()).orElse("");
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

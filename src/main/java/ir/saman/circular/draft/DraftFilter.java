package ir.saman.circular.draft;

import ir.saman.circular.Draft.State;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which drafts are looked for. What cannot be read does not narrow.
 *
 * @param waiting only those that nothing but the head's number, signature or issue is wanting to
 */
record DraftFilter(String words, Optional<State> state, boolean waiting) {

    /** Stands where a state is chosen. */
    static final String WAITING = "WAITING";

    private static final int LONGEST = 200;

    static DraftFilter of(Form form) {
        String typed = PersianText.tidyLine(form.value("q"));
        return new DraftFilter(
                typed.substring(0, Math.min(typed.length(), LONGEST)),
                Stream.of(State.values())
                        .filter(each -> each.name().equals(form.value("state")))
                        .findFirst(),
                form.value("state").equals(WAITING));
    }

    /** What waits for the head, whatever is looked for. */
    static DraftFilter forTheHead() {
        return new DraftFilter("", Optional.empty(), true);
    }

    boolean narrows() {
        return waiting || !words.isEmpty() || state.isPresent();
    }
}

package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Link;
import ir.saman.kit.web.Slice;
import java.util.List;

/** The states a draft had. */
record HistoryPage(Held held, Slice<SavedLine> found) {

    /** What the window is called: every draft has a history. */
    String window() {
        return text("circular.draft.window", text("circular.draft.history"), held.subject());
    }

    List<Link> trail() {
        return held.trail(text("circular.draft.history"));
    }

    String path(SavedLine line) {
        return held.path() + "/history/" + line.revision();
    }
}

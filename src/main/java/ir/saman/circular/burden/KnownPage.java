package ir.saman.circular.burden;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.util.ArrayList;
import java.util.List;

/** Everything that is asked already and answered by the same evidence, page by page. */
record KnownPage(BurdenPage burden, Slice<KnownLine> found) {

    private static final int ROWS = 20;

    static KnownPage of(BurdenPage burden, Cursor cursor) {
        Cursor from = cursor.shaped(Cursor.Part.NUMBER);
        List<KnownLine> all = KnownLine.of(burden.asks());
        return new KnownPage(
                burden,
                Slice.of(KnownLine.from(all, from, ROWS + 1), from, ROWS, KnownLine::key, Total.exact(all.size())));
    }

    static String path(long draft) {
        return BurdenPage.path(draft) + "/known";
    }

    Draft draft() {
        return burden.draft();
    }

    /** What the window is called: many drafts have a burden. */
    String window() {
        return text(
                "circular.draft.window",
                text("circular.burden.known.title"),
                draft().text().subject());
    }

    List<Link> trail() {
        List<Link> trail = new ArrayList<>(burden.paths().trail());
        trail.removeLast();
        trail.add(Link.to(text("circular.burden.title"), BurdenPage.path(draft().id())));
        trail.add(Link.here(text("circular.burden.known.title")));
        return trail;
    }
}

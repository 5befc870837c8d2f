package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Link;
import ir.saman.kit.web.Slice;
import java.util.List;

/** The list as it is shown. */
record LibraryPage(Search search, Slice<CircularLine> found, List<Hit> hits) {

    /** The first clauses of a circular that hold the words. */
    List<Link> hits(CircularLine line) {
        return of(line).stream()
                .map(hit -> Link.to(hit.words(), line.name().path(hit.anchor())))
                .toList();
    }

    /** How many more there are, in words; empty for none. */
    String more(CircularLine line) {
        List<Hit> shown = of(line);
        int more = shown.isEmpty() ? 0 : shown.getFirst().found() - shown.size();
        return more > 0 ? text("circular.library.more", more) : "";
    }

    private List<Hit> of(CircularLine line) {
        return hits.stream().filter(hit -> hit.circular() == line.id()).toList();
    }
}

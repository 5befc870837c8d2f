package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Slice;
import java.util.List;

/** The list as it is shown. */
record LibraryPage(Form form, LibraryFilter filter, Slice<CircularLine> found, List<Hit> hits, Choices choices) {

    private static final int SHOWN = 4;

    Field field(String name) {
        return Field.of(form, name, text("circular.library." + name));
    }

    /** The first clauses of a circular that hold the words. */
    List<Link> hits(CircularLine line) {
        return of(line).stream()
                .limit(SHOWN)
                .map(hit -> Link.to(hit.words(), line.name().path(hit.anchor())))
                .toList();
    }

    /** How many more there are, in words; empty for none. */
    String more(CircularLine line) {
        int more = of(line).size() - SHOWN;
        return more > 0 ? text("circular.library.more", more) : "";
    }

    private List<Hit> of(CircularLine line) {
        return hits.stream().filter(hit -> hit.circular() == line.id()).toList();
    }
}

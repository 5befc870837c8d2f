package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Shell;
import ir.saman.kit.web.Slice;
import java.util.List;

/** The list as it is shown. */
record LibraryPage(Form form, LibraryFilter filter, Slice<CircularLine> found, List<Hit> hits, Choices choices) {

    Field field(String name) {
        return Field.of(form, name, text("circular.library." + name));
    }

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

    /** The same list as a file. */
    static String file(Shell shell, String format) {
        String asked = shell.with("format", format);
        return LibraryPages.FILE + asked.substring(asked.indexOf('?'));
    }

    private List<Hit> of(CircularLine line) {
        return hits.stream().filter(hit -> hit.circular() == line.id()).toList();
    }
}

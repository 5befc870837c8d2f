package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Slice;
import java.util.List;

/** The watches of an account. */
record WatchesPage(Form form, Slice<WatchLine> found) {

    static List<Link> trail() {
        return List.of(
                Link.to(text("kit.desk"), "/desk"),
                Link.to(text("board.menu"), "/desk/board"),
                Link.here(text("board.watch.title")));
    }

    Field measure() {
        return Field.of(form, "measure", text("board.watch.measure"));
    }

    boolean narrows() {
        return form.has("measure");
    }
}

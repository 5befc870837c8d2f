package ir.saman.board.view;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Slice;
import java.util.List;

/** The saved views of an account. */
record ViewsPage(Form form, Slice<SavedView> found) {

    static List<Link> trail() {
        return List.of(
                Link.to(text("kit.desk"), "/desk"),
                Link.to(text("board.menu"), "/desk/board"),
                Link.here(text("board.view.title")));
    }

    Field words() {
        return Field.of(form, "q", text("board.view.words"));
    }

    Field order() {
        return Field.of(form, "order", text("board.view.order"));
    }

    boolean narrows() {
        return form.has("q");
    }
}

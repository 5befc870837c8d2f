package ir.saman.board.view;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Page;
import java.util.List;

/**
 * The form of one view: to be saved, with its address; or to be renamed.
 *
 * @param action where it is sent
 * @param fresh whether it is yet to be saved
 */
record ViewPage(String action, boolean fresh, Form form) {

    static final int LONGEST_NAME = 100;

    static Page toSave(Form form) {
        return Page.of("board/view/view", new ViewPage(ViewPages.NEW, true, form));
    }

    static Page toRename(SavedView view, Form form) {
        return Page.of("board/view/view", new ViewPage(view.path(), false, form));
    }

    /** The question before one is removed. */
    static Page sureToRemove(SavedView view) {
        return Page.of(
                "kit/web/confirm",
                new Confirm(
                        text("board.view.remove.ask", view.name()),
                        List.of(text("board.view.remove.note")),
                        view.path() + "/remove",
                        text("kit.ask.yes"),
                        ViewPages.PATH,
                        List.of(new Option("sure", "on"))));
    }

    String title() {
        return text(fresh ? "board.view.save" : "board.view.rename");
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("kit.desk"), "/desk"),
                Link.to(text("board.menu"), "/desk/board"),
                Link.to(text("board.view.title"), ViewPages.PATH),
                Link.here(title()));
    }

    Field name() {
        return Field.of(form, "name", text("board.view.name"))
                .hint(text("board.view.name.hint"))
                .must();
    }

    Field address() {
        return Field.of(form, "address", text("board.view.address"))
                .hint(text("board.view.address.hint"))
                .must();
    }
}

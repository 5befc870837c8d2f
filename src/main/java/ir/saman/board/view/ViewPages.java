package ir.saman.board.view;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.OrganPicks;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Slice;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /desk/board/views}: the views an account saved (A6). One keeps an address and nothing of what is behind it: opened
 * by somebody else, or after a seat has changed, it shows what that reader may see, or 404.
 */
@Controller
class ViewPages {

    static final String PATH = "/desk/board/views";
    static final String NEW = PATH + "/new";

    private static final String ONE = PATH + "/{view:[0-9]{1,18}}";
    private static final int ROWS = 25;

    /** More nobody finds again; a script could otherwise fill the table. */
    private static final int MOST = 200;

    private final ViewSql sql;
    private final Views views;

    ViewPages(ViewSql sql, Views views) {
        this.sql = sql;
        this.views = views;
    }

    /** Those of the account; {@code q} searches their names, {@code order} is NEWEST or NAME (422 for another). */
    @Asks(Act.SEE_BOARD)
    @GetMapping(PATH)
    Page list(Actor actor, Form form, Cursor cursor) {
        ViewOrder order = ViewOrder.of(form);
        Cursor from = order.shaped(cursor);
        String pattern = OrganPicks.pattern(form.value("q"));
        var found = sql.list(actor.account(), pattern, order, from, ROWS + 1);
        var slice = Slice.of(found, from, ROWS, SavedView::key, sql.count(actor.account(), pattern));
        Page page = Page.of("board/view/list", new ViewsPage(form, slice)).part("board/view/rows");
        return form.refused() ? page.refused() : page;
    }

    /** The form that saves {@code address}. */
    @Asks(Act.SEE_BOARD)
    @GetMapping(NEW)
    Page blank(Form form) {
        return ViewPage.toSave(form);
    }

    /** Saves {@code address} under {@code name}; 422 for an address that is no board's, or a name in use. */
    @Asks(Act.SEE_BOARD)
    @PostMapping(NEW)
    Reply save(Actor actor, Form form) {
        String name = name(form);
        String address = form.required("address", text("board.view.address"), BoardAddress.LONGEST);
        if (!address.isEmpty() && !BoardAddress.isOne(address)) {
            form.error("address", text("board.view.address.foreign"));
        }
        if (!form.refused() && sql.full(actor.account(), MOST)) {
            form.error("name", text("board.view.many", MOST));
        }
        if (!form.refused() && !views.save(actor, name, address)) {
            form.error("name", text("board.view.name.taken"));
        }
        return form.refused()
                ? ViewPage.toSave(form).refused()
                : Redirect.to(PATH).saying(text("board.view.saved", name));
    }

    /** The form that renames it; 404 for another account's. */
    @Asks(Act.SEE_BOARD)
    @GetMapping(ONE)
    Page show(Actor actor, @PathVariable long view) {
        SavedView found = views.find(actor, view);
        return ViewPage.toRename(found, Form.empty().with("name", found.name()));
    }

    /** Gives it another {@code name}; 404 for another account's, or one removed meanwhile, 422 for a name in use. */
    @Asks(Act.SEE_BOARD)
    @PostMapping(ONE)
    Reply rename(Actor actor, @PathVariable long view, Form form) {
        SavedView found = views.find(actor, view);
        String name = name(form);
        if (!form.refused() && !renamed(actor, found, name)) {
            views.find(actor, view);
            form.error("name", text("board.view.name.taken"));
        }
        return form.refused()
                ? ViewPage.toRename(found, form).refused()
                : Redirect.to(PATH).saying(text("board.view.saved", name));
    }

    private boolean renamed(Actor actor, SavedView found, String name) {
        try {
            return views.rename(actor, found, name);
        } catch (DuplicateKeyException nameTakenMeanwhile) {
            return false;
        }
    }

    /** Removes it, once that is confirmed; 404 for another account's. */
    @Asks(Act.SEE_BOARD)
    @PostMapping(ONE + "/remove")
    Reply remove(Actor actor, @PathVariable long view, Form form) {
        SavedView found = views.find(actor, view);
        if (!form.has("sure")) {
            return ViewPage.sureToRemove(found);
        }
        views.remove(actor, found);
        return Redirect.to(PATH).saying(text("board.view.removed", found.name()));
    }

    private static String name(Form form) {
        return PersianText.tidyLine(form.required("name", text("board.view.name"), ViewPage.LONGEST_NAME));
    }
}

package ir.saman.circular.draft;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.OrganId;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk/drafts}: what is being written in one's own organ. */
@Controller
class ListPages {

    private static final int ROWS = 20;

    private final DeskSql sql;

    ListPages(DeskSql sql) {
        this.sql = sql;
    }

    /** The drafts of the actor's organ, the last changed first; {@code q} and {@code state} narrow the list. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping("/desk/drafts")
    Page list(Form form, Cursor cursor, Actor actor) {
        DraftFilter filter = DraftFilter.of(form);
        OrganId organ = actor.organ().id();
        Cursor from = cursor.shaped(Cursor.Part.NUMBER, Cursor.Part.NUMBER);
        Slice<DraftLine> found =
                Slice.of(sql.list(organ, filter, from, ROWS + 1), from, ROWS, DraftLine::key, sql.count(organ, filter));
        return Page.of("circular/draft/list", new ListPage(form, filter, found)).part("circular/draft/rows");
    }
}

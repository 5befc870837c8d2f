package ir.saman.circular.draft;

import ir.saman.circular.Draft;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/drafts/{id}/history}: every state a draft had, the newest first. */
@Controller
class HistoryPages {

    private static final int ROWS = 30;

    private final Writing writing;
    private final DeskSql sql;

    HistoryPages(Writing writing, DeskSql sql) {
        this.writing = writing;
        this.sql = sql;
    }

    /** The states; as many as the draft has revisions. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping("/desk/drafts/{id:[0-9]{1,18}}/history")
    Reply list(@PathVariable long id, Cursor cursor, Actor actor) {
        Draft draft = writing.open(id, actor);
        Cursor from = cursor.shaped(Cursor.Part.NUMBER);
        Slice<SavedLine> found = Slice.of(
                sql.saved(id, from, ROWS + 1),
                from,
                ROWS,
                line -> List.of(Integer.toString(line.revision())),
                Total.exact(draft.revision()));
        return Page.of("circular/draft/history", new HistoryPage(new Held(draft, Form.empty()), found));
    }
}

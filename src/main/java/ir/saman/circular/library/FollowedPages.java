package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.library.FollowedSql.Whose;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Chunks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Slice;
import java.util.Iterator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk/circulars}: the circulars, and from when each is followed (F1). */
@Controller
class FollowedPages {

    static final String PATH = "/desk/circulars";
    static final String FILE = PATH + "/export";

    private static final int ROWS = 25;
    private static final int CHUNK = 500;

    private final FollowedSql sql;
    private final Followers followers;

    FollowedPages(FollowedSql sql, Followers followers) {
        this.sql = sql;
        this.followers = followers;
    }

    /**
     * Every circular, the newest first, narrowed and ordered as the library is; whoever follows those of the own organ only,
     * sees those.
     */
    @Asks(Act.FOLLOW_CIRCULAR)
    @GetMapping(PATH)
    Page list(Actor actor, Form form, Cursor cursor) {
        Whose whose = followers.whose(actor);
        LibraryFilter filter = LibraryFilter.of(form);
        Wanted wanted = sql.wanted(filter);
        Cursor from = filter.sort().shaped(cursor);
        Slice<FollowedLine> found = Slice.of(
                sql.list(whose, wanted, from, ROWS + 1), from, ROWS, FollowedLine::key, sql.count(whose, wanted));
        Search search = new Search(form, filter, sql.choices(whose));
        return Page.of("circular/library/followed", new FollowedPage(search, found, followers.beside(actor)))
                .part("circular/library/followedrows");
    }

    /** The same as Excel, or CSV with {@code format=csv}. */
    @Asks(Act.FOLLOW_CIRCULAR)
    @GetMapping(FILE)
    Export export(Actor actor, Form form) {
        Whose whose = followers.whose(actor);
        Wanted wanted = sql.wanted(LibraryFilter.of(form));
        Iterator<FollowedLine> rows =
                new Chunks<>(CHUNK, from -> sql.list(whose, wanted, from, CHUNK), FollowedLine::key);
        Sheet<FollowedLine> sheet = LibraryPages.<FollowedLine>sheet(
                        text("circular.track.title"), FollowedLine::circular)
                .column(text("circular.track.from"), FollowedLine::from);
        return form.value("format").equals("csv") ? sheet.csv(rows) : sheet.excel(rows);
    }
}

package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.library.FollowedSql.Whose;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chunks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Slice;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Authority authority;
    private final Clock clock;

    FollowedPages(FollowedSql sql, Authority authority, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * Every circular, the newest first, narrowed and ordered as the library is; whoever follows those of the own organ only,
     * sees those.
     */
    @Asks(Act.FOLLOW_CIRCULAR)
    @GetMapping(PATH)
    Page list(Actor actor, Form form, Cursor cursor) {
        Whose whose = whose(actor);
        LibraryFilter filter = LibraryFilter.of(form);
        Cursor from = filter.sort().shaped(cursor);
        Slice<FollowedLine> found = Slice.of(
                sql.list(whose, filter, from, ROWS + 1), from, ROWS, FollowedLine::key, sql.count(whose, filter));
        Search search = new Search(form, filter, sql.choices(whose));
        return Page.of("circular/library/followed", new FollowedPage(search, found, beside(actor)))
                .part("circular/library/followedrows");
    }

    /** The same as Excel, or CSV with {@code format=csv}. */
    @Asks(Act.FOLLOW_CIRCULAR)
    @GetMapping(FILE)
    Export export(Actor actor, Form form) {
        Whose whose = whose(actor);
        LibraryFilter filter = LibraryFilter.of(form);
        Iterator<FollowedLine> rows =
                new Chunks<>(CHUNK, from -> sql.list(whose, filter, from, CHUNK), FollowedLine::key);
        Sheet<FollowedLine> sheet = LibraryPages.<FollowedLine>sheet(
                        text("circular.track.title"), FollowedLine::circular)
                .column(text("circular.track.from"), FollowedLine::from);
        return form.value("format").equals("csv") ? sheet.csv(rows) : sheet.excel(rows);
    }

    private Whose whose(Actor actor) {
        Optional<OrganId> own = authority.mayEver(actor, Act.TRACK_CIRCULAR)
                ? Optional.empty()
                : Optional.of(actor.organ().id());
        return new Whose(own, Tehran.today(clock));
    }

    private List<Link> beside(Actor actor) {
        return Stream.of(
                        beside(actor, Act.SEE_DRAFT, "circular.draft.title", "/desk/drafts"),
                        beside(actor, Act.EDIT_CIRCULAR_TEXT, "circular.text.title", "/desk/circular-texts"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Link> beside(Actor actor, Act act, String title, String path) {
        return Optional.of(Link.to(text(title), path)).filter(link -> authority.mayEver(actor, act));
    }
}

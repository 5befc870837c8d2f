package ir.saman.circular.draft;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.OrganId;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.MenuEntry;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /desk/drafts}: what is being written in one's own organ, and what of it waits for its head. */
@Controller
class ListPages {

    private static final int ROWS = 20;

    private final DeskSql sql;
    private final Authority authority;

    ListPages(DeskSql sql, Authority authority) {
        this.sql = sql;
        this.authority = authority;
    }

    /**
     * The drafts of the actor's organ, the last changed first; {@code q} and {@code state} narrow the list, {@code WAITING} to
     * what only its number, signature or issue is wanting to.
     */
    @Asks(Act.SEE_DRAFT)
    @GetMapping(ListPage.PATH)
    Page list(Form form, Cursor cursor, Actor actor) {
        DraftFilter filter = DraftFilter.of(form);
        OrganId organ = actor.organ().id();
        Cursor from = cursor.shaped(Cursor.Part.NUMBER, Cursor.Part.NUMBER);
        Slice<DraftLine> found =
                Slice.of(sql.list(organ, filter, from, ROWS + 1), from, ROWS, DraftLine::key, sql.count(organ, filter));
        Optional<Total> waiting = Optional.of(DraftFilter.forTheHead())
                .filter(each -> authority.mayEver(actor, Act.ISSUE_CIRCULAR))
                .map(each -> sql.count(organ, each));
        boolean writes = authority.mayEver(actor, Act.WRITE_CIRCULAR);
        return Page.of("circular/draft/list", new ListPage(form, filter, found, writes, waiting))
                .part("circular/draft/rows");
    }

    /**
     * Whoever signs finds here what waits, where the organ issues circulars at all; whoever writes has the way through the
     * followed circulars. The organ is asked for heads only.
     */
    @Bean
    static MenuEntry draftsEntry(DeskSql sql) {
        return MenuEntry.desk(
                "circular.draft.menu",
                ListPage.PATH,
                600,
                Authority.whoMay(Act.ISSUE_CIRCULAR)
                        .and(Authority.whoMay(Act.TRACK_CIRCULAR).negate())
                        .and(viewer -> sql.issues(new OrganId(viewer.organId()))),
                List.of("/desk/circulars"));
    }
}

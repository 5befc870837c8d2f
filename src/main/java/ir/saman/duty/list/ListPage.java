package ir.saman.duty.list;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.duty.card.Backgrounds;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chunks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/duties}: the duties within the actor's reach; what a board's figure opens into. */
@Controller
final class ListPage {

    private static final int ROWS = 50;
    private static final int CHUNK = 1_000;

    private final ListSql sql;
    private final ListRows rows;
    private final Backgrounds backgrounds;
    private final Authority authority;
    private final Clock clock;

    ListPage(ListSql sql, ListRows rows, Backgrounds backgrounds, Authority authority, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.backgrounds = backgrounds;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * The list; what ended with its organ or source only if asked for. Narrowed by {@code standing}, {@code province}
     * ({@code NATIONAL} for none), {@code county} ({@code NONE} for none), {@code agency}, {@code agencies} (an agency's
     * or a ministry's), {@code ministry} (0 for none), {@code as-of} (the day whose standing is shown), {@code kind} (of organ), {@code source} (may repeat), {@code circular} (its number),
     * {@code period} (its code; a year holds its quarters), {@code organ} (number or part of the name), {@code due-from} and {@code due-to} (Persian days of
     * the deadline), {@code waiting-for} (number of the acceptor asked now), {@code waiting-before} (Persian day before which
     * the answer came to it) and {@code q}; {@code sort=latest} turns the order of deadlines. What cannot be understood is
     * said above the list (422), which is then as if it had not been asked.
     */
    @Asks(Act.SEE_DUTY)
    @GetMapping("/desk/duties")
    Page list(Actor actor, Form form, Cursor cursor) {
        Wanted wanted = wanted(actor, form);
        Cursor from = ListSql.shaped(cursor);
        Slice<ListLine> lines =
                Slice.of(sql.lines(wanted, from, ROWS + 1), from, ROWS, ListLine::key, sql.total(wanted));
        Page page = Page.of("duty/list/list", rows.view(form, wanted, lines)).part("duty/list/rows");
        return form.refused() ? page.refused() : page;
    }

    /** The same list as a file: Excel, or CSV with {@code format=csv}; the page that says so for what cannot be understood. */
    @Asks(Act.SEE_DUTY)
    @GetMapping("/desk/duties/export")
    Reply export(Actor actor, Form form, Cursor cursor) {
        Wanted wanted = wanted(actor, form);
        return form.refused() ? list(actor, form, cursor) : file(wanted, form.value("format"));
    }

    private Export file(Wanted wanted, String format) {
        Iterator<ListRow> all = new Chunks<>(
                CHUNK,
                from -> rows.explained(sql.lines(wanted, from, CHUNK), wanted.day()),
                row -> row.line().key());
        Sheet<ListRow> sheet = Sheet.<ListRow>of(text("duty.list.title"))
                .column(text("duty.list.number"), row -> row.line().duty().value())
                .column(text("duty.list.due"), row -> row.line().due().day())
                .column(text("duty.list.standing"), row -> row.standing().text())
                .column(text("duty.list.action"), ListRow::title)
                .column(text("duty.list.organ"), row -> row.line().organ())
                .column(text("duty.list.place"), row -> row.line().place())
                .column(text("duty.list.source"), row -> row.source().text());
        return format.equals("csv") ? sheet.csv(all) : sheet.excel(all);
    }

    private Wanted wanted(Actor actor, Form form) {
        LocalDate today = Tehran.today(clock);
        return new Wanted(
                authority.reach(actor, Act.SEE_DUTY),
                ListFilter.of(form, backgrounds, today),
                today,
                form.value("sort").equals("latest"));
    }
}

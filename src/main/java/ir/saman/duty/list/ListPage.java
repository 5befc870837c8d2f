package ir.saman.duty.list;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Slice;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/duties}: the duties within the actor's reach; what a board's figure opens into. */
@Controller
final class ListPage {

    private static final int ROWS = 50;

    private final ListSql sql;
    private final ListRows rows;
    private final Authority authority;
    private final Clock clock;

    ListPage(ListSql sql, ListRows rows, Authority authority, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * The list; what ended with its organ or source only if asked for. Narrowed by {@code standing}, {@code province}
     * ({@code NATIONAL} for none), {@code county} ({@code NONE} for none), {@code agency}, {@code agencies} (an agency's
     * or a ministry's), {@code ministry} (0 for none), {@code as-of} (the day whose standing is shown), {@code known=then}
     * (without what was recorded after that day), {@code kind} (of organ), {@code source} (may repeat), {@code circular} (its
     * number), {@code period} (its code; a year holds its quarters), {@code organ} (number or part of the name), {@code
     * due-from} and {@code due-to} (Persian days of
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

    /** Which duties an address asks for, of those within the actor's reach; {@code form} says what could not be understood. */
    Wanted wanted(Actor actor, Form form) {
        LocalDate today = Tehran.today(clock);
        return Wanted.of(form, authority.reach(actor, Act.SEE_DUTY), rows.filter(form, today), today);
    }
}

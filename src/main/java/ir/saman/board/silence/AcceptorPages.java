package ir.saman.board.silence;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Now;
import ir.saman.board.Scopes;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chunks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/board/acceptors}: the organs for whose decision the answers of a place wait (A6). */
@Controller
class AcceptorPages {

    private static final int ROWS = 50;
    private static final int CHUNK = 1_000;

    private final Scopes scopes;
    private final AcceptorSql sql;
    private final Patience patience;
    private final Clock clock;

    AcceptorPages(Scopes scopes, AcceptorSql sql, Patience patience, Clock clock) {
        this.scopes = scopes;
        this.sql = sql;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Those for whom most waits first: how many, the oldest since when, how many longer than ten working days (of the
     * country), and the median days of the last 90 days' decisions. {@code place} as in {@link Scopes#named} (404 for one this
     * reader may not see); {@code q} (part of the name) narrows (422 for what narrows the silent only); {@code as=csv} or {@code as=excel} gives a file.
     */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/acceptors")
    Reply acceptors(Actor actor, Form form, Cursor asked) {
        Wanted wanted = Wanted.byName(scopes.named(actor, form.value(Scopes.PARAMETER)), form);
        LocalDate today = Tehran.today(clock);
        LocalDate lateBefore = patience.endsBefore(today);
        LocalDate decidedFrom = today.minusDays(Since.DAYS);
        Iterator<AcceptorLine> all =
                new Chunks<>(CHUNK, from -> sql.lines(wanted, lateBefore, decidedFrom, from, CHUNK), AcceptorLine::key);
        if (form.refused()) {
            return Page.of("board/silence/acceptors", view(wanted, lateBefore, decidedFrom, asked))
                    .refused();
        }
        return switch (form.value("as")) {
            case "csv" -> sheet(wanted).csv(all);
            case "excel" -> sheet(wanted).excel(all);
            default -> Page.of("board/silence/acceptors", view(wanted, lateBefore, decidedFrom, asked));
        };
    }

    private AcceptorView view(Wanted wanted, LocalDate lateBefore, LocalDate decidedFrom, Cursor asked) {
        Cursor cursor = AcceptorSql.shaped(asked);
        AcceptorTotal total = sql.total(wanted, lateBefore);
        Slice<AcceptorLine> slice = Slice.of(
                sql.lines(wanted, lateBefore, decidedFrom, cursor, ROWS + 1),
                cursor,
                ROWS,
                AcceptorLine::key,
                Total.exact(total.organs()));
        return new AcceptorView(wanted, text("board.moment.now", Now.words(clock)), lateBefore, total, slice);
    }

    private static Sheet<AcceptorLine> sheet(Wanted wanted) {
        return Sheet.<AcceptorLine>of(
                        text("board.acceptors.title", wanted.scope().title()))
                .column(text("board.silent.organ"), AcceptorLine::name)
                .column(text("board.acceptors.waiting"), AcceptorLine::waiting)
                .column(text("board.acceptors.since"), AcceptorLine::sinceWords)
                .column(AcceptorView.lateColumn(), AcceptorLine::late)
                .column(AcceptorView.medianColumn(), AcceptorLine::medianWords);
    }
}

package ir.saman.board.silence;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Now;
import ir.saman.board.Scopes;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.Standing;
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
import java.util.Iterator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/board/silent}: the organs of a place that bear open duties and are not heard of (A6). */
@Controller
class SilentPages {

    private static final int ROWS = 50;
    private static final int CHUNK = 1_000;

    private final Scopes scopes;
    private final SilentSql sql;
    private final Clock clock;

    SilentPages(Scopes scopes, SilentSql sql, Clock clock) {
        this.scopes = scopes;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Those without an account, those where nobody has signed in for 90 days, and those that sent no answer in this quarter
     * and the last. {@code place} as in {@link Scopes#named} (404 for one this reader may not see); {@code which} (a {@link
     * Silence}), {@code kind} (of organ) and {@code q} (part of the name) narrow; {@code as=csv} or {@code as=excel}
     * gives all of them as a file.
     */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/silent")
    Reply silent(Actor actor, Form form, Cursor cursor) {
        Wanted wanted = Wanted.of(scopes.named(actor, form.value(Scopes.PARAMETER)), form);
        Since since = Since.of(Tehran.today(clock));
        if (form.refused()) {
            return Page.of("board/silence/silent", view(wanted, since, cursor)).refused();
        }
        return switch (form.value("as")) {
            case "csv" -> sheet(wanted).csv(all(wanted, since));
            case "excel" -> sheet(wanted).excel(all(wanted, since));
            default -> Page.of("board/silence/silent", view(wanted, since, cursor));
        };
    }

    private SilentView view(Wanted wanted, Since since, Cursor asked) {
        Cursor cursor = SilentSql.shaped(asked);
        SilentSql.Found found = sql.found(wanted, since, cursor, ROWS + 1);
        SilentTotal total = found.total();
        Slice<SilentLine> slice = Slice.of(
                found.lines(),
                cursor,
                ROWS,
                SilentLine::key,
                Total.exact(wanted.which().map(total::of).orElse(total.organs())));
        return new SilentView(wanted, text("board.moment.now", Now.words(clock)), total, slice);
    }

    private Iterator<SilentLine> all(Wanted wanted, Since since) {
        return new Chunks<>(CHUNK, from -> sql.found(wanted, since, from, CHUNK).lines(), SilentLine::key);
    }

    private static Sheet<SilentLine> sheet(Wanted wanted) {
        Sheet<SilentLine> sheet = Sheet.<SilentLine>of(
                        text("board.silent.title", wanted.scope().title()))
                .column(text("board.silent.organ"), SilentLine::name)
                .column(text("board.silent.kind"), line -> line.kind().label())
                .column(text("board.silent.where"), SilentLine::place)
                .column(text("board.silent.which"), SilentLine::waysInWords)
                .column(text("board.silent.accounts"), SilentLine::accounts)
                .column(text("board.silent.signed-in"), SilentLine::signedInWords)
                .column(text("board.silent.answered"), SilentLine::answeredWords);
        for (Standing standing : SilentView.standings()) {
            sheet = sheet.column(standing.label(), line -> line.open(standing));
        }
        return sheet;
    }
}

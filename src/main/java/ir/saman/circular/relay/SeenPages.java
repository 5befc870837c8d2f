package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.relay.SeenSql.Wanted;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.OrganId;
import ir.saman.directory.Reach;
import ir.saman.kit.web.Chunks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Slice;
import java.util.Iterator;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/circulars/{circular}/seen}: which organs have opened a circular, by whom and when (D1). */
@Controller
class SeenPages {

    private static final int ROWS = 25;
    private static final int CHUNK = 500;

    private final SeenSql sql;
    private final Instruments instruments;
    private final Reaching reaching;

    SeenPages(SeenSql sql, Instruments instruments, Reaching reaching) {
        this.sql = sql;
        this.instruments = instruments;
        this.reaching = reaching;
    }

    /** Whom it binds within the actor's reach; {@code q} and {@code seen} narrow it. 404 where it binds nobody there. */
    @Asks(Act.SEE_DUTY)
    @GetMapping("/desk/circulars/{circular}/seen")
    Page list(Actor actor, @PathVariable long circular, Form form, Cursor cursor) {
        Instrument instrument = instruments.get(circular);
        Wanted wanted = wanted(actor, instrument, SeenFilter.of(form));
        Cursor from = cursor.shaped(Cursor.Part.TEXT, Cursor.Part.NUMBER);
        Slice<SeenLine> found =
                Slice.of(sql.list(wanted, from, ROWS + 1), from, ROWS, SeenLine::key, sql.count(wanted));
        return Page.of("circular/relay/seen", new SeenPage(instrument, form, wanted.filter(), found))
                .part("circular/relay/seenrows");
    }

    /** The same as Excel, or CSV with {@code format=csv}. */
    @Asks(Act.SEE_DUTY)
    @GetMapping("/desk/circulars/{circular}/seen/export")
    Export export(Actor actor, @PathVariable long circular, Form form) {
        Wanted wanted = wanted(actor, instruments.get(circular), SeenFilter.of(form));
        Iterator<SeenLine> rows = new Chunks<>(CHUNK, from -> sql.list(wanted, from, CHUNK), SeenLine::key);
        Sheet<SeenLine> sheet = Sheet.<SeenLine>of(text("circular.seen.export"))
                .column(text("circular.seen.organ"), SeenLine::organ)
                .column(text("circular.seen.province"), SeenLine::province)
                .column(text("circular.seen.state"), line -> line.chip().text())
                .column(text("circular.seen.at"), SeenLine::when)
                .column(text("circular.seen.by"), SeenLine::by);
        return form.value("format").equals("csv") ? sheet.csv(rows) : sheet.excel(rows);
    }

    private Wanted wanted(Actor actor, Instrument instrument, SeenFilter filter) {
        Reach reach = reaching.of(actor);
        Optional<OrganId> whole =
                reach.overseer().or(() -> Optional.of(actor.organ().id()).filter(instrument.issuer()::equals));
        Wanted all = new Wanted(instrument.circular(), reach, whole, reaching.today(), SeenFilter.of(Form.empty()));
        instruments.requireThat(!sql.list(all, Cursor.first(), 1).isEmpty(), actor, Act.SEE_DUTY, instrument);
        return new Wanted(all.circular(), all.reach(), all.overseer(), all.today(), filter);
    }
}

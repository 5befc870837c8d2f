package ir.saman.duty.list;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.duty.card.Backgrounds;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.RowReading;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Spool;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/duties/export}: the list as a file, of everything if nothing is narrowed. */
@Controller
final class FilePages {

    private final FileReading reading;
    private final Spool spool;
    private final Backgrounds backgrounds;
    private final Authority authority;
    private final Clock clock;

    FilePages(FileReading reading, Spool spool, Backgrounds backgrounds, Authority authority, Clock clock) {
        this.reading = reading;
        this.spool = spool;
        this.backgrounds = backgrounds;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * The list that {@code /desk/duties} shows for the same parameters, all of it, as it stood when the reading began: Excel (a
     * sheet for each million), or CSV with {@code format=csv}. 503 while too many files are being sent.
     */
    @Asks(Act.SEE_DUTY)
    @GetMapping("/desk/duties/export")
    Export export(Actor actor, Form form) {
        Wanted wanted = Wanted.of(form, authority.reach(actor, Act.SEE_DUTY), backgrounds, Tehran.today(clock));
        Sheet<FileRow> sheet = Sheet.<FileRow>of(text("duty.list.title"))
                .column(text("duty.list.number"), FileRow::number)
                .column(text("duty.list.due"), FileRow::due)
                .column(text("duty.list.standing"), FileRow::standing)
                .column(text("duty.list.action"), FileRow::action)
                .column(text("duty.list.organ"), FileRow::organ)
                .column(text("duty.list.place"), FileRow::place)
                .column(text("duty.list.source"), FileRow::source);
        RowReading<FileRow> rows = taker -> reading.read(wanted, taker);
        return spool.through(form.value("format").equals("csv") ? sheet.csv(rows) : sheet.excel(rows));
    }
}

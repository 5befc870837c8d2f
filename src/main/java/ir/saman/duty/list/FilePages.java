package ir.saman.duty.list;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.RowReading;
import ir.saman.kit.web.Sheet;
import ir.saman.kit.web.Spool;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/duties/export}: the list as a file, of everything if nothing is narrowed. */
@Controller
final class FilePages {

    private final ListPage list;
    private final FileReading reading;
    private final Spool spool;

    FilePages(ListPage list, FileReading reading, Spool spool) {
        this.list = list;
        this.reading = reading;
        this.spool = spool;
    }

    /**
     * The list that {@code /desk/duties} shows for the same parameters, all of it, as it stood when the reading began: Excel (a
     * sheet for each million), or CSV with {@code format=csv}. What cannot be understood is said on the page instead (422); 503
     * while too many files are being sent.
     */
    @Asks(Act.SEE_DUTY)
    @GetMapping("/desk/duties/export")
    Reply export(Actor actor, Form form, Cursor cursor) {
        Wanted wanted = list.wanted(actor, form);
        return form.refused() ? list.list(actor, form, cursor) : file(wanted, form.value("format"));
    }

    private Export file(Wanted wanted, String format) {
        Sheet<FileRow> sheet = Sheet.<FileRow>of(text("duty.list.title"))
                .column(text("duty.list.number"), FileRow::number)
                .column(text("duty.list.due"), FileRow::due)
                .column(text("duty.list.standing"), FileRow::standing)
                .column(text("duty.list.action"), FileRow::action)
                .column(text("duty.list.organ"), FileRow::organ)
                .column(text("duty.list.place"), FileRow::place)
                .column(text("duty.list.source"), FileRow::source);
        RowReading<FileRow> rows = taker -> reading.read(wanted, taker);
        return spool.through(format.equals("csv") ? sheet.csv(rows) : sheet.excel(rows));
    }
}

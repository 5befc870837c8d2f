package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.Backgrounds;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chunks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Sheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/inbox/export}: the inbox, narrowed as on the page, as a file. */
@Controller
final class InboxExport {

    private static final int CHUNK = 500;

    private final InboxSql sql;
    private final Backgrounds backgrounds;
    private final Authority authority;
    private final Clock clock;

    InboxExport(InboxSql sql, Backgrounds backgrounds, Authority authority, Clock clock) {
        this.sql = sql;
        this.backgrounds = backgrounds;
        this.authority = authority;
        this.clock = clock;
    }

    /** Excel, or CSV with {@code format=csv}. */
    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk/inbox/export")
    Export export(Actor actor, Form form) {
        LocalDate today = Tehran.today(clock);
        Desk desk = Desk.of(actor, authority, today);
        InboxFilter filter = InboxFilter.of(form, backgrounds);
        Iterator<InboxRow> rows = new Chunks<>(
                CHUNK,
                from -> chunk(actor, desk, filter, from),
                row -> row.line().key());
        Sheet<InboxRow> sheet = sheet();
        return form.value("format").equals("csv") ? sheet.csv(rows) : sheet.excel(rows);
    }

    private static Sheet<InboxRow> sheet() {
        return Sheet.<InboxRow>of(text("duty.inbox.export.name"))
                .column(text("duty.inbox.kind"), row -> row.kind())
                .column(text("duty.list.due"), row -> row.line().due().day())
                .column(text("duty.inbox.left"), row -> row.due().text())
                .column(text("duty.list.action"), InboxRow::title)
                .column(text("duty.list.organ"), row -> row.line().organ())
                .column(text("duty.list.source"), row -> row.why().cite())
                .column(
                        text("duty.page.derivation"),
                        row -> row.why().deadline().derivation());
    }

    private List<InboxRow> chunk(Actor actor, Desk desk, InboxFilter filter, Cursor from) {
        List<InboxLine> lines = sql.lines(desk, filter, from, CHUNK);
        List<DutyId> duties = lines.stream().map(InboxLine::duty).toList();
        var why = backgrounds.of(actor, duties, desk.today());
        return lines.stream()
                .map(line -> new InboxRow(
                        line, Optional.ofNullable(why.get(line.duty())).orElseThrow(), desk.today()))
                .toList();
    }
}

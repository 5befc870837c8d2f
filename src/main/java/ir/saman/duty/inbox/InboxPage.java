package ir.saman.duty.inbox;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.duty.card.Backgrounds;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.MenuEntry;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk}: what waits for the actor now, by when and why. */
@Controller
final class InboxPage {

    private static final int ROWS = 25;

    private final InboxSql sql;
    private final Backgrounds backgrounds;
    private final Authority authority;
    private final Clock clock;

    InboxPage(InboxSql sql, Backgrounds backgrounds, Authority authority, Clock clock) {
        this.sql = sql;
        this.backgrounds = backgrounds;
        this.authority = authority;
        this.clock = clock;
    }

    /** The inbox; {@code kind}, {@code due} ({@code OVERDUE}, {@code WEEK}, {@code AHEAD}) and {@code q} narrow it. */
    @Asks(Act.SEE_OWN_DESK)
    @GetMapping("/desk")
    Page inbox(Actor actor, Form form, Cursor cursor) {
        Desk desk = Desk.of(actor, authority, Tehran.today(clock));
        InboxFilter filter = InboxFilter.of(form, backgrounds);
        Cursor from = InboxSql.shaped(cursor);
        Slice<InboxLine> lines =
                Slice.of(sql.lines(desk, filter, from, ROWS + 1), from, ROWS, InboxLine::key, sql.total(desk, filter));
        InboxView view = new InboxView(
                form,
                desk,
                sql.counts(desk),
                filter.narrows(),
                authority.mayEver(actor, Act.SEE_DUTY),
                explained(actor, lines, desk.today()));
        return Page.of("duty/inbox/inbox", view).part("duty/inbox/lines");
    }

    private Slice<InboxRow> explained(Actor actor, Slice<InboxLine> lines, LocalDate today) {
        var why =
                backgrounds.of(actor, lines.rows().stream().map(InboxLine::duty).toList(), today);
        return lines.map(line ->
                new InboxRow(line, Optional.ofNullable(why.get(line.duty())).orElseThrow(), today));
    }

    @Bean
    static MenuEntry inboxEntry() {
        return MenuEntry.desk("duty.inbox.menu", "/desk", 10);
    }
}

package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/decisions/new}: the question before several answers are accepted at once. */
@Controller
final class AcceptPage {

    private static final int MOST = 5_000;

    private final InboxSql sql;
    private final Authority authority;
    private final Clock clock;

    AcceptPage(InboxSql sql, Authority authority, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.clock = clock;
    }

    /** Names each answer chosen ({@code accept}, many) that still waits for this organ; the answer goes to the decisions. */
    @Asks(Act.DECIDE_ANSWER)
    @GetMapping("/desk/decisions/new")
    Reply ask(Actor actor, Form form) {
        Set<Long> chosen = form.values("accept").stream()
                .map(Digits::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        InboxFilter decisions = new InboxFilter(Optional.of(Kind.DECIDE), Optional.empty(), Optional.empty());
        List<InboxLine> waiting =
                sql.lines(Desk.of(actor, authority, Tehran.today(clock)), decisions, Cursor.first(), MOST).stream()
                        .filter(line -> chosen.contains(line.duty().value()))
                        .toList();
        if (waiting.isEmpty()) {
            return Redirect.to("/desk").saying(text("duty.inbox.accept.none"));
        }
        return Page.of(
                "kit/web/confirm",
                AcceptQuestion.about(
                        waiting,
                        sql.versions(waiting.stream().map(InboxLine::duty).toList())));
    }
}

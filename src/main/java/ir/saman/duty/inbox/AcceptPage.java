package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.duty.inbox.InboxSql.Chosen;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.BadRequest;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/decisions/new}: the question before several answers are accepted at once. */
@Controller
final class AcceptPage {

    private static final int MOST = 100;

    private final InboxSql sql;

    AcceptPage(InboxSql sql) {
        this.sql = sql;
    }

    /** Names each answer chosen ({@code accept}, many) that still waits for this organ and is not the reader's own; the answer goes to the decisions. */
    @Asks(Act.DECIDE_ANSWER)
    @GetMapping("/desk/decisions/new")
    Reply ask(Actor actor, Form form) {
        List<DutyId> asked = form.values("accept").stream()
                .map(Digits::parse)
                .flatMap(Optional::stream)
                .distinct()
                .map(DutyId::new)
                .toList();
        if (asked.size() > MOST) {
            throw new BadRequest("more answers at once than a page shows");
        }
        List<Chosen> waiting = sql.chosen(asked, actor);
        return waiting.isEmpty()
                ? Redirect.to("/desk").saying(text("duty.inbox.accept.none"))
                : Page.of("kit/web/confirm", AcceptQuestion.about(waiting));
    }
}

package ir.saman.duty.file;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.duty.card.Parties;
import ir.saman.duty.file.FileSql.Hanging;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Reply;
import ir.saman.secretariat.FileId;
import ir.saman.secretariat.Files;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /desk/files/{file}?duty=}: a file of the duty's answer, always as a download. What was submitted with it is
 * for whoever sees the duty; what hangs on a draft only for those who may answer. 404 for everyone else.
 */
@Controller
class FilePage {

    private final FileSql sql;
    private final DutyCards cards;
    private final Parties parties;
    private final Files files;

    FilePage(FileSql sql, DutyCards cards, Parties parties, Files files) {
        this.sql = sql;
        this.cards = cards;
        this.parties = parties;
        this.files = files;
    }

    @Asks(Act.SEE_DUTY)
    @GetMapping("/desk/files/{file}")
    Reply download(Actor actor, @PathVariable long file, @RequestParam long duty) {
        Card card = cards.get(new DutyId(duty));
        parties.requireSight(actor, card.id());
        FileId id = new FileId(file);
        Hanging hanging = sql.hangs(id, card.id()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + file + " of " + Parties.object(card.id())));
        if (!hanging.submitted()) {
            parties.requireBearer(actor, Act.ANSWER_DUTY, card);
        }
        return files.download(id, hanging.name());
    }
}

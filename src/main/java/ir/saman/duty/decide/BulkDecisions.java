package ir.saman.duty.decide;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code POST /desk/decisions}: accepts several answers from the inbox. */
@Controller
class BulkDecisions {

    private final Deciding deciding;
    private final DutyCards cards;

    BulkDecisions(Deciding deciding, DutyCards cards) {
        this.deciding = deciding;
        this.cards = cards;
    }

    /**
     * Accepts the answers of several duties ({@code duty}, repeated), each for itself, and says of each what happened.
     * Where {@code version-<duty>} is given, only that version is accepted.
     */
    @Asks(Act.DECIDE_ANSWER)
    @PostMapping("/desk/decisions")
    Reply accept(Actor actor, Form form) {
        Map<DutyId, String> said = new HashMap<>();
        List<BulkPage.Row> rows = new ArrayList<>();
        for (String typed : form.values("duty").stream().distinct().toList()) {
            Digits.parse(typed)
                    .map(DutyId::of)
                    .flatMap(id -> row(actor, form, id, said))
                    .ifPresent(rows::add);
        }
        return Page.of("duty/decide/bulk", new BulkPage(rows));
    }

    private Optional<BulkPage.Row> row(Actor actor, Form form, DutyId duty, Map<DutyId, String> said) {
        long version = Digits.parse(form.value("version-" + duty.value())).orElse(0L);
        try {
            if (!said.containsKey(duty)) {
                Decision accept = new Decision(
                        version, Verdict.ACCEPTED, "", actor.account().value());
                Decided decided = deciding.decide(actor, duty, accept);
                String words = DecidedPage.words(decided);
                said.put(duty, words);
                if (decided instanceof Decided.Done done) {
                    done.fates().forEach(fate -> said.put(fate.duty(), words));
                }
            }
            Card card = cards.get(duty);
            return Optional.of(new BulkPage.Row(
                    card.title(), card.bearer(), card.link() + "/decide", said.getOrDefault(duty, "")));
        } catch (NotFound foreign) {
            return Optional.empty(); // logged where it was refused; the page is silent about it
        }
    }
}

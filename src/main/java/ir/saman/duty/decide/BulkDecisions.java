package ir.saman.duty.decide;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.DutyCards;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.BadRequest;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code POST /desk/decisions}: accepts several answers from the inbox. */
@Controller
class BulkDecisions {

    private static final int MOST = 100;
    private static final Logger log = LoggerFactory.getLogger(BulkDecisions.class);

    private final Deciding deciding;
    private final DutyCards cards;

    BulkDecisions(Deciding deciding, DutyCards cards) {
        this.deciding = deciding;
        this.cards = cards;
    }

    /**
     * Accepts the answers of several duties ({@code duty}, repeated, at most {@value #MOST}), each for itself and only in the
     * version {@code version-<duty>} that was read, and says of each what happened.
     */
    @Asks(Act.DECIDE_ANSWER)
    @PostMapping("/desk/decisions")
    Reply accept(Actor actor, Form form) {
        List<DutyId> chosen = form.values("duty").stream()
                .flatMap(typed -> Digits.parse(typed).stream())
                .distinct()
                .map(DutyId::new)
                .toList();
        if (chosen.size() > MOST) {
            throw new BadRequest("more answers at once than a page shows");
        }
        Map<DutyId, String> said = new HashMap<>();
        List<BulkPage.Row> rows = chosen.stream()
                .flatMap(duty -> row(actor, form, duty, said).stream())
                .toList();
        return Page.of("duty/decide/bulk", new BulkPage(rows));
    }

    private Optional<BulkPage.Row> row(Actor actor, Form form, DutyId duty, Map<DutyId, String> said) {
        try {
            if (!said.containsKey(duty)) {
                said.putAll(accepted(actor, form, duty));
            }
            DutyCards.Card card = cards.get(duty);
            return Optional.of(new BulkPage.Row(
                    card.title(), card.bearer(), card.link() + "/decide", said.getOrDefault(duty, "")));
        } catch (NotFound foreign) {
            return Optional.empty(); // logged where it was refused; the page is silent about it
        }
    }

    /** What is to be said of this duty and of those that close with it. One that fails leaves the others' outcome alone. */
    private Map<DutyId, String> accepted(Actor actor, Form form, DutyId duty) {
        Optional<Long> version = Digits.parse(form.value("version-" + duty.value()));
        if (version.isEmpty()) {
            return Map.of(duty, text("duty.decide.version.missing"));
        }
        Map<DutyId, String> said = new HashMap<>();
        try {
            Decision accept = new Decision(
                    version.get(), Verdict.ACCEPTED, "", actor.account().value());
            Decided decided = deciding.decide(actor, duty, accept);
            said.put(duty, DecidedPage.words(decided));
            if (decided instanceof Decided.Done done) {
                done.fates().forEach(fate -> said.put(fate.duty(), DecidedPage.words(decided)));
            }
        } catch (NotFound foreign) {
            throw foreign;
        } catch (RuntimeException failed) {
            log.error("accepting duty {} among several failed", duty.value(), failed);
            said.put(duty, text("duty.decide.bulk.failed"));
        }
        return said;
    }
}

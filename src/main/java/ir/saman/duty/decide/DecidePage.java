package ir.saman.duty.decide;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.duty.card.Parties;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/duties/{duty}/decide}: an acceptor reads an answer and decides. 404 for whoever is no acceptor. */
@Controller
class DecidePage {

    private final Deciding deciding;
    private final DecideViews views;
    private final DecideSql sql;
    private final Parties parties;

    DecidePage(Deciding deciding, DecideViews views, DecideSql sql, Parties parties) {
        this.deciding = deciding;
        this.views = views;
        this.sql = sql;
        this.parties = parties;
    }

    /** The answer and the form; when nothing waits for the reader's organ, what was decided. */
    @Asks(Act.DECIDE_ANSWER)
    @GetMapping("/desk/duties/{duty}/decide")
    Reply form(Actor actor, @PathVariable long duty) {
        DutyId id = new DutyId(duty);
        parties.requireParty(actor, Act.DECIDE_ANSWER, sql.chain(id), Parties.object(id));
        return views.form(actor, views.cards().get(id), Form.empty(), "");
    }

    /**
     * Accepts or returns the {@code version} read. 422 when it is not said which of both, or which version; when a return
     * lacks its reason, a newer version must be read first, or the answer is the reader's own.
     */
    @Asks(Act.DECIDE_ANSWER)
    @PostMapping("/desk/duties/{duty}/decide")
    Reply decide(Actor actor, @PathVariable long duty, Form form) {
        DutyId id = new DutyId(duty);
        parties.requireParty(actor, Act.DECIDE_ANSWER, sql.chain(id), Parties.object(id));
        Optional<Decision> decision = decision(actor, form);
        if (decision.isEmpty()) {
            return views.form(actor, views.cards().get(id), form, "").refused();
        }
        return reply(actor, id, form, deciding.decide(actor, id, decision.get()));
    }

    private static Optional<Decision> decision(Actor actor, Form form) {
        Optional<Verdict> verdict = form.choice("verdict", text("duty.decide.verdict"), Verdict.class);
        Optional<Long> version = Digits.parse(form.value("version"));
        String reason = PersianText.tidy(form.value("reason"));
        if (verdict.isEmpty()) {
            form.error("verdict", text("duty.decide.verdict.missing"));
        }
        if (version.isEmpty()) {
            form.error("verdict", text("duty.decide.version.missing"));
        }
        if (reason.length() > Decision.LONGEST_REASON) {
            String label = text("duty.decide.reason");
            form.error("reason", text("kit.form.long", label, Decision.LONGEST_REASON, reason.length()));
        }
        return form.refused()
                ? Optional.empty()
                : verdict.flatMap(chosen -> version.map(read ->
                        new Decision(read, chosen, reason, actor.account().value())));
    }

    private Reply reply(Actor actor, DutyId id, Form form, Decided decided) {
        Card card = views.cards().get(id);
        String words = DecidedPage.words(decided);
        return switch (decided) {
            case Decided.Done done -> Redirect.to(card.link() + "/decide").saying(words);
            case Decided.Already already -> views.outcome(card, already);
            case Decided.NothingWaits nothing -> views.outcome(card, nothing);
            case Decided.NewerVersion newer ->
                views.form(actor, card, form, words).refused();
            case Decided.OwnAnswer own -> views.form(actor, card, form, "").refused();
            case Decided.ReasonTooShort tooShort ->
                views.form(actor, card, form.error("reason", words), "").refused();
        };
    }
}

package ir.saman.duty.answer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.duty.card.Parties;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.NotFound;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers duties: keeps the draft and, when asked, submits it for all duties it meets at once (F2). */
@Component
class Answering {

    private final AnswerSql sql;
    private final Drafts drafts;
    private final Earlier earlier;
    private final Parties parties;
    private final Ledger ledger;

    Answering(AnswerSql sql, Drafts drafts, Earlier earlier, Parties parties, Ledger ledger) {
        this.sql = sql;
        this.drafts = drafts;
        this.earlier = earlier;
        this.parties = parties;
        this.ledger = ledger;
    }

    /**
     * Keeps, and where asked submits.
     *
     * @throws NotFound if the actor may not answer this duty
     */
    @Transactional
    public Answered send(Actor actor, DutyId duty, Sending sending) {
        Card card = drafts.card(duty);
        parties.requireBearer(actor, Act.ANSWER_DUTY, card);
        Keeping keeping = drafts.keep(actor, duty, sending);
        if (keeping.begun()) {
            ledger.write(actor.by(), "duty.answer.draft", new Subject.One("duty", duty.value()), Map.of());
        }
        return switch (keeping) {
            case Keeping.Sent sent -> new Answered.Already(sent.version());
            case Keeping.Changed changed -> new Answered.ChangedMeanwhile(changed.theirs(), changed.refused());
            case Keeping.Closed closed ->
                new Answered.Closed(closed.refused(), closed.begun() && mayComeBack(duty), closed.added());
            case Keeping.Kept kept ->
                sending.aim() == Sending.Aim.SUBMIT && kept.refused().isEmpty()
                        ? submit(actor, card, kept, sending.typed())
                        : new Answered.Kept(
                                kept.draft(),
                                kept.refused(),
                                AnswerRule.faults(AnswerRule.TO_KEEP, given(card, kept, sending.typed())));
        };
    }

    private Answered submit(Actor actor, Card card, Keeping.Kept kept, TypedAnswer typed) {
        List<Fault> faults = AnswerRule.faults(AnswerRule.TO_SUBMIT, given(card, kept, typed));
        if (!faults.isEmpty()) {
            return new Answered.Incomplete(kept.draft(), faults);
        }
        List<DutyId> met = kept.open().stream()
                .filter(each -> each.equals(card.id()) || typed.duties().contains(each))
                .toList();
        long by = actor.account().value();
        sql.submitVersion(kept.draft(), card.id(), numbers(typed.figures()), by, drafts.now());
        List<OrganId> asked = sql.submitDuties(kept.draft().evidence(), met, drafts.today(), drafts.now());
        record(actor, card, kept, met);
        tell(card, asked);
        return new Answered.Submitted(met, asked);
    }

    /** Only what waits for a decision is ever returned, and its draft read again. */
    private boolean mayComeBack(DutyId duty) {
        return drafts.card(duty).state() == DutyState.SUBMITTED;
    }

    private AnswerRule.Given given(Card card, Keeping.Kept kept, TypedAnswer typed) {
        return new AnswerRule.Given(
                drafts.kind(card),
                typed,
                kept.draft().files().size(),
                earlier.figures(card),
                Earlier.length(card.period()),
                drafts.today());
    }

    private void record(Actor actor, Card card, Keeping.Kept kept, List<DutyId> met) {
        ledger.write(
                actor.by(),
                "duty.answer.submit",
                Parties.subject(met),
                Map.of(
                        "duty", card.id().value(),
                        "evidence", kept.draft().evidence(),
                        "version", kept.draft().number(),
                        "sha256", sql.digest(kept.draft().version())));
    }

    private void tell(Card card, List<OrganId> asked) {
        Set<Long> organs = new TreeSet<>(asked.stream().map(OrganId::value).toList());
        String words = text("duty.answer.notice", card.bearer(), card.title());
        organs.forEach(organ ->
                parties.tell(new OrganId(organ), Act.DECIDE_ANSWER, drafts.today(), words, card.link() + "/decide"));
    }

    /** Submitted figures are kept as numbers: later periods and boards reckon with them. */
    private static Map<String, BigDecimal> numbers(Map<String, String> typed) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        typed.forEach((code, figure) -> Digits.parseDecimal(figure).ifPresent(number -> numbers.put(code, number)));
        return numbers;
    }
}

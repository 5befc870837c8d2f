package ir.saman.duty.answer;

import ir.saman.directory.Actor;
import ir.saman.duty.DutyId;
import ir.saman.duty.answer.AnswerSql.Together;
import ir.saman.duty.card.Answers;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.duty.card.DutyCards;
import ir.saman.duty.card.DutyCards.Card;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Stored;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of answers: one at a time for each evidence, written by whoever may answer. A draft is nobody's act yet, so it has
 * no entry in the ledger; its submission has.
 */
@Component
class Drafts {

    private final AnswerSql sql;
    private final Answers answers;
    private final Attachments attachments;
    private final DutyCards cards;
    private final Clock clock;

    Drafts(AnswerSql sql, Answers answers, Attachments attachments, DutyCards cards, Clock clock) {
        this.sql = sql;
        this.answers = answers;
        this.attachments = attachments;
        this.cards = cards;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Tehran.today(clock);
    }

    Card card(DutyId duty) {
        return cards.get(duty);
    }

    Kind kind(Card card) {
        return answers.kind(card.kind());
    }

    /** Keeps what was typed if nobody else has changed it since the writer read it; holds the evidence from here on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Keeping keep(Actor actor, DutyId duty, Sending sending) {
        long evidence = sql.lock(duty);
        List<Answer> versions = answers.versions(evidence);
        Optional<Answer> same = versions.stream()
                .filter(each -> each.number() == sending.typed().number())
                .findFirst();
        if (same.filter(each -> !each.draft()).isPresent()) {
            return new Keeping.Sent(same.get());
        }
        List<DutyId> open = open(duty);
        if (!open.contains(duty)) {
            return new Keeping.Closed();
        }
        Optional<Answer> theirs =
                same.or(() -> versions.stream().findFirst()).filter(each -> !fits(each, sending.typed()));
        if (theirs.isPresent()) {
            return new Keeping.Changed(theirs.get());
        }
        long version = write(actor, evidence, versions, sending.typed());
        List<Stored> refused = attachments.hang(version, sending, now());
        return new Keeping.Kept(answers.versions(evidence).getFirst(), open, refused);
    }

    /** Whether the writer knew the last version: the draft as it stands, or the submitted one his new draft follows. */
    private static boolean fits(Answer last, TypedAnswer typed) {
        return last.draft()
                ? last.number() == typed.number() && (last.revision() == typed.revision() || typed.says(last))
                : typed.number() == last.number() + 1 && typed.revision() == 0;
    }

    private List<DutyId> open(DutyId duty) {
        return sql.together(duty, true).stream()
                .filter(each -> each.state().answerable())
                .map(Together::duty)
                .toList();
    }

    private long write(Actor actor, long evidence, List<Answer> versions, TypedAnswer typed) {
        Optional<Answer> last = versions.stream().findFirst();
        long by = actor.account().value();
        if (last.filter(Answer::draft).isPresent()) {
            long draft = last.get().version();
            sql.saveVersion(draft, typed, by, now());
            return draft;
        }
        int number = last.map(Answer::number).orElse(0) + 1;
        long version = sql.addVersion(evidence, number, typed, by, now());
        last.ifPresent(before -> sql.copyFiles(before.version(), version, now()));
        return version;
    }
}

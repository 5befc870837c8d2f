package ir.saman.duty.answer;

import ir.saman.directory.AccountId;
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
 * Drafts of answers: one at a time for each evidence, written by whoever may answer. A draft is nobody's act yet and is kept
 * every two seconds while it is typed: the ledger notes that one was begun, and then its submission with all it says.
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

    /**
     * Keeps what was typed if nobody else has changed it since the writer read it; holds the evidence from here on. What
     * comes too late is put aside, never over another's words.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Keeping keep(Actor actor, DutyId duty, Sending sending) {
        long evidence = sql.lock(duty);
        List<Answer> versions = answers.versions(evidence);
        Held held = new Held(duty, evidence, versions);
        List<DutyId> open = open(duty);
        Optional<Answer> sent = sent(versions, sending.typed());
        if (sent.filter(version -> repeats(version, sending, open)).isPresent() && !open.contains(duty)) {
            return new Keeping.Sent(sent.get());
        }
        Optional<Answer> theirs = versions.stream()
                .findFirst() // whatever he read, the next keeping will rest on this one
                .filter(last -> sent.isPresent() || !fits(last, sending.typed(), actor.account()));
        if (theirs.isPresent() || !open.contains(duty)) {
            Aside aside = aside(actor, held, sending);
            return theirs.filter(version -> open.contains(duty))
                    .<Keeping>map(version -> new Keeping.Changed(version, aside.refused(), aside.begun()))
                    .orElseGet(() -> new Keeping.Closed(aside.refused(), aside.begun(), aside.added()));
        }
        Written draft = write(actor, held, sending.typed());
        sending.dropped().ifPresent(file -> attachments.drop(draft.version(), file));
        Attachments.Hung hung = attachments.hang(draft.version(), sending.uploads(), now());
        return new Keeping.Kept(answers.versions(evidence).getFirst(), open, hung.refused(), draft.begun());
    }

    private record Written(long version, boolean begun) {}

    /** The evidence that answers the duty, held, with its versions as they stood. */
    private record Held(DutyId duty, long evidence, List<Answer> versions) {

        Optional<Answer> last() {
            return versions.stream().findFirst();
        }
    }

    /** @param added how many files were hung on a draft that was there before */
    private record Aside(List<Stored> refused, boolean begun, int added) {

        static final Aside NOTHING = new Aside(List.of(), false, 0);
    }

    private static Optional<Answer> sent(List<Answer> versions, TypedAnswer typed) {
        return versions.stream()
                .filter(each -> !each.draft() && each.number() == typed.number())
                .findFirst();
    }

    /** Whether all that is sent was submitted with this version. */
    private boolean repeats(Answer version, Sending sending, List<DutyId> open) {
        return sending.typed().says(version)
                && sending.typed().duties().stream().noneMatch(open::contains)
                && attachments.hangOn(version, sending.uploads());
    }

    /**
     * Whether the writer knew the last version: the draft as it stands, or the submitted one his new draft follows. On a
     * slow line his own last keeping may not have come back to him yet.
     */
    private static boolean fits(Answer last, TypedAnswer typed, AccountId writer) {
        if (!last.draft()) {
            return typed.number() == last.number() + 1 && typed.revision() == 0;
        }
        boolean own = last.revision() == typed.revision() + 1 && last.saverAccount() == writer.value();
        return last.number() == typed.number() && (last.revision() == typed.revision() || own || typed.says(last));
    }

    private List<DutyId> open(DutyId duty) {
        return sql.together(duty, true).stream()
                .filter(each -> each.state().answerable())
                .map(Together::duty)
                .toList();
    }

    /** Begins a draft with what came too late, or, where there is one, only hangs the files on it. */
    private Aside aside(Actor actor, Held held, Sending sending) {
        if (sending.aim() == Sending.Aim.TYPING || sending.isBlank()) {
            return Aside.NOTHING;
        }
        Optional<Answer> draft = held.last().filter(Answer::draft);
        boolean said = held.versions().stream().anyMatch(sending.typed()::says);
        if (draft.isEmpty() && said && sending.uploads().isEmpty()) {
            return Aside.NOTHING;
        }
        Written written = draft.map(there -> new Written(there.version(), false))
                .orElseGet(() -> write(actor, held, sending.typed()));
        Attachments.Hung hung = attachments.hang(written.version(), sending.uploads(), now());
        if (!written.begun() && hung.added() > 0) {
            sql.touch(written.version(), actor.account().value(), now());
        }
        return new Aside(hung.refused(), written.begun(), written.begun() ? 0 : hung.added());
    }

    private Written write(Actor actor, Held held, TypedAnswer typed) {
        Optional<Answer> last = held.last();
        long by = actor.account().value();
        TypedAnswer kept = typed.within(held.duty(), last);
        if (last.filter(Answer::draft).isPresent()) {
            long draft = last.get().version();
            sql.saveVersion(draft, kept, by, now());
            return new Written(draft, false);
        }
        int number = last.map(Answer::number).orElse(0) + 1;
        long version = sql.addVersion(held.evidence(), number, kept, by, now());
        last.ifPresent(before -> sql.copyFiles(before.version(), version, now()));
        return new Written(version, true);
    }
}

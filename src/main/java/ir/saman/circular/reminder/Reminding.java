package ir.saman.circular.reminder;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Confirmation;
import ir.saman.directory.OrganId;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Letter;
import ir.saman.secretariat.Letters;
import ir.saman.secretariat.Signature;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds all who are late with a circular: one signed letter with the list, told to each. */
@Component
class Reminding {

    /** Of every reminder, in the register and on paper. */
    static final Letter.Urgency URGENCY = Letter.Urgency.IMPORTANT;

    private static final Duration SOON = Duration.ofDays(1);

    private final ReminderSql sql;
    private final Papers papers;
    private final Confirmation confirmation;
    private final Instruments instruments;
    private final Clock clock;

    Reminding(ReminderSql sql, Papers papers, Confirmation confirmation, Instruments instruments, Clock clock) {
        this.sql = sql;
        this.papers = papers;
        this.confirmation = confirmation;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** Where a reminder is entered, signed and recorded. */
    @Component
    record Papers(Letters letters, Signatures signatures, Ledger ledger) {}

    List<Late> late(Instrument instrument) {
        return sql.late(instrument.circular(), Tehran.today(clock));
    }

    /** Whether one was sent within a day. */
    boolean soon(Instrument instrument) {
        return sql.sentSince(instrument.circular(), clock.instant().minus(SOON));
    }

    /** Sends it, once the signer's password is right. */
    @Transactional
    public Sent send(Actor actor, Instrument instrument, Typed typed) {
        return switch (confirmation.confirm(actor.account(), typed.password())) {
            case Confirmation.Outcome.Wrong wrong -> new Sent.Unconfirmed(wrong);
            case Confirmation.Outcome.TooMany many -> new Sent.TooMany(many);
            case Confirmation.Outcome.Right right -> confirmed(actor, instrument, typed);
        };
    }

    private Sent confirmed(Actor actor, Instrument instrument, Typed typed) {
        sql.hold(instrument.circular());
        boolean unseen = sql.newest(instrument.circular()) != typed.last();
        if (unseen || soon(instrument) && !typed.again()) {
            return new Sent.Again();
        }
        List<Late> late = late(instrument);
        if (late.isEmpty()) {
            return new Sent.NobodyLate();
        }
        Letter.Draft draft = draft(actor, instrument);
        Letters.Entered entered = typed.number()
                .map(number -> papers.letters().enter(draft, Tehran.today(clock), number))
                .orElseGet(() -> new Letters.Entered.Kept(papers.letters().number(draft, Tehran.today(clock))));
        return switch (entered) {
            case Letters.Entered.Kept kept -> keep(actor, instrument, typed, kept.letter(), late);
            case Letters.Entered.NumberTaken taken -> new Sent.Number(taken.words());
            case Letters.Entered.NoNumber none -> new Sent.Number(none.words());
        };
    }

    private Sent keep(Actor actor, Instrument instrument, Typed typed, Letter letter, List<Late> late) {
        long id = sql.add(instrument.circular(), actor, letter, typed, clock.instant());
        sql.addOrgans(id, late);
        Reminder kept = sql.find(instrument.circular(), id).orElseThrow();
        Subject.One subject = new Subject.One("reminder", id);
        papers.signatures()
                .sign(subject, kept.signed(sql.list(id)), new Signature.Signer(kept.name(), kept.post()), actor.by());
        papers.ledger()
                .write(
                        actor.by(),
                        "circular.remind",
                        new Subject.One("circular", instrument.id()),
                        Map.of("reminder", id, "number", letter.number(), "organs", late.size()));
        instruments.tell(
                late.stream().map(each -> new OrganId(each.organ())).toList(),
                Act.ANSWER_DUTY,
                text(
                        "circular.reminder.notice",
                        actor.organ().name(),
                        instrument.name().shortly()),
                kept.receivedPath());
        return new Sent.Done(late.size());
    }

    private static Letter.Draft draft(Actor actor, Instrument instrument) {
        return new Letter.Draft(
                actor.organ().id().value(),
                actor.organ().name(),
                "",
                text("circular.reminder.subject", instrument.name().shortly()),
                "reminder",
                Letter.Classification.valueOf(instrument.classification()),
                URGENCY,
                Optional.empty());
    }
}

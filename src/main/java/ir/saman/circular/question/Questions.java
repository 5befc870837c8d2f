package ir.saman.circular.question;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.NotFound;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.SecurityLog;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the issuer about a clause, and answers: once, for everybody the clause binds. */
@Component
class Questions {

    private final QuestionSql sql;
    private final Instruments instruments;
    private final Ledger ledger;
    private final SecurityLog log;
    private final Clock clock;

    Questions(QuestionSql sql, Instruments instruments, Ledger ledger, SecurityLog log, Clock clock) {
        this.sql = sql;
        this.instruments = instruments;
        this.ledger = ledger;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The circular, for who may ask about it: an organ that bears something of it.
     *
     * @throws NotFound for everybody else, with an entry in the security log
     */
    Instrument askable(Actor actor, long circular) {
        Instrument instrument = instruments.get(circular);
        boolean bears = instruments.bears(instrument.circular(), actor.organ().id());
        instruments.requireThat(instrument.inForce() && bears, actor, Act.ANSWER_DUTY, instrument);
        return instrument;
    }

    /** Asks; false where the organ has asked the very same before. */
    @Transactional
    public boolean ask(Actor actor, Instrument instrument, Clause clause, String words) {
        Optional<Long> added = sql.add(
                instrument,
                clause.anchor(),
                words,
                new QuestionSql.Asker(actor.organ().id(), actor.account(), clock.instant()));
        added.ifPresent(question -> {
            ledger.write(
                    actor.by(),
                    "circular.question.ask",
                    new Subject.One("circular", instrument.id()),
                    Map.of("question", question, "anchor", clause.anchor(), "text", words));
            String notice = text(
                    "circular.question.notice.asked",
                    clause.label(),
                    instrument.name().shortly());
            instruments.tell(List.of(instrument.issuer()), Act.GRANT_RELIEF, notice, "/desk/questions/" + question);
        });
        return added.isPresent();
    }

    /** The questions of and to the actor's organ; those to an organ in whose stead it stands are its own to answer. */
    QuestionSql.Party party(Actor actor) {
        return sql.party(actor.organ().id(), Tehran.today(clock));
    }

    /**
     * The question, for who asked it and who answers it.
     *
     * @throws NotFound for everybody else, with an entry in the security log
     */
    Question read(Actor actor, long number) {
        Question question = sql.find(number, Tehran.today(clock)).orElseThrow(() -> new NotFound("question " + number));
        boolean party = List.of(question.organ(), question.issuer())
                .contains(actor.organ().id());
        return party ? question : refused(actor, number);
    }

    /** The same, for who answers it only. */
    Question readToAnswer(Actor actor, long number) {
        Question question = read(actor, number);
        return question.issuer().equals(actor.organ().id()) ? question : refused(actor, number);
    }

    private Question refused(Actor actor, long number) {
        log.write(SecurityLog.Kind.REFUSED, actor.by(), "question " + number, "not a party to it");
        throw new NotFound("question " + number);
    }

    /** Answers for good; false where it is answered already. */
    @Transactional
    public boolean answer(Actor actor, Question question, String words) {
        boolean first = sql.answer(question.id(), words, actor.account(), clock.instant());
        if (first) {
            ledger.write(
                    actor.by(),
                    "circular.question.answer",
                    new Subject.One("question", question.id()),
                    Map.of("answer", words));
            instruments.tell(
                    sql.bearers(question.id()),
                    Act.ANSWER_DUTY,
                    text(
                            "circular.question.notice.answered",
                            question.label(),
                            question.circular().shortly()),
                    question.circular().path(question.anchor()));
        }
        return first;
    }
}

package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Signatory;
import ir.saman.circular.Circulars;
import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.RelayText;
import ir.saman.circular.Versions;
import ir.saman.circular.relay.RelaySql.Bound;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Reach;
import ir.saman.duty.BearerRule;
import ir.saman.secretariat.Letter;
import ir.saman.secretariat.Letters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passes a circular on: a letter with its own number, signed, kept in the chain, told to everyone it reaches. */
@Component
class Relaying {

    private final RelaySql sql;
    private final Circulars circulars;
    private final LetterBook book;
    private final Instruments instruments;
    private final Versions versions;

    Relaying(RelaySql sql, Circulars circulars, LetterBook book, Instruments instruments, Versions versions) {
        this.sql = sql;
        this.circulars = circulars;
        this.book = book;
        this.instruments = instruments;
        this.versions = versions;
    }

    @Transactional
    public Relayed relay(Actor actor, Instrument instrument, Typed typed, Reach reach) {
        if (!sql.hold(instrument.circular())) {
            return new Relayed.Over();
        }
        BearerRule rule = rule(actor, typed, reach);
        String given = typed.number().orElse("");
        String document = versions.document(written(actor, typed, rule, given));
        if (sql.sent(instrument.circular(), actor.organ().id(), document, given)) {
            return new Relayed.Already();
        }
        Letter.Draft draft = draft(
                actor,
                instrument,
                sql.before(instrument.circular(), actor.organ().id(), typed.on()));
        Letters.Entered entered = typed.number()
                .map(number -> book.letters().enter(draft, typed.on(), number))
                .orElseGet(() -> new Letters.Entered.Kept(book.letters().number(draft, typed.on())));
        return switch (entered) {
            case Letters.Entered.Kept kept -> send(actor, instrument, typed, rule, kept.letter());
            case Letters.Entered.NumberTaken taken -> new Relayed.Number(taken.words());
            case Letters.Entered.NoNumber none -> new Relayed.Number(none.words());
        };
    }

    private Relayed send(Actor actor, Instrument instrument, Typed typed, BearerRule rule, Letter letter) {
        RelayText text = written(actor, typed, rule, letter.number());
        long relay = circulars.relay(instrument.circular(), text, Optional.of(letter.id()), actor.by());
        book.sign(relay, text, actor.by());
        instruments.tell(
                typed.reached().stream().map(Bound::organ).toList(),
                Act.ANSWER_DUTY,
                text(
                        "circular.relay.notice",
                        actor.organ().name(),
                        instrument.name().shortly()),
                instrument.name().path());
        return new Relayed.Sent(typed.reached().size());
    }

    private static RelayText written(Actor actor, Typed typed, BearerRule rule, String number) {
        return new RelayText(
                actor.organ().code(),
                number,
                Optional.of(typed.on()),
                new Signatory(typed.name(), typed.post()),
                typed.text(),
                new CircularText.Addressees(typed.addressees(), rule),
                "",
                typed.attachments().stream()
                        .map(title -> new CircularText.Attachment(title, ""))
                        .toList(),
                typed.copies().stream()
                        .map(to -> new CircularText.Copy(to, "", ""))
                        .toList(),
                List.of(),
                typed.instructions());
    }

    /** Whom it is addressed to: those named, or everything within reach; never the relaying organ itself. */
    private static BearerRule rule(Actor actor, Typed typed, Reach reach) {
        if (!typed.chosen().isEmpty()) {
            return BearerRule.ofOrgans(typed.chosen().stream().map(Bound::code).toList());
        }
        String own = actor.organ().code();
        List<BearerRule> parts = Stream.of(
                        reach.below().map(path -> BearerRule.ofBelow(List.of(own))),
                        reach.province().map(Relaying::in),
                        reach.county().map(Relaying::in))
                .flatMap(Optional::stream)
                .toList();
        return BearerRule.builder().anyOf(parts).except(List.of(own)).build();
    }

    private static BearerRule in(String territory) {
        return BearerRule.builder().territories(List.of(territory)).build();
    }

    /** {@code before} is the letter it passes on; absent where that was never entered in Saman. */
    private static Letter.Draft draft(Actor actor, Instrument instrument, Optional<Letter.Parent> before) {
        return new Letter.Draft(
                actor.organ().id().value(),
                actor.organ().name(),
                "",
                text("circular.relay.subject", instrument.name().shortly()),
                "relay",
                Letter.Classification.valueOf(instrument.classification()),
                Letter.Urgency.valueOf(instrument.urgency()),
                before);
    }
}

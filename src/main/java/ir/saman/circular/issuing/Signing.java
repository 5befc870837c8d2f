package ir.saman.circular.issuing;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.Versions;
import ir.saman.directory.Actor;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Letter;
import ir.saman.secretariat.Letters;
import ir.saman.secretariat.Signature;
import ir.saman.secretariat.Signatures;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a draft its number and date, and puts the signature under exactly that text. */
@Component
class Signing {

    /** How many years ago a letter may have been signed that is issued now: an older day is a slip of the hand. */
    private static final int OLDEST = 10;

    private final NumberSql sql;
    private final Drafts drafts;
    private final Letters letters;
    private final Signed signed;
    private final Clock clock;

    Signing(NumberSql sql, Drafts drafts, Letters letters, Signed signed, Clock clock) {
        this.sql = sql;
        this.drafts = drafts;
        this.letters = letters;
        this.signed = signed;
        this.clock = clock;
    }

    /** Where signatures are kept, what of, and what is written down of it. */
    @Component
    record Signed(Signatures signatures, Versions versions, Ledger ledger) {}

    /** Why no letter may bear that day; empty if one may. */
    Optional<String> refusal(LocalDate on) {
        LocalDate today = Tehran.today(clock);
        if (on.isAfter(today)) {
            return Optional.of(text("circular.issue.date.late"));
        }
        return on.isBefore(PersianDate.of(today).plusYears(-OLDEST).date())
                ? Optional.of(text("circular.issue.date.early", OLDEST))
                : Optional.empty();
    }

    /** Numbers the draft: by hand, or by the secretariat where {@code typed} is empty. Why not; empty if it was done. */
    @Transactional
    public Optional<String> number(Draft draft, LocalDate on, String typed, Actor actor) {
        if (!sql.hold(draft)) {
            return Optional.of(text("circular.issue.overtaken"));
        }
        Optional<String> refused = unnumberable(draft);
        return refused.isPresent() ? refused : enter(draft, on, Digits.latin(typed), actor);
    }

    private Optional<String> enter(Draft draft, LocalDate on, String typed, Actor actor) {
        Letter.Draft letter = letter(draft.text(), actor);
        if (typed.isEmpty()) {
            return keep(draft, letters.number(letter, on), actor);
        }
        return switch (letters.enter(letter, on, typed)) {
            case Letters.Entered.Kept kept -> keep(draft, kept.letter(), actor);
            case Letters.Entered.NumberTaken taken -> Optional.of(taken.words());
            case Letters.Entered.NoNumber none -> Optional.of(none.words());
        };
    }

    /** What amends a circular keeps its number; a number is given once, and when nothing is left to be said to the text. */
    private Optional<String> unnumberable(Draft draft) {
        if (draft.amends().isPresent()) {
            return Optional.of(text("circular.issue.number-stays"));
        }
        if (numbered(draft)) {
            return Optional.of(text("circular.issue.number-given"));
        }
        return commented(draft);
    }

    private Optional<String> commented(Draft draft) {
        long open = sql.openComments(draft);
        return open > 0 ? Optional.of(text("circular.issue.comments", open)) : Optional.empty();
    }

    private Optional<String> keep(Draft draft, Letter letter, Actor actor) {
        CircularText numbered = draft.text().numbered(letter.number(), letter.on());
        sql.number(draft, signed.versions().document(numbered), letter.id(), actor.by(), clock.instant());
        signed.ledger()
                .write(
                        actor.by(),
                        "circular.draft.number",
                        new Subject.One("draft", draft.id()),
                        Map.of("number", letter.number(), "on", letter.on().toString()));
        return Optional.empty();
    }

    /** Whether the text bears the number and date its issuer's secretariat has it under. What amends keeps those it has. */
    boolean numbered(Draft draft) {
        return draft.amends().isPresent()
                || sql.letter(draft)
                        .flatMap(letters::find)
                        .filter(letter -> letter.number().equals(draft.text().number())
                                && letter.on().equals(draft.text().date()))
                        .isPresent();
    }

    /** How many comments of its review are open. */
    long openComments(Draft draft) {
        return sql.openComments(draft);
    }

    /** Signs the draft as it was shown. Why not; empty if it was done. */
    @Transactional
    public Optional<String> sign(Draft draft, Actor actor) {
        if (!sql.hold(draft) || !numbered(draft)) {
            return Optional.of(text("circular.issue.overtaken"));
        }
        Optional<String> commented = commented(draft);
        if (commented.isPresent()) {
            return commented;
        }
        signed.signatures()
                .sign(
                        new Subject.One("draft", draft.id()),
                        signed.versions().document(draft.text()),
                        new Signature.Signer(
                                actor.name(), draft.text().signatory().post()),
                        actor.by());
        drafts.step(draft, Draft.State.SIGNED, Optional.empty(), actor.by());
        return Optional.empty();
    }

    private static Letter.Draft letter(CircularText letter, Actor actor) {
        return new Letter.Draft(
                actor.organ().id().value(),
                actor.organ().name(),
                "",
                letter.subject(),
                "circular",
                Letter.Classification.valueOf(letter.classification()),
                Letter.Urgency.valueOf(letter.urgency()),
                Optional.empty());
    }
}

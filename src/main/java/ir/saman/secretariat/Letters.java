package ir.saman.secretariat;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of official letters: number, date and chain. Entering one is part of a larger command (issuing, relaying,
 * answering), which writes the ledger; so each method that enters asks for that command's transaction.
 */
@Component
public class Letters {

    /** The longest number that may be written by hand. */
    public static final int LONGEST_NUMBER = 60;

    private final LettersSql sql;
    private final Clock clock;

    Letters(JdbcClient db, Clock clock) {
        this.sql = new LettersSql(db);
        this.clock = clock;
    }

    /** What became of a letter numbered by hand. */
    public sealed interface Entered {

        /** It stands in the register. */
        record Kept(Letter letter) implements Entered {}

        /** The organ has a letter of that number and date already: {@code before}. */
        record NumberTaken(Letter before) implements Entered {
            /** Why not, for the reader. */
            public String words() {
                return text(
                        "secretariat.letter.number-taken",
                        Digits.persian(before.number()),
                        PersianDate.of(before.on()).format(),
                        before.text().subject());
            }
        }

        /** What was typed is no number: empty or longer than {@link Letters#LONGEST_NUMBER}. */
        record NoNumber() implements Entered {
            /** Why not, for the reader. */
            public String words() {
                return text("secretariat.letter.no-number", LONGEST_NUMBER);
            }
        }
    }

    /** A letter of a chain; {@code depth} 0 is the one it began with. */
    public record Link(Letter letter, int depth) {}

    /**
     * Enters a letter under the next number of its organ's series in the Persian year of {@code on}. Numbers have no gaps:
     * whoever comes at the same time waits for the end of this transaction. A number written by hand before is passed over.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter number(Letter.Draft draft, LocalDate on) {
        int year = PersianDate.of(on).year();
        while (true) {
            int place = sql.nextPlace(draft, year);
            Optional<LetterId> entered = sql.add(
                    draft, on, new LettersSql.Number(numbered(draft, year, place), year, Optional.of(place)), now());
            if (entered.isPresent()) {
                return find(entered.get()).orElseThrow();
            }
        }
    }

    /** Enters a letter under the number its organ gave it outside Saman. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entered enter(Letter.Draft draft, LocalDate on, String typed) {
        String number = PersianText.tidyLine(typed);
        if (PersianText.normalise(number).isEmpty() || number.length() > LONGEST_NUMBER) {
            return new Entered.NoNumber();
        }
        LettersSql.Number written =
                new LettersSql.Number(number, PersianDate.of(on).year(), Optional.empty());
        return sql.add(draft, on, written, now())
                .flatMap(this::find)
                .<Entered>map(Entered.Kept::new)
                .orElseGet(() -> new Entered.NumberTaken(sql.withNumber(draft.organ(), number, on)));
    }

    /** The letter, if there is one. */
    public Optional<Letter> find(LetterId id) {
        return sql.find(id);
    }

    /** The whole chain the letter stands in: the one it began with and all that answer, relay or follow, in order. */
    public List<Link> chain(LetterId id) {
        return sql.chain(id);
    }

    private Instant now() {
        return clock.instant();
    }

    /** «series/year/place», or «year/place» in the organ's only series. */
    private static String numbered(Letter.Draft draft, int year, int place) {
        String number = year + "/" + place;
        return draft.series().isEmpty() ? number : draft.series() + "/" + number;
    }
}

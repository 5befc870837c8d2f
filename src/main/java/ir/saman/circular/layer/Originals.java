package ir.saman.circular.layer;

import ir.saman.circular.CutText;
import ir.saman.circular.layer.LayerSql.Known;
import ir.saman.circular.layer.LayerSql.NewOriginal;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts a circular has: of several the one brought in last is the current one, the others are kept. */
@Component
class Originals {

    private final LayerSql sql;
    private final Alignments alignments;
    private final Ledger ledger;
    private final Clock clock;

    Originals(LayerSql sql, Alignments alignments, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.alignments = alignments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What becomes of a text that the circular has already: the current one again, with its corrections; empty if it has not. */
    @Transactional
    public Optional<Brought> again(long circular, String digest, By by) {
        return sql.known(circular, digest)
                .map(known -> known.current() ? new Brought.Before() : turned(circular, known, digest, by));
    }

    /** Keeps a text that was read and cut, and proposes which of its words are which clause's. */
    @Transactional
    public Brought add(NewOriginal original, String text, CutText cut, By by) {
        List<String> sheets = Sheets.of(text);
        Optional<Long> added = sql.add(original, sheets, clock.instant(), by.account());
        added.ifPresent(id -> {
            alignments.propose(id, original.circular(), cut);
            ledger.write(
                    by,
                    "circular.text.bring",
                    new Subject.One("circular", original.circular()),
                    Map.of("file", original.fileName(), "digest", original.digest(), "length", text.length()));
        });
        return added.isPresent() ? new Brought.Kept(sheets.size()) : new Brought.Before();
    }

    private Brought turned(long circular, Known known, String digest, By by) {
        sql.turn(known.id(), clock.instant(), by.account());
        ledger.write(
                by,
                "circular.text.bring-again",
                new Subject.One("circular", circular),
                Map.of("original", known.id(), "digest", digest));
        return new Brought.Again(known.sheets());
    }
}

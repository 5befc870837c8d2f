package ir.saman.circular.layer;

import ir.saman.circular.layer.Brought.Beside;
import ir.saman.circular.layer.LayerSql.Known;
import ir.saman.circular.layer.LayerSql.NewOriginal;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Files;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts a circular has: of several the one brought in last is the current one, the others are kept. */
@Component
class Originals {

    private final LayerSql sql;
    private final Alignments alignments;
    private final Files files;
    private final Ledger ledger;
    private final Clock clock;

    Originals(LayerSql sql, Alignments alignments, Files files, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.alignments = alignments;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Keeps a text that was read and cut, and its file with it, and proposes which of its words are which clause's; one that
     * the circular has already is the current one again, with its corrections.
     */
    @Transactional
    public Brought bring(NewOriginal text, By by) {
        List<String> sheets = Sheets.of(text.cut().text());
        return sql.add(text, sheets, clock.instant(), by.account())
                .map(id -> added(id, text, sheets.size(), by))
                .orElseGet(() -> again(sql.known(text.circular(), text.digest()), text, by));
    }

    private Brought added(long id, NewOriginal text, int sheets, By by) {
        text.file().ifPresent(file -> sql.hang(id, files.keep(file)));
        alignments.propose(id, text.circular(), text.cut());
        write(
                "circular.text.bring",
                text,
                Map.of(
                        "file",
                        text.file().map(Files.Fit::name).orElse(""),
                        "digest",
                        text.digest(),
                        "length",
                        text.cut().text().length()),
                by);
        return new Brought.Kept(sheets);
    }

    private Brought again(Known known, NewOriginal text, By by) {
        Beside beside = text.file().map(file -> hung(known, file, text, by)).orElse(Beside.NOTHING);
        if (known.current()) {
            return new Brought.Before(beside);
        }
        sql.turn(known.id(), clock.instant(), by.account());
        alignments.proposeAgain(known, text.circular(), text.cut());
        write("circular.text.bring-again", text, Map.of("original", known.id(), "digest", text.digest()), by);
        return new Brought.Again(known.sheets(), beside);
    }

    /** A text that came without a file has the one it was read from later on; whichever it has stays. */
    private Beside hung(Known known, Files.Fit file, NewOriginal text, By by) {
        if (known.filed()) {
            return Beside.LEFT;
        }
        sql.hang(known.id(), files.keep(file));
        write("circular.text.file", text, Map.of("original", known.id(), "file", file.name()), by);
        return Beside.KEPT;
    }

    private void write(String what, NewOriginal text, Map<String, Object> facts, By by) {
        ledger.write(by, what, new Subject.One("circular", text.circular()), facts);
    }
}

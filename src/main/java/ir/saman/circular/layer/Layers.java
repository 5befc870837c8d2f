package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Cutting;
import ir.saman.circular.layer.LayerSql.NewOriginal;
import ir.saman.kit.text.Sha256;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Stored;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Brings the text of a circular in: its source is kept, its original layer never changes, its clauses are proposed. */
@Component
class Layers {

    /** The most characters of a text: some fifteen hundred pages. */
    static final int LONGEST = 3_000_000;

    private final LayerSql sql;
    private final Alignments alignments;
    private final Sources sources;
    private final Ledger ledger;
    private final Clock clock;

    Layers(LayerSql sql, Alignments alignments, Sources sources, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.alignments = alignments;
        this.sources = sources;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Keeps the text of {@code source}; what is refused leaves nothing behind. */
    @Transactional
    public Brought bring(long circular, LetterSource source, By by) {
        Brought brought = switch (sources.read(source)) {
            case Read.Words words -> keep(circular, words, by);
            case Read.Nothing nothing -> new Brought.Refused(nothing.field(), nothing.why());
        };
        if (!(brought instanceof Brought.Kept)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return brought;
    }

    private Brought keep(long circular, Read.Words words, By by) {
        String text = words.text();
        if (text.isBlank()) {
            return new Brought.Refused(BringPage.TEXT, text("circular.text.nothing"));
        }
        if (text.length() > LONGEST) {
            return new Brought.Refused(BringPage.TEXT, text("circular.text.long", LONGEST));
        }
        NewOriginal original = new NewOriginal(
                circular,
                words.file().map(each -> each.file().value()),
                words.file().map(Stored.Kept::name).orElse(""),
                Sha256.hex(text),
                text.length());
        List<String> sheets = Sheets.of(text);
        Optional<Long> added = sql.add(original, sheets, clock.instant(), by.account());
        added.ifPresent(id -> {
            alignments.propose(id, circular, Cutting.cut(text));
            ledger.write(
                    by,
                    "circular.text.bring",
                    new Subject.One("circular", circular),
                    Map.of("file", original.fileName(), "digest", original.digest(), "length", text.length()));
        });
        return added.isPresent() ? new Brought.Kept(sheets.size()) : new Brought.Before();
    }
}

package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CutText;
import ir.saman.circular.Cutting;
import ir.saman.circular.layer.LayerSql.NewOriginal;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Files;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Stored;
import ir.saman.secretariat.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.multipart.MultipartFile;

/** Brings the text of a circular in: its source is kept, its original layer never changes, its clauses are proposed. */
@Component
class Layers {

    /** The most characters of a text: some fifteen hundred pages. */
    static final int LONGEST = 3_000_000;

    private final LayerSql sql;
    private final Alignments alignments;
    private final Files files;
    private final Ledger ledger;
    private final Clock clock;

    Layers(LayerSql sql, Alignments alignments, Files files, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.alignments = alignments;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Keeps the text of {@code source}; what is refused leaves nothing behind. */
    @Transactional
    public Brought bring(long circular, LetterSource source, By by) {
        Optional<Stored> stored = source.file().map(this::store);
        Read read = source.isTyped()
                ? new Read.Words(source.typed())
                : source.file().map(file -> read(file, stored.orElseThrow())).orElse(new Read.Words(""));
        Brought brought = stored.flatMap(Layers::refusal).orElseGet(() -> switch (read) {
            case Read.Words words -> keep(circular, stored, words.text(), by);
            case Read.Nothing nothing -> new Brought.Refused(BringPage.FILE, nothing.why());
        });
        if (!(brought instanceof Brought.Kept)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return brought;
    }

    private Brought keep(long circular, Optional<Stored> stored, String text, By by) {
        if (text.isBlank()) {
            return new Brought.Refused(BringPage.TEXT, text("circular.text.nothing"));
        }
        if (text.length() > LONGEST) {
            return new Brought.Refused(BringPage.TEXT, text("circular.text.long", LONGEST));
        }
        Optional<Stored.Kept> file = stored.map(Stored.Kept.class::cast);
        NewOriginal original = new NewOriginal(
                circular,
                file.map(each -> each.file().value()),
                file.map(Stored.Kept::name).orElse(""),
                Digest.of(text),
                text.length());
        List<String> sheets = Sheets.of(text);
        Optional<Long> added = sql.add(original, sheets, clock.instant(), by.account());
        added.ifPresent(id -> {
            CutText cut = Cutting.cut(text);
            alignments.propose(id, circular, cut);
            ledger.write(
                    by,
                    "circular.text.bring",
                    new Subject.One("circular", circular),
                    Map.of("file", original.fileName(), "digest", original.digest(), "length", text.length()));
        });
        return added.isPresent() ? new Brought.Kept(sheets.size()) : new Brought.Before();
    }

    private Stored store(MultipartFile file) {
        try (var in = file.getInputStream()) {
            return files.store(in, LetterSource.name(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Read read(MultipartFile file, Stored stored) {
        try {
            return stored instanceof Stored.Kept kept
                    ? Reader.read(file.getBytes(), kept.mediaType())
                    : new Read.Words("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Brought> refusal(Stored stored) {
        return switch (stored) {
            case Stored.Kept kept -> Optional.empty();
            case Stored.TooLarge large -> refused(text("circular.text.file.large", large.limit() >> 20));
            case Stored.WrongType wrong -> refused(text("circular.text.file.type"));
            case Stored.Empty empty -> refused(text("circular.text.file.empty"));
        };
    }

    private static Optional<Brought> refused(String why) {
        return Optional.of(new Brought.Refused(BringPage.FILE, why));
    }
}

package ir.saman.circular.layer;

import ir.saman.circular.CircularId;
import ir.saman.circular.CutText;
import ir.saman.circular.CutText.Span;
import ir.saman.circular.Cutting;
import ir.saman.circular.Versions;
import ir.saman.circular.layer.LayerSql.Known;
import ir.saman.circular.layer.SpanSql.Aligned;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which words of the original are which clause's: proposed by the cutting, said by a human. */
@Component
class Alignments {

    private final SpanSql sql;
    private final LayerSql layers;
    private final AddedClauses added;
    private final Ledger ledger;

    Alignments(SpanSql sql, LayerSql layers, AddedClauses added, Ledger ledger) {
        this.sql = sql;
        this.layers = layers;
        this.added = added;
        this.ledger = ledger;
    }

    /** From which piece to which a clause's words go; empty: the text has none of it. */
    record Said(String anchor, Optional<FromTo> words) {}

    /** Pieces by their numbers, both included. */
    record FromTo(Piece from, Piece to) {}

    /** The whole original, and its pieces. */
    record Whole(CutText cut, Pieces pieces, List<Sheet> sheets) {

        static Whole of(List<Sheet> sheets) {
            CutText cut = Cutting.cut(sheets.stream().map(Sheet::original).collect(Collectors.joining()));
            return new Whole(cut, Pieces.of(cut), sheets);
        }

        /** The sheet a character stands on. */
        int sheetAt(int place) {
            return sheets.reversed().stream()
                    .filter(each -> each.start() <= place)
                    .findFirst()
                    .map(Sheet::sheet)
                    .orElse(1);
        }
    }

    /** The whole of an original. */
    Whole whole(long original) {
        return Whole.of(layers.sheets(original));
    }

    /** Keeps what the cutting proposes; what a human has said stays. */
    void propose(long original, long circular, CutText cut) {
        Map<String, Aligned> said = sql.spans(original);
        propose(
                original,
                circular,
                whole(original, cut),
                anchor -> !Optional.ofNullable(said.get(anchor))
                        .map(Aligned::confirmed)
                        .orElse(false));
    }

    /** In a text that is current again, proposes words for the clauses added since it came that have none in it. */
    void proposeAgain(Known known, long circular, CutText cut) {
        Set<String> none = added.since(new CircularId(circular), known.broughtAt());
        none.removeAll(sql.spans(known.id()).keySet());
        if (!none.isEmpty()) {
            propose(known.id(), circular, whole(known.id(), cut), none::contains);
        }
    }

    /**
     * Clauses that a version adds find their words in the texts that were brought in: in those too that may be current again.
     * What stands for others stays.
     */
    @EventListener
    void issued(Versions.Issued issued) {
        List<Original> originals = layers.all(issued.circular().value());
        if (originals.isEmpty()) {
            return;
        }
        Set<String> fresh = added.between(issued.circular(), issued.number() - 1, issued.number());
        if (!fresh.isEmpty()) {
            originals.forEach(each -> propose(each.id(), each.circular(), whole(each.id()), fresh::contains));
        }
    }

    private void propose(long original, long circular, Whole whole, Predicate<String> wanted) {
        Aligning.propose(whole.cut(), whole.pieces(), sql.clauses(circular)).forEach((anchor, span) -> {
            if (wanted.test(anchor)) {
                sql.put(original, aligned(whole, anchor, span, false));
            }
        });
    }

    private Whole whole(long original, CutText cut) {
        return new Whole(cut, Pieces.of(cut), layers.sheets(original));
    }

    /** Keeps what a human says of these clauses; false if another did so since {@code seen}. */
    @Transactional
    public boolean say(Original original, int seen, Whole whole, List<Said> said, By by) {
        if (!sql.advance(original.id(), seen)) {
            return false;
        }
        for (Said each : said) {
            each.words()
                    .ifPresentOrElse(
                            words -> sql.put(original.id(), aligned(whole, each.anchor(), span(words), true)),
                            () -> sql.remove(original.id(), each.anchor()));
        }
        ledger.write(
                by,
                "circular.text.align",
                new Subject.One("circular", original.circular()),
                Map.of(
                        "original",
                        original.id(),
                        "clauses",
                        said.stream().map(Said::anchor).toList()));
        return true;
    }

    private static Span span(FromTo words) {
        return new Span(words.from().span().start(), words.to().span().end());
    }

    private static Aligned aligned(Whole whole, String anchor, Span span, boolean confirmed) {
        return new Aligned(
                anchor,
                span.start(),
                span.end(),
                whole.sheetAt(span.start()),
                whole.cut().raw(span).strip(),
                confirmed);
    }
}

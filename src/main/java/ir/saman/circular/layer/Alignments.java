package ir.saman.circular.layer;

import ir.saman.circular.CutText;
import ir.saman.circular.CutText.Span;
import ir.saman.circular.Cutting;
import ir.saman.circular.layer.SpanSql.Aligned;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which words of the original are which clause's: proposed by the cutting, said by a human. */
@Component
class Alignments {

    private final SpanSql sql;
    private final LayerSql layers;
    private final Ledger ledger;

    Alignments(SpanSql sql, LayerSql layers, Ledger ledger) {
        this.sql = sql;
        this.layers = layers;
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
        Whole whole = new Whole(cut, Pieces.of(cut), layers.sheets(original));
        Map<String, Aligned> said = sql.spans(original);
        Aligning.propose(cut, whole.pieces(), sql.clauses(circular)).forEach((anchor, span) -> {
            if (!Optional.ofNullable(said.get(anchor)).map(Aligned::confirmed).orElse(false)) {
                sql.put(original, aligned(whole, anchor, span, false));
            }
        });
    }

    /** Proposes words of an original for clauses that a later version added; what stands for others stays. */
    void proposeAdded(Original original, Set<String> added) {
        Whole whole = whole(original.id());
        Aligning.propose(whole.cut(), whole.pieces(), sql.clauses(original.circular()))
                .forEach((anchor, span) -> {
                    if (added.contains(anchor)) {
                        sql.put(original.id(), aligned(whole, anchor, span, false));
                    }
                });
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

package ir.saman.circular.layer;

import ir.saman.circular.CutText;
import ir.saman.circular.CutText.Part;
import ir.saman.circular.CutText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in numbered pieces, each a sentence or a line within one part of the cutting. They follow one another without a gap;
 * empty lines go with the piece before them.
 */
record Pieces(List<Piece> all) {

    /** Behind a line's end, or behind a sentence's end of some length: not behind «3.» or «…». */
    private static final Pattern END =
            Pattern.compile("[\n\r\f\u2028\u2029]+|(?<=[^\\s.]{2})[.\u061f!\u061b][ \\t\u00a0]+");

    private static final int LEAST = 12;

    Pieces {
        all = List.copyOf(all);
    }

    static Pieces of(CutText cut) {
        List<Piece> all = new ArrayList<>();
        int start = 0;
        for (int end : ends(cut)) {
            Span span = new Span(start, end);
            if (!cut.raw(span).isBlank()) {
                all.add(new Piece(all.size() + 1, span, cut.raw(span)));
                start = end;
            } else if (!all.isEmpty()) {
                Piece last = all.removeLast();
                Span longer = new Span(last.span().start(), end);
                all.add(new Piece(last.number(), longer, cut.raw(longer)));
                start = end;
            }
        }
        return new Pieces(all);
    }

    /** The piece of that number. */
    Optional<Piece> get(long number) {
        return number >= 1 && number <= all.size() ? Optional.of(all.get((int) number - 1)) : Optional.empty();
    }

    /** Those that begin within a span. */
    List<Piece> within(Span span) {
        return all.stream()
                .filter(each ->
                        span.start() <= each.span().start() && each.span().start() < span.end())
                .toList();
    }

    /** The number of the piece in which the character at {@code place} stands. */
    int numberAt(int place) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (all.get(middle).span().start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    private static List<Integer> ends(CutText cut) {
        List<Integer> ends = new ArrayList<>();
        for (Part part : cut.parts()) {
            Matcher end = END.matcher(cut.text())
                    .region(part.span().start(), part.span().end());
            int from = part.span().start();
            while (end.find()) {
                boolean line = Character.isWhitespace(cut.text().charAt(end.start()));
                if (line || end.start() - from >= LEAST) {
                    ends.add(end.end());
                    from = end.end();
                }
            }
            if (ends.isEmpty() || ends.getLast() != part.span().end()) {
                ends.add(part.span().end());
            }
        }
        return ends;
    }
}

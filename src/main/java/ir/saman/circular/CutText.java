package ir.saman.circular;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A whole letter cut into parts: a proposal for a human. The parts follow one another without a gap, so that putting their
 * words together gives the letter again, character for character.
 *
 * @param text the letter as it was given
 * @param parts in the order of the text
 */
public record CutText(String text, List<Part> parts) {

    public CutText {
        parts = List.copyOf(parts);
    }

    /** What a part of a letter is. */
    public enum Kind {
        /** Number, date, attachments, the names of the organs above them, stamps, the address at the foot of a sheet. */
        LETTERHEAD,
        OPENING,
        ADDRESSEES,
        SALUTATION,
        SUBJECT,
        PREAMBLE,
        /** The words of a covering letter that hands another one on. */
        RELAY,
        CLAUSE,
        /** What goes on with a part ({@link Part#parent}) behind a break of the sheet. */
        CONTINUATION,
        SIGNATURE,
        COPIES,
        BLANK
    }

    /** From {@code start} (inclusive) to {@code end} (exclusive), in characters of the whole letter. */
    public record Span(int start, int end) {}

    /**
     * A part of the letter.
     *
     * @param parent place in {@link CutText#parts} of the clause it belongs to, or of the part it goes on with; -1: none
     * @param mark what it is among the clauses; only of a {@link Kind#CLAUSE}
     * @param words what its own words say
     */
    public record Part(Kind kind, int parent, Span span, Optional<Mark> mark, Words words) {}

    /**
     * What a clause is among the clauses.
     *
     * @param anchor a proposal for its address, such as {@code para_3__item_1}; no two parts have the same
     * @param kind ARTICLE, PARAGRAPH, NOTE, STAGE, ITEM or DEFINITION
     * @param written its own number as the letter has it, in Persian digits; empty for a dash or an unnumbered paragraph
     * @param label its name in words, with those above it
     * @param depth 0 for the highest
     * @param doubtful whether its number does not follow from the one before, or stands twice
     */
    public record Mark(String anchor, String kind, String written, String label, int depth, boolean doubtful) {}

    /**
     * What the words of a part say.
     *
     * @param force the force its first such word gives it
     * @param word where that word stands
     * @param deadlines where it speaks of a deadline or a rhythm
     */
    public record Words(ClauseForce force, Optional<Span> word, List<Span> deadlines) {

        static final Words SILENT = new Words(ClauseForce.NONE, Optional.empty(), List.of());

        public Words {
            deadlines = List.copyOf(deadlines);
        }
    }

    /** The letter's own words there. */
    public String raw(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The part a character stands in. */
    public Part at(int place) {
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (parts.get(middle).span().start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return parts.get(low);
    }

    /** The place of each clause in {@link #parts}. */
    public List<Integer> clauses() {
        return IntStream.range(0, parts.size())
                .filter(each -> parts.get(each).mark().isPresent())
                .boxed()
                .toList();
    }
}

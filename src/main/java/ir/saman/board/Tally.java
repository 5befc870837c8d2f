package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Bar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A figure and its parts: how many duties stand how. The parts add up to what was laid; what ended with its organ or its
 * source is nobody's duty any more and is not part of it.
 */
public record Tally(Map<Standing, Long> counts) {

    /** The parts of what was laid, in the order they are read. */
    public static final List<Standing> PARTS = List.of(
            Standing.MET,
            Standing.MET_LATE,
            Standing.WAITING,
            Standing.RETURNED,
            Standing.OVERDUE,
            Standing.NOT_YET_DUE,
            Standing.BEFORE,
            Standing.EXEMPT);

    public Tally {
        counts = Map.copyOf(counts);
    }

    /** The sum of these cells. */
    public static Tally of(Collection<Cell> cells) {
        return new Tally(
                cells.stream().collect(Collectors.groupingBy(Cell::standing, Collectors.summingLong(Cell::n))));
    }

    /** How many stand so. */
    public long of(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }

    /** How many were laid: the sum of {@link #PARTS}. */
    public long laid() {
        return PARTS.stream().mapToLong(this::of).sum();
    }

    /**
     * The share met in time, in hundredths, of the duties whose end is known: met in time, met late, overdue. Empty while
     * there are none; what may still be done in time counts neither for nor against.
     */
    public OptionalInt share() {
        long known = of(Standing.MET) + of(Standing.MET_LATE) + of(Standing.OVERDUE);
        return known == 0 ? OptionalInt.empty() : OptionalInt.of(hundredths(of(Standing.MET), known));
    }

    /** The share in words; a dash while there is none. */
    public String shareWords() {
        OptionalInt share = share();
        return share.isPresent() ? Digits.percent(share.getAsInt()) : text("board.share.none");
    }

    /** Which part of all that was laid this is, in words; empty where nothing was laid. */
    public String partWords(Standing standing) {
        return laid() == 0 ? "" : text("board.part", Digits.percent(hundredths(of(standing), laid())));
    }

    /** The parts as one bar. */
    public Bar bar() {
        String words = PARTS.stream()
                .filter(part -> of(part) > 0)
                .map(part -> text("board.bar.part", part.label(), of(part)))
                .collect(Collectors.joining(text("board.bar.between")));
        return new Bar(
                words.isEmpty() ? text("board.bar.empty") : words,
                PARTS.stream().map(part -> new Bar.Part(of(part), part.tone())).toList());
    }

    /** Rounded, but never to none or all where it is not quite that. */
    private static int hundredths(long part, long whole) {
        int rounded = (int) Math.round(100.0 * part / whole);
        int least = part > 0 ? 1 : 0;
        int most = part < whole ? 99 : 100;
        return Math.clamp(rounded, Math.min(least, most), most);
    }
}

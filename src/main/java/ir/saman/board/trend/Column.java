package ir.saman.board.trend;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Standing;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One day of the picture: what had been laid by then as a column of its parts, all columns on one scale.
 *
 * @param href the board as of that day, or empty
 * @param words the same in words
 */
record Column(Stood stood, String href, String words, List<Part> parts) {

    private static final List<Standing> SHOWN =
            List.of(Standing.MET, Standing.MET_LATE, Standing.WAITING, Standing.OVERDUE);

    /** A part as drawn on a height of 100. */
    record Part(String y, String height, Tone tone) {}

    /** The column of a day; {@code most} is the highest of the picture. */
    static Column of(Stood stood, long most, String href) {
        List<Part> parts = new ArrayList<>();
        double above = 100;
        long rest = stood.tally().laid();
        for (Standing shown : SHOWN) {
            long n = stood.tally().of(shown);
            rest -= n;
            above = add(parts, above, 100.0 * n / Math.max(1, most), shown.tone());
        }
        add(parts, above, 100.0 * rest / Math.max(1, most), Tone.PLAIN);
        return new Column(stood, stood.any() ? href : "", words(stood), List.copyOf(parts));
    }

    private static double add(List<Part> parts, double above, double height, Tone tone) {
        if (height > 0) {
            parts.add(new Part(number(above - height), number(height), tone));
        }
        return above - height;
    }

    private static String words(Stood stood) {
        return stood.any()
                ? text(
                        "board.trend.column",
                        stood.name(),
                        stood.tally().laid(),
                        stood.tally().shareWords(),
                        stood.tally().of(Standing.OVERDUE))
                : text("board.trend.column.none", stood.name());
    }

    /** What the colours mean. */
    static List<Chip> legend() {
        List<Chip> legend = new ArrayList<>(SHOWN.stream().map(Standing::chip).toList());
        legend.add(new Chip(text("board.trend.rest"), Tone.PLAIN));
        return legend;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

package ir.saman.kit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A whole and its parts as one bar, drawn as SVG from the right.
 *
 * @param label the same in words, for those who do not see it
 * @param parts its parts, the first one rightmost
 */
public record Bar(String label, List<Part> parts) {

    /** One part: how many, and its tone. */
    public record Part(long count, Tone tone) {}

    /** A part as drawn on a width of 100. */
    public record Drawn(String x, String width, Tone tone) {}

    public Bar {
        parts = List.copyOf(parts);
    }

    /** The parts as rectangles; none for an empty whole. */
    public List<Drawn> drawn() {
        long whole = Math.max(1, parts.stream().mapToLong(Part::count).sum());
        List<Drawn> drawn = new ArrayList<>();
        double left = 100;
        for (Part part : parts) {
            double width = 100.0 * part.count() / whole;
            left -= width;
            drawn.add(new Drawn(number(left), number(width), part.tone()));
        }
        return drawn;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

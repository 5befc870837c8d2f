package ir.saman.kit.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A short course of values as a small line, read from the right like the text around it; the last value has the dot.
 *
 * @param label the same in words
 * @param values the values, oldest first; all on one scale
 */
public record Spark(String label, List<Double> values) {

    private static final double WIDTH = 64;
    private static final double HEIGHT = 20;
    private static final double EDGE = 3;

    public Spark {
        values = List.copyOf(values);
    }

    /** The line's points on a sheet of 64 by 20. */
    public String points() {
        return IntStream.range(0, values.size()).mapToObj(this::point).collect(Collectors.joining(" "));
    }

    /** Where the last value lies across. */
    public String lastX() {
        return number(x(values.size() - 1));
    }

    /** Where the last value lies down. */
    public String lastY() {
        return number(y(values.size() - 1));
    }

    private String point(int place) {
        return number(x(place)) + "," + number(y(place));
    }

    private double x(int place) {
        return WIDTH - EDGE - place * (WIDTH - 2 * EDGE) / Math.max(1, values.size() - 1);
    }

    private double y(int place) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double share = most == least ? 0.5 : (values.get(place) - least) / (most - least);
        return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

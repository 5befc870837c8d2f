package ir.saman.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bench has measured: the machine and the row counts first, then a line a figure, {@code figure value unit goal
 * met|unmet}, tab-separated; as text and as JSON below {@code target/bench}.
 */
final class Figures {

    private final String name;
    private final Map<String, Object> about = new LinkedHashMap<>();
    private final List<Map<String, Object>> figures = new ArrayList<>();

    Figures(String name) {
        this.name = name;
        about.put("processors", Runtime.getRuntime().availableProcessors());
        about.put("memory of the JVM in MiB", Runtime.getRuntime().maxMemory() >> 20);
        about.put("java", System.getProperty("java.version"));
        about.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** Says how much there was, or anything else the figures depend on. */
    Figures about(String what, Object value) {
        about.put(what, value);
        return this;
    }

    /** A figure nothing is asked of. */
    Figures figure(String figure, double value, String unit) {
        return add(figure, value, unit, "-", "-");
    }

    Figures atLeast(String figure, double value, String unit, double goal) {
        return add(figure, value, unit, ">= " + number(goal), value >= goal ? "met" : "unmet");
    }

    Figures atMost(String figure, double value, String unit, double goal) {
        return add(figure, value, unit, "<= " + number(goal), value <= goal ? "met" : "unmet");
    }

    /** The one in the middle. */
    static double median(List<Double> runs) {
        return runs.stream().sorted().toList().get(runs.size() / 2);
    }

    /** The one that 95 of 100 do not exceed. */
    static double p95(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }

    void write() {
        List<String> lines = new ArrayList<>();
        about.forEach((what, value) -> lines.add("# " + what + ": " + value));
        figures.forEach(each -> lines.add(
                String.join("\t", each.values().stream().map(Figures::shown).toList())));
        try {
            Path folder = Files.createDirectories(Path.of("target", "bench"));
            Files.write(folder.resolve(name + ".txt"), lines);
            Files.writeString(
                    folder.resolve(name + ".json"),
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(Map.of("bench", name, "about", about, "figures", figures)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Figures add(String figure, double value, String unit, String goal, String met) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("figure", figure);
        line.put("value", value);
        line.put("unit", unit);
        line.put("goal", goal);
        line.put("met", met);
        figures.add(line);
        return this;
    }

    private static String shown(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }
}

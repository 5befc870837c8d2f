package ir.saman.board.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Digits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** The country as a picture: each province drawn in the level of its share met in time, and leading to its board. */
record ProvinceMap(List<Area> areas) {

    /** How many levels there are above «none». */
    static final int LEVELS = 5;

    private static final Map<String, String> OUTLINES = outlines();

    /** One province as drawn: its outline, its level, and the same in words; no {@code href}: nothing was laid there. */
    record Area(String outline, int level, String href, String words) {}

    /** One entry of the legend. */
    record Level(int level, String words) {}

    static ProvinceMap of(List<Line> provinces) {
        Map<String, Line> lines = provinces.stream().collect(Collectors.toMap(Line::code, Function.identity()));
        return new ProvinceMap(OUTLINES.entrySet().stream()
                .map(each -> Optional.ofNullable(lines.get(each.getKey()))
                        .map(line -> area(each.getValue(), line))
                        .orElseGet(() -> new Area(each.getValue(), 0, "", "")))
                .toList());
    }

    private static Area area(String outline, Line line) {
        String words = text("board.map.area", line.name(), line.tally().shareWords());
        return new Area(outline, level(line), line.link().href(), words);
    }

    static List<Level> legend() {
        return IntStream.rangeClosed(0, LEVELS)
                .mapToObj(level -> new Level(level, words(level)))
                .toList();
    }

    private static String words(int level) {
        int step = 100 / LEVELS;
        return level == 0
                ? text("board.map.none")
                : text("board.map.level", Digits.percent((level - 1) * step), Digits.percent(level * step));
    }

    /** None, or one of five equal levels; the upper end belongs to the highest. */
    private static int level(Line line) {
        return line.tally().share().stream()
                .map(share -> Math.min(LEVELS, share * LEVELS / 100 + 1))
                .findFirst()
                .orElse(0);
    }

    private static Map<String, String> outlines() {
        Pattern province = Pattern.compile("<path [^>]*data-code=\"(\\d\\d)\"[^>]* d=\"([^\"]+)\"");
        Map<String, String> outlines = new TreeMap<>();
        try (InputStream picture = new ClassPathResource("directory/iran-provinces.svg").getInputStream()) {
            province.matcher(new String(picture.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> outlines.put(found.group(1), found.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outlines;
    }
}

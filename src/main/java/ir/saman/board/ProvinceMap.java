package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/**
 * The country as a picture: each province drawn in the level of its share met in time, and leading to more of it. They stand
 * in the order of their names, as in a table, since that is how the keyboard goes through them.
 */
public record ProvinceMap(List<Area> areas) {

    /** How many levels there are above «none». */
    static final int LEVELS = 5;

    private static final Map<String, String> OUTLINES = outlines();

    /** One province as drawn: its outline, its level, and the same in words; no {@code href}: nothing was laid there. */
    public record Area(String outline, int level, String href, String words) {

        boolean leads() {
            return !href.isEmpty();
        }
    }

    /** One entry of the legend. */
    public record Level(int level, String words) {}

    /**
     * A province as it is to be drawn.
     *
     * @param href where it leads
     */
    public record Province(String name, Tally tally, String href) {}

    public ProvinceMap {
        areas = List.copyOf(areas);
    }

    /** The map of these provinces, by their codes; what is none on the map is left out. */
    public static ProvinceMap of(Map<String, Province> provinces) {
        return new ProvinceMap(OUTLINES.entrySet().stream()
                .map(each -> Optional.ofNullable(provinces.get(each.getKey()))
                        .map(province -> area(each.getValue(), province))
                        .orElseGet(() -> new Area(each.getValue(), 0, "", "")))
                .sorted(Comparator.comparing(Area::leads).thenComparing(PersianOrder.by(Area::words)))
                .toList());
    }

    private static Area area(String outline, Province province) {
        return new Area(outline, level(province.tally()), province.href(), words(province.name(), province.tally()));
    }

    /** A place and its share in words, for where the colour alone would say it. */
    public static String words(String name, Tally tally) {
        return tally.share().isPresent()
                ? text("board.map.area", name, tally.shareWords())
                : text("board.map.area.none", name);
    }

    /** What the levels mean, the lowest first. */
    public static List<Level> legend() {
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
    public static int level(Tally tally) {
        return tally.share().stream()
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

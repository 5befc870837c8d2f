package ir.saman.circular.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lines in a text's box: SVG does not break them.
 *
 * @param bold how many of them are its name
 */
record Lines(List<String> all, int bold) {

    private static final int NAME = 27;
    private static final int ABOUT = 31;
    private static final int LINE = 21;
    private static final int FIRST = 25;
    private static final int REST = 15;

    static Lines of(Node node) {
        List<String> name = broken(node.title(), NAME, 2);
        List<String> rest = broken(node.about(), ABOUT, 2);
        List<String> all = Stream.of(name, node.date().isEmpty() ? List.<String>of() : List.of(node.date()), rest)
                .flatMap(List::stream)
                .toList();
        return new Lines(all, name.size());
    }

    int height() {
        return FIRST + (all.size() - 1) * LINE + REST;
    }

    int baseline(int line) {
        return FIRST + line * LINE;
    }

    /** At blanks, in at most so many lines; what does not find room is left to the box's title. */
    static List<String> broken(String words, int longest, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) > longest && !line.isEmpty()) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        kept.replaceAll(each -> width(each) > longest ? cut(each, longest) : each);
        if (lines.size() > most) {
            kept.set(most - 1, cut(kept.getLast(), longest));
        }
        return kept;
    }

    private static String cut(String line, int longest) {
        return line.substring(0, Math.min(line.length(), longest - 1)).stripTrailing() + "…";
    }

    /** How many letters are seen: a half-space is none. */
    private static int width(String words) {
        return (int) words.chars().filter(each -> each != '\u200c').count();
    }
}

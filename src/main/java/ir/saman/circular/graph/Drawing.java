package ir.saman.circular.graph;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A graph laid out in columns, read from right to left: a text stands left of all it is bound to. What belongs to no other
 * stands at the right.
 */
record Drawing(List<Box> boxes, List<Arrow> arrows, int width, int height) {

    private static final int WIDE = 232;
    private static final int BETWEEN = 72;
    private static final int ABOVE = 20;
    private static final int MARGIN = 8;

    /** Room above, for lines that pass over what stands between their ends. */
    private static final int OVER = 40;

    /** A text: its box and the lines in it. */
    record Box(Node node, Lines lines, int x, int y) {

        int width() {
            return WIDE;
        }

        int height() {
            return lines.height();
        }

        int middle() {
            return y + height() / 2;
        }

        int centre() {
            return x + WIDE / 2;
        }

        int at(int line) {
            return y + lines.baseline(line);
        }
    }

    /** A bond: its line, and the point at its end. */
    record Arrow(Bond bond, String line, String point) {}

    static Drawing of(Graph graph) {
        Map<Integer, List<Node>> columns = columns(graph);
        int height = columns.values().stream().mapToInt(Drawing::height).max().orElse(0);
        int width = columns.size() * (WIDE + BETWEEN) - BETWEEN + 2 * MARGIN;
        Map<String, Box> boxes = new HashMap<>();
        columns.forEach((column, nodes) -> {
            int x = width - MARGIN - WIDE - column * (WIDE + BETWEEN);
            int y = MARGIN + OVER + (height - height(nodes)) / 2;
            for (Node node : ordered(nodes, graph, boxes)) {
                Box box = new Box(node, Lines.of(node), x, y);
                boxes.put(node.key(), box);
                y += box.height() + ABOVE;
            }
        });
        List<Box> drawn = graph.nodes().stream().map(node -> box(boxes, node)).toList();
        return new Drawing(drawn, arrows(graph, boxes), width, height + OVER + 2 * MARGIN);
    }

    private static int height(List<Node> nodes) {
        return nodes.stream().mapToInt(node -> Lines.of(node).height() + ABOVE).sum() - ABOVE;
    }

    /** The nodes by how far they are from what nothing else is under. Columns without a node are left out. */
    private static Map<Integer, List<Node>> columns(Graph graph) {
        Map<String, Integer> depths = new HashMap<>();
        graph.nodes().forEach(node -> depth(node, graph, depths));
        Map<Integer, List<Node>> columns = new TreeMap<>();
        graph.nodes()
                .forEach(node -> columns.computeIfAbsent(depths.getOrDefault(node.key(), 0), key -> new ArrayList<>())
                        .add(node));
        return columns;
    }

    private static int depth(Node node, Graph graph, Map<String, Integer> depths) {
        Integer known = depths.get(node.key());
        if (known != null) {
            return known;
        }
        // Should texts name one another in a ring, each is reached once only.
        depths.put(node.key(), 0);
        int depth = graph.bonds().stream()
                .filter(bond -> bond.from().key().equals(node.key()))
                .mapToInt(bond -> 1 + depth(bond.to(), graph, depths))
                .max()
                .orElse(0);
        depths.put(node.key(), depth);
        return depth;
    }

    /** Near what they are bound to, so that few lines cross; the first column by age. */
    private static List<Node> ordered(List<Node> nodes, Graph graph, Map<String, Box> boxes) {
        List<Node> ordered = new ArrayList<>(nodes);
        ordered.sort(comparing((Node node) -> node.day().orElse(LocalDate.MIN)).thenComparing(Node::key));
        ordered.sort(comparingDouble(node -> graph.bonds().stream()
                .filter(bond -> bond.from().key().equals(node.key())
                        && boxes.containsKey(bond.to().key()))
                .mapToInt(bond -> box(boxes, bond.to()).middle())
                .average()
                .orElse(0)));
        return ordered;
    }

    private static List<Arrow> arrows(Graph graph, Map<String, Box> boxes) {
        return graph.bonds().stream()
                .map(bond -> arrow(bond, box(boxes, bond.from()), box(boxes, bond.to())))
                .toList();
    }

    private static Box box(Map<String, Box> boxes, Node node) {
        return Optional.ofNullable(boxes.get(node.key())).orElseThrow();
    }

    private static Arrow arrow(Bond bond, Box from, Box to) {
        int begin = from.x() + WIDE;
        int end = to.x() - 9;
        int bend = Math.max(BETWEEN / 2, (end - begin) / 2);
        int over = over(from, to);
        String line = shape(
                "M%d %d C%d %d %d %d %d %d",
                begin,
                from.middle(),
                begin + bend,
                from.middle() - over,
                end - bend,
                to.middle() - over,
                end,
                to.middle());
        return new Arrow(bond, line, shape("M%d %d l-9 -5 v10 z", to.x(), to.middle()));
    }

    /** How far above its ends a line bends: it would be hidden by the boxes of a column between them on the same height. */
    private static int over(Box from, Box to) {
        boolean far = to.x() - from.x() > WIDE + BETWEEN;
        boolean level = Math.abs(to.middle() - from.middle()) < from.height();
        return far && level ? 2 * OVER + 12 : 0;
    }

    private static String shape(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }
}

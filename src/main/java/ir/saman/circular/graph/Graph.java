package ir.saman.circular.graph;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Texts and how they stand to one another.
 *
 * @param left how many more texts are within reach than are in it
 */
record Graph(List<Node> nodes, List<Bond> bonds, int left) {

    /** These bonds and their ends. */
    static Graph of(List<Bond> bonds) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        bonds.stream()
                .flatMap(bond -> Stream.of(bond.from(), bond.to()))
                .forEach(node -> nodes.putIfAbsent(node.key(), node));
        return new Graph(List.copyOf(nodes.values()), bonds, 0);
    }

    /**
     * Bonds as somebody may see them: without those of texts that are not shown, and with what is not shown by the words of
     * the text that names it.
     *
     * @param shown whether the confidential circular of that number is shown
     */
    static List<Bond> seen(List<Bond> bonds, LongPredicate shown) {
        Map<List<String>, Bond> seen = new LinkedHashMap<>();
        for (Bond bond : bonds) {
            if (sees(bond.from(), shown)) {
                Bond known = sees(bond.to(), shown) ? bond : bond.asNamed();
                seen.putIfAbsent(known.key(), known);
            }
        }
        return List.copyOf(seen.values());
    }

    private static boolean sees(Node node, LongPredicate shown) {
        return node.open() || shown.test(node.circular());
    }

    /** A text and what is at most so many steps from it, at most so many in all: the nearest, and of those the newest. */
    static Graph around(Node start, List<Bond> bonds, int steps, int most) {
        Map<String, Node> found = new LinkedHashMap<>(Map.of(start.key(), start));
        List<Node> edge = List.of(start);
        int left = 0;
        for (int step = 0; step < steps; step++) {
            List<Node> next = beyond(edge, bonds, found);
            List<Node> taken =
                    next.stream().limit(Math.max(0, most - found.size())).toList();
            left += next.size() - taken.size();
            taken.forEach(node -> found.put(node.key(), node));
            edge = taken;
        }
        List<Bond> within = bonds.stream()
                .filter(bond -> found.containsKey(bond.from().key())
                        && found.containsKey(bond.to().key()))
                .toList();
        return new Graph(List.copyOf(found.values()), within, left);
    }

    private static List<Node> beyond(List<Node> edge, List<Bond> bonds, Map<String, Node> found) {
        Map<String, Node> next = new LinkedHashMap<>();
        for (Node node : edge) {
            bonds.stream()
                    .filter(bond -> bond.from().key().equals(node.key())
                            || bond.to().key().equals(node.key()))
                    .map(bond -> bond.other(node))
                    .filter(other -> !found.containsKey(other.key()))
                    .forEach(other -> next.putIfAbsent(other.key(), other));
        }
        List<Node> sorted = new ArrayList<>(next.values());
        sorted.sort(comparing((Node node) -> node.day().orElse(LocalDate.MIN)).reversed());
        return sorted;
    }
}

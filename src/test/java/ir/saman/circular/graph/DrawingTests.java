package ir.saman.circular.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Serves("F1")
class DrawingTests {

    private static Node node(String key, int day) {
        return new Node(key, 1, true, "بخشنامه " + key, Optional.of(LocalDate.of(2020, 1, day)), "موضوع آن", "/x");
    }

    private static Bond bond(Node from, Node to) {
        return new Bond(from, Bond.Kind.RESTS_ON, to, to);
    }

    @Test
    void wordsAreBrokenAtBlanksAndWhatFindsNoRoomIsCut() {
        assertThat(Lines.broken("یک دو سه", 5, 2)).containsExactly("یک دو", "سه");
        assertThat(Lines.broken("یک دو سه چهار", 5, 2)).containsExactly("یک دو", "سه…");
        assertThat(Lines.broken("دراز‌ترین‌واژه", 6, 2).getFirst()).endsWith("…");
        assertThat(Lines.broken("", 5, 2)).isEmpty();
    }

    @Test
    void whatIsNamedStandsAtTheRightAndNoTwoBoxesMeet() {
        Node law = node("c1", 1);
        List<Bond> bonds = new ArrayList<>();
        IntStream.range(2, 30).forEach(each -> bonds.add(bond(node("c" + each, each), law)));
        Drawing drawing = Drawing.of(Graph.of(bonds));
        Drawing.Box right = drawing.boxes().stream()
                .filter(box -> box.node().key().equals("c1"))
                .findFirst()
                .orElseThrow();
        assertThat(drawing.boxes())
                .filteredOn(box -> box != right)
                .allMatch(box -> box.x() + box.width() < right.x() && box.x() >= 0);
        Set<Integer> tops = new HashSet<>();
        drawing.boxes().stream().filter(box -> box != right).forEach(box -> tops.add(box.y()));
        assertThat(tops).hasSize(28);
        assertThat(drawing.boxes()).allMatch(box -> box.y() >= 0 && box.y() + box.height() <= drawing.height());
    }

    @Test
    void textsThatNameOneAnotherAreDrawnAllTheSame() {
        Node one = node("c1", 1);
        Node other = node("c2", 2);
        Drawing drawing = Drawing.of(Graph.of(List.of(bond(one, other), bond(other, one))));
        assertThat(drawing.boxes()).hasSize(2);
        assertThat(drawing.arrows()).hasSize(2);
    }

    @Test
    void ofTooManyTheNewestAreTakenAndTheRestCounted() {
        Node law = node("c1", 1);
        List<Bond> bonds = IntStream.range(2, 12)
                .mapToObj(each -> bond(node("c" + each, each), law))
                .toList();
        Graph graph = Graph.around(law, bonds, 2, 5);
        assertThat(graph.nodes()).extracting(Node::key).containsExactly("c1", "c11", "c10", "c9", "c8");
        assertThat(graph.left()).isEqualTo(6);
        assertThat(graph.bonds()).hasSize(4);
    }

    @Test
    void whatIsNotShownIsKnownByTheWordsOfWhatNamesItOnly() {
        Node open = node("c1", 2);
        Node secret = new Node("c2", 2, false, "محرمانه", Optional.empty(), "موضوع محرمانه", "/secret");
        Node named = new Node("oX", 0, true, "بخشنامه ۷", Optional.empty(), "", "");
        List<Bond> bonds = List.of(new Bond(open, Bond.Kind.RESTS_ON, secret, named), bond(secret, open));
        assertThat(Graph.seen(bonds, each -> false)).containsExactly(new Bond(open, Bond.Kind.RESTS_ON, named, named));
        assertThat(Graph.seen(bonds, each -> true)).isEqualTo(bonds);
    }
}

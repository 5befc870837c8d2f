package ir.saman.circular.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.Serves;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Cutting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@Serves("F1")
class ClauseTreeTests {

    private final ClauseTree tree = new ClauseTree(
            List.of(clause("a", clause("a1"), clause("a2", clause("a2x"))), clause("b"), clause("c", clause("c1"))));

    @Test
    void aClauseGoesUpAndDownAmongItsOwn() {
        assertThat(words(tree.up("b"))).isEqualTo("b a(a1 a2(a2x)) c(c1)");
        assertThat(words(tree.down("a1"))).isEqualTo("a(a2(a2x) a1) b c(c1)");
        assertThat(tree.up("a")).isEqualTo(tree);
        assertThat(tree.down("c1")).isEqualTo(tree);
    }

    @Test
    void itGoesIntoTheOneBeforeAndOutAgain() {
        assertThat(words(tree.in("b"))).isEqualTo("a(a1 a2(a2x) b) c(c1)");
        assertThat(words(tree.out("a2"))).isEqualTo("a(a1) a2(a2x) b c(c1)");
        assertThat(tree.in("b").out("b")).isEqualTo(tree);
        assertThat(tree.in("a")).isEqualTo(tree);
        assertThat(tree.out("b")).isEqualTo(tree);
    }

    @Test
    void noneLiesTooDeep() {
        ClauseTree deep = new ClauseTree(List.of(clause("0"), clause("n")));
        for (int storey = 1; storey < ClauseTree.DEEPEST; storey++) {
            deep = deep.addBelow(Integer.toString(storey - 1), clause(Integer.toString(storey)));
        }
        assertThat(deep.in("n").find("n")).isPresent();
        assertThat(deep.in("n").depth("n")).isEqualTo(1);
        ClauseTree taller =
                new ClauseTree(List.of(clause("first"), deep.clauses().getFirst()));
        assertThat(taller.in("0")).isEqualTo(taller);
    }

    @Test
    void noStepLosesOrDoublesAClause() {
        Set<String> all = tree.anchors();
        for (Move move : Move.values()) {
            for (String anchor : all) {
                ClauseTree moved = move.in(tree, anchor);
                assertThat(moved.every().map(Clause::anchor)).containsExactlyInAnyOrderElementsOf(all);
                assertThat(moved.find(anchor)).isEqualTo(tree.find(anchor));
            }
        }
    }

    @Test
    void removingTakesAllBelowAlong() {
        assertThat(words(tree.without("a"))).isEqualTo("b c(c1)");
        assertThat(words(tree.without("a2x"))).isEqualTo("a(a1 a2) b c(c1)");
    }

    @Test
    void splittingKeepsTheOrderOfTheWords() {
        ClauseTree split = tree.split("a2", "first", Clauses.words(clause("new"), "second"));
        assertThat(words(split)).isEqualTo("a(a1 a2 new(a2x)) b c(c1)");
        assertThat(split.find("a2")).map(Clause::text).hasValue("first");
        assertThat(split.find("new")).map(Clause::text).hasValue("second");
        assertThat(SplitPage.pieces("one. two\nthree")).containsExactly("one. ", "two\n", "three");
    }

    @Test
    void anchorsAreMadeOnce() {
        Anchors anchors = new Anchors(Set.of("para_1", "para_2_2", "para_2"));
        assertThat(anchors.fresh("PARAGRAPH", Optional.empty())).isEqualTo("para_3");
        assertThat(anchors.fresh("PARAGRAPH", Optional.empty())).isEqualTo("para_4");
        assertThat(anchors.free("para_2")).isEqualTo("para_2_3");
        assertThat(anchors.fresh("ITEM", Optional.of(clause("para_1")))).isEqualTo("para_1__item_1");
    }

    @Test
    void labelsAreNumberedAnewOnlyOnRequest() {
        assertThat(tree.up("b").find("b")).map(Clause::label).hasValue("b");
        ClauseTree numbered = Labels.renumbered(tree.up("b"));
        assertThat(numbered.find("b")).map(Clause::label).hasValue("بند ۱");
        assertThat(numbered.find("a1")).map(Clause::label).hasValue("بند ۲، بند ۱");
        assertThat(numbered.anchors()).isEqualTo(tree.anchors());
    }

    @Test
    void aCutLetterBecomesClausesWithoutLosingWords() {
        String letter =
                "شماره: ۱۲\nبه همه دستگاه‌ها\n\n۱- دستگاه‌ها مکلفند تا دو ماه گزارش دهند.\n۲- وزارت می‌تواند کمک کند.\n";
        Cuttings cuttings = new Cuttings(Cutting.cut(letter));
        List<Clause> clauses = cuttings.clauses(new Anchors(Set.of("para_1")));
        assertThat(clauses).hasSize(2);
        assertThat(clauses.getFirst().anchor()).isNotEqualTo("para_1");
        assertThat(clauses.getFirst().text()).isEqualTo("دستگاه‌ها مکلفند تا دو ماه گزارش دهند.");
        String kept = clauses.stream().map(Clause::text).collect(Collectors.joining())
                + cuttings.leftOut().stream()
                        .map(part -> cuttings.cut().raw(part.span()))
                        .collect(Collectors.joining());
        assertThat(kept).contains("شماره", "به همه دستگاه‌ها", "کمک کند");
    }

    private static Clause clause(String anchor, Clause... below) {
        return Clauses.children(Clauses.words(ClauseForm.empty(anchor, "PARAGRAPH", anchor), "words"), List.of(below));
    }

    private static String words(ClauseTree tree) {
        return words(tree.clauses());
    }

    private static String words(List<Clause> clauses) {
        return clauses.stream()
                .map(each -> each.anchor() + (each.children().isEmpty() ? "" : "(" + words(each.children()) + ")"))
                .collect(Collectors.joining(" "));
    }
}

package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.groupingBy;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.ClauseForce;
import ir.saman.circular.CutText;
import ir.saman.circular.CutText.Kind;
import ir.saman.circular.CutText.Mark;
import ir.saman.circular.CutText.Part;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A letter that was cut, as clauses of a draft: the tree and the forces the cutting proposes. */
final class Cuttings {

    private static final Pattern DASH = Pattern.compile("^[-\\u2013\\u2014\\u2022\\u00b7]\\s*");

    /** What may stand between a clause's own number and its words. */
    private static final String BEHIND = "\\s*[-\\u2013\\u2014.:)\\u0640]+\\s*";

    private final CutText cut;

    /** The clauses by the clause they stand below; -1: none. */
    private final Map<Integer, List<Integer>> children;

    /** What goes on with a clause behind a break, by the clause. */
    private final Map<Integer, List<Part>> goingOn;

    Cuttings(CutText cut) {
        this.cut = cut;
        this.children = cut.clauses().stream()
                .collect(groupingBy(at -> cut.parts().get(at).parent()));
        this.goingOn = cut.parts().stream()
                .filter(each -> each.kind() == Kind.CONTINUATION)
                .collect(groupingBy(Part::parent));
    }

    CutText cut() {
        return cut;
    }

    /** The preamble and the clauses as a tree; those whose anchor is taken get another. */
    List<Clause> clauses(Anchors anchors) {
        return Stream.concat(preamble().stream().map(words -> preamble(words, anchors)), below(-1, anchors).stream())
                .toList();
    }

    /** How many clauses that makes, the preamble among them. */
    int size() {
        return cut.clauses().size() + (int) preamble().stream().count();
    }

    /** What the letter says before its first clause; absent where it begins with it. */
    Optional<String> preamble() {
        String words = leading().map(each -> cut.raw(each.span()).strip()).collect(Collectors.joining(" "));
        return Optional.of(PersianText.tidy(words)).filter(each -> !each.isEmpty());
    }

    /** The first preamble: that of a letter attached behind the clauses is none of this one's. */
    private Stream<Part> leading() {
        return cut.parts().stream()
                .limit(cut.clauses().stream().findFirst().orElse(cut.parts().size()))
                .filter(each -> each.kind() == Kind.PREAMBLE);
    }

    private static Clause preamble(String words, Anchors anchors) {
        return new Clause(
                anchors.free("preamble"),
                "PREAMBLE",
                Texts.text("circular.draft.label.PREAMBLE"),
                "",
                ClauseForce.NONE,
                words,
                "",
                "",
                List.of(),
                List.of(),
                List.of());
    }

    private List<Clause> below(int parent, Anchors anchors) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(at -> clause(at, anchors))
                .toList();
    }

    private Clause clause(int at, Anchors anchors) {
        Mark mark = cut.parts().get(at).mark().orElseThrow();
        return new Clause(
                anchors.free(mark.anchor()),
                mark.kind(),
                mark.label(),
                "",
                force(at),
                text(at),
                "",
                "",
                List.of(),
                List.of(),
                below(at, anchors));
    }

    /** The first force its own words, or what goes on with them, say. */
    private ClauseForce force(int at) {
        return pieces(at)
                .map(each -> each.words().force())
                .filter(each -> each != ClauseForce.NONE)
                .findFirst()
                .orElse(ClauseForce.NONE);
    }

    /** The clause's words, those behind a break of the sheet too, without the number its label already says. */
    String text(int at) {
        String whole = pieces(at).map(each -> cut.raw(each.span()).strip()).collect(Collectors.joining(" "));
        String written = cut.parts().get(at).mark().map(Mark::written).orElse("");
        String plain = Digits.latin(whole);
        String bare =
                written.isEmpty() ? DASH.matcher(whole).replaceFirst("") : behind(plain, Digits.latin(written), whole);
        String tidy = PersianText.tidy(bare);
        return tidy.isEmpty() ? PersianText.tidy(whole) : tidy;
    }

    /** The number, and the word before it, go only where a stroke, a dot or a bracket stands behind it. */
    private static String behind(String plain, String written, String whole) {
        var number = Pattern.compile("^(?:\\p{L}+\\s+)?" + Pattern.quote(written) + BEHIND)
                .matcher(plain);
        return number.find() ? whole.substring(number.end()) : whole;
    }

    /** The clause and what goes on with it. */
    private Stream<Part> pieces(int at) {
        return Stream.concat(Stream.of(cut.parts().get(at)), goingOn.getOrDefault(at, List.of()).stream());
    }

    /** The parts that are no clause and belong to none: they are left out. */
    List<Part> leftOut() {
        List<Part> taken = leading().toList();
        return IntStream.range(0, cut.parts().size())
                .mapToObj(cut.parts()::get)
                .filter(each -> each.mark().isEmpty() && each.kind() != Kind.BLANK)
                .filter(each -> !taken.contains(each))
                .filter(each -> each.kind() != Kind.CONTINUATION || !ofClause(each))
                .filter(each -> !cut.raw(each.span()).isBlank())
                .toList();
    }

    private boolean ofClause(Part part) {
        return part.parent() >= 0 && cut.parts().get(part.parent()).mark().isPresent();
    }
}

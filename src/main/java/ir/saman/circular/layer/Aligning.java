package ir.saman.circular.layer;

import ir.saman.circular.CutText;
import ir.saman.circular.CutText.Kind;
import ir.saman.circular.CutText.Part;
import ir.saman.circular.CutText.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Proposes which words of a letter are which clause's: by the clause's place and number among the parts of the cutting, and
 * where the letter does not number it (a sentence of a clause), by likeness to Saman's own wording. A human confirms it.
 */
final class Aligning {

    private static final Pattern SEGMENT = Pattern.compile("(preamble|[a-z]+)(?:_(\\d+))?(?:_\\d+)?");
    private static final int NONE = -1;

    /** Less alike than that is not alike. */
    private static final double LEAST = 0.08;

    private final CutText cut;
    private final Pieces pieces;
    private final Map<Integer, List<Integer>> below = new HashMap<>();
    private final Map<Integer, Span> whole = new HashMap<>();
    private final Map<String, Integer> partOf = new HashMap<>();
    private final Map<String, Span> found = new LinkedHashMap<>();

    /** A sentence of a part. */
    private record Sentence(int part, Span span, String text) {}

    private Aligning(CutText cut, Pieces pieces) {
        this.cut = cut;
        this.pieces = pieces;
        for (int i = 0; i < cut.parts().size(); i++) {
            Part part = cut.parts().get(i);
            if (part.kind() == Kind.CONTINUATION) {
                whole.computeIfPresent(
                        part.parent(),
                        (of, span) -> new Span(span.start(), part.span().end()));
            } else {
                whole.put(i, part.span());
                below.computeIfAbsent(part.parent(), parent -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /** The span of each clause that was found, by anchor; {@code clauses} in their order, those above before those below. */
    static Map<String, Span> propose(CutText cut, Pieces pieces, List<ClauseLine> clauses) {
        Aligning aligning = new Aligning(cut, pieces);
        clauses.forEach(aligning::place);
        return aligning.found;
    }

    private void place(ClauseLine clause) {
        int last = clause.anchor().lastIndexOf("__");
        String own = clause.anchor().substring(last < 0 ? 0 : last + 2);
        Optional<String> above =
                last < 0 ? Optional.empty() : Optional.of(clause.anchor().substring(0, last));
        int parent = above.map(each -> partOf.getOrDefault(each, NONE)).orElse(NONE);
        boolean lost = above.isPresent() && parent == NONE;
        Optional<Integer> part = lost ? Optional.empty() : numbered(own, parent, clause);
        part.ifPresentOrElse(
                each -> {
                    partOf.put(clause.anchor(), each);
                    found.put(
                            clause.anchor(),
                            whole.getOrDefault(each, cut.parts().get(each).span()));
                },
                () -> {
                    if (parent != NONE) {
                        sentence(parent, clause);
                    }
                });
    }

    /** The part that has this number below that one; the likest, if several have. */
    private Optional<Integer> numbered(String own, int parent, ClauseLine clause) {
        if (own.equals("preamble")) {
            return likest(
                    below.getOrDefault(NONE, List.of()).stream()
                            .filter(each -> cut.parts().get(each).kind() == Kind.PREAMBLE)
                            .toList(),
                    clause);
        }
        String wanted = sort(own, parent == NONE);
        return parent != NONE && wanted.startsWith("p")
                ? Optional.empty()
                : likest(
                        below.getOrDefault(parent, List.of()).stream()
                                .filter(each -> cut.parts()
                                        .get(each)
                                        .mark()
                                        .filter(mark -> wanted.equals(sort(lastSegment(mark.anchor()), parent == NONE)))
                                        .isPresent())
                                .toList(),
                        clause);
    }

    private Optional<Integer> likest(List<Integer> parts, ClauseLine clause) {
        if (parts.size() < 2) {
            return parts.stream().findFirst();
        }
        Likeness likeness = new Likeness(clause.wording());
        Comparator<Integer> byLikeness = Comparator.comparingDouble(each -> likeness.to(cut.raw(span(each))));
        return parts.stream().max(byLikeness.thenComparing(Comparator.reverseOrder()));
    }

    /** A sentence of the part, or of the unnumbered paragraphs below it: the one most alike. */
    private void sentence(int parent, ClauseLine clause) {
        Likeness likeness = new Likeness(clause.wording());
        Optional<Sentence> likest = Stream.concat(Stream.of(parent), paragraphs(parent))
                .flatMap(part -> sentences(part).stream())
                .filter(each -> likeness.to(each.text()) >= LEAST)
                .max(Comparator.comparingDouble((Sentence each) -> likeness.to(each.text())));
        found.put(clause.anchor(), likest.map(Sentence::span).orElse(span(parent)));
        partOf.put(clause.anchor(), likest.map(Sentence::part).orElse(parent));
    }

    /** The sentences of a part: one that goes on behind a break of the sheet is one, the head of the sheet is none. */
    private List<Sentence> sentences(int part) {
        List<Sentence> all = new ArrayList<>();
        for (Piece piece : pieces.within(span(part))) {
            boolean goesOn = !all.isEmpty() && isOpen(all.getLast().text());
            if (cut.at(piece.span().start()).kind() == Kind.LETTERHEAD) {
                continue;
            }
            Sentence begun = goesOn ? all.removeLast() : new Sentence(part, piece.span(), "");
            Span both = new Span(begun.span().start(), piece.span().end());
            all.add(new Sentence(part, both, begun.text() + " " + piece.text()));
        }
        return all;
    }

    private static boolean isOpen(String text) {
        String words = text.stripTrailing();
        return !words.isEmpty() && Character.isLetterOrDigit(words.charAt(words.length() - 1));
    }

    private Stream<Integer> paragraphs(int parent) {
        return below.getOrDefault(parent, List.of()).stream()
                .filter(each -> isParagraph(cut.parts().get(each)));
    }

    private Span span(int part) {
        return whole.getOrDefault(part, cut.parts().get(part).span());
    }

    private static boolean isParagraph(Part part) {
        return part.mark()
                .filter(mark -> lastSegment(mark.anchor()).startsWith("p_"))
                .isPresent();
    }

    private static String lastSegment(String anchor) {
        return anchor.substring(anchor.lastIndexOf("__") + 1).replaceFirst("^_", "");
    }

    /**
     * What tells a clause from its siblings: letters of different hands name the same list differently (an article's
     * numbers are clauses in one, articles themselves in another), so only notes and paragraphs have a sort of their own.
     */
    private static String sort(String segment, boolean top) {
        Matcher parts = SEGMENT.matcher(segment);
        if (!parts.matches()) {
            return segment;
        }
        String number = Optional.ofNullable(parts.group(2)).orElse("");
        return switch (Optional.ofNullable(parts.group(1)).orElse("")) {
            case "p" -> "p" + number;
            case "note" -> "n" + number;
            case "stage" -> "s" + number;
            case String other -> (top ? "t" : "c") + number;
        };
    }
}

package ir.saman.circular;

import ir.saman.circular.CutMark.Type;
import ir.saman.circular.CutText.Kind;
import ir.saman.circular.CutText.Mark;
import ir.saman.circular.CutText.Part;
import ir.saman.circular.CutText.Span;
import ir.saman.circular.CutText.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of a letter while it is read. Every row ends up in exactly one of them. */
final class CutParts {

    private static final Set<Kind> BODY = EnumSet.of(Kind.PREAMBLE, Kind.RELAY, Kind.CLAUSE, Kind.CONTINUATION);
    private static final Pattern DEFINITIONS = CutWords.pattern("mark.definitions");

    /** A title stands at the beginning of its part, within so many characters. */
    private static final int TITLE = 200;

    private final String plain;
    private final CutTree tree = new CutTree();
    private final CutNames names = new CutNames();
    private final List<Raw> raw = new ArrayList<>();

    /** The part whose words may go on; -1: none. */
    private int body = -1;

    /** Where the present letter begins, and which it is. */
    private int letter;

    private int letters;

    /** @param plain the whole letter, folded */
    CutParts(String plain) {
        this.plain = plain;
    }

    /** A part while it grows. */
    private static final class Raw {
        private Kind kind;
        private final int parent;
        private final Optional<Mark> mark;
        private int start;
        private int end;

        Raw(Kind kind, int parent, Optional<Mark> mark, CutRow row) {
            this.kind = kind;
            this.parent = parent;
            this.mark = mark;
            this.start = row.start();
            this.end = row.end();
        }
    }

    /** What the last part is. */
    Kind last() {
        return raw.isEmpty() ? Kind.BLANK : raw.getLast().kind;
    }

    boolean hasBody() {
        return body >= letter;
    }

    /** Whether a row without an empty line before it goes on with the last part. */
    boolean goesOn() {
        return BODY.contains(last());
    }

    /** Whether the last words of the body end in mid-sentence. */
    boolean isOpen() {
        return hasBody() && Character.isLetterOrDigit(lastOf(raw.get(body)));
    }

    boolean fits(CutMark mark) {
        return tree.fits(mark);
    }

    /** Whether the highest clauses have come further than this number. */
    boolean runsBack(CutMark mark) {
        return tree.outermost().filter(each -> mark.value() <= each.value()).isPresent();
    }

    /** Lengthens the last part; before any part, begins one of {@code kind}. */
    void extend(CutRow row, Kind kind) {
        if (raw.isEmpty()) {
            raw.add(new Raw(kind, -1, Optional.empty(), row));
        } else {
            raw.getLast().end = row.end();
        }
    }

    /** A row of the letter's furniture; rows of one kind are one part. */
    void furniture(CutRow row, Kind kind) {
        if (last() == kind && !raw.isEmpty()) {
            extend(row, kind);
        } else {
            add(kind, -1, Optional.empty(), row);
        }
    }

    /** To whom; what stands above it in the same letter belongs to its head. */
    void address(CutRow row) {
        raw.subList(Math.min(letter, raw.size()), raw.size()).stream()
                .filter(each -> each.kind == Kind.SUBJECT || each.kind == Kind.PREAMBLE)
                .forEach(each -> each.kind = Kind.LETTERHEAD);
        body = -1;
        furniture(row, Kind.ADDRESSEES);
    }

    void preamble(CutRow row) {
        add(Kind.PREAMBLE, -1, Optional.empty(), row);
        body = raw.size() - 1;
    }

    /** Goes on with the body behind a break. */
    void goOn(CutRow row) {
        if (body == raw.size() - 1) {
            extend(row, last());
        } else {
            int of = raw.get(body).kind == Kind.CONTINUATION ? raw.get(body).parent : body;
            add(Kind.CONTINUATION, of, Optional.empty(), row);
            body = raw.size() - 1;
        }
    }

    void clause(CutRow row, CutMark mark) {
        tree.makeRoom(mark);
        place(row, mark);
    }

    /** An unnumbered paragraph: in the highest clause, or {@code beside} the clauses. */
    void paragraph(CutRow row, boolean beside) {
        boolean free = beside
                && tree.outermost()
                        .filter(each -> each.type() == Type.ARTICLE || each.type() == Type.CLAUSE)
                        .isEmpty();
        if (free) {
            tree.clear();
        } else {
            tree.makeRoom(CutMark.PARAGRAPH);
        }
        place(row, CutMark.PARAGRAPH);
    }

    /** What follows is another letter. */
    void endLetter() {
        tree.clear();
        letters++;
        letter = raw.size();
        body = -1;
    }

    /** All parts; a letter without any clause is one itself. */
    List<Part> cut() {
        if (raw.stream().noneMatch(each -> each.kind == Kind.CLAUSE)) {
            return withoutClauses();
        }
        return raw.stream().map(each -> part(each, kind(each), each.mark)).toList();
    }

    private Kind kind(Raw each) {
        return each.kind == Kind.PREAMBLE && CutFurniture.relays(plain.substring(each.start, each.end))
                ? Kind.RELAY
                : each.kind;
    }

    private void place(CutRow row, CutMark mark) {
        int parent = tree.innermost().map(CutTree.Open::part).orElse(-1);
        CutNames.Named named = names.name(mark, above(parent), tree.above(), letters);
        add(Kind.CLAUSE, parent, Optional.of(named.mark()), row);
        body = raw.size() - 1;
        tree.add(mark, body, named.value());
    }

    private Optional<CutNames.Above> above(int parent) {
        return parent < 0
                ? Optional.empty()
                : raw.get(parent)
                        .mark
                        .map(mark -> new CutNames.Above(
                                mark.anchor(),
                                mark.label(),
                                mark.depth(),
                                mark.depth() == 0 && defines(raw.get(parent))));
    }

    private boolean defines(Raw part) {
        return DEFINITIONS
                .matcher(plain.substring(part.start, Math.min(part.end, part.start + TITLE)))
                .find();
    }

    private void add(Kind kind, int parent, Optional<Mark> mark, CutRow row) {
        Raw next = new Raw(kind, parent, mark, row);
        if (raw.size() == 1 && raw.getFirst().kind == Kind.BLANK) {
            next.start = raw.removeFirst().start;
        }
        raw.add(next);
    }

    private List<Part> withoutClauses() {
        Kind whole = raw.stream().anyMatch(each -> each.kind == Kind.PREAMBLE) ? Kind.PREAMBLE : Kind.SUBJECT;
        List<Raw> merged = new ArrayList<>();
        for (Raw each : raw) {
            if (each.kind == whole && !merged.isEmpty() && merged.getLast().kind == whole) {
                merged.getLast().end = each.end;
            } else {
                merged.add(each);
            }
        }
        return merged.stream()
                .map(each -> each.kind == whole
                        ? part(
                                each,
                                Kind.CLAUSE,
                                Optional.of(names.name(CutMark.PARAGRAPH, Optional.empty(), Optional.empty(), 0)
                                        .mark()))
                        : part(each, each.kind, each.mark))
                .toList();
    }

    private Part part(Raw each, Kind kind, Optional<Mark> mark) {
        Span span = new Span(each.start, each.end);
        boolean speaks = BODY.contains(kind);
        return new Part(kind, each.parent, span, mark, speaks ? CutForce.of(plain, span) : Words.SILENT);
    }

    private char lastOf(Raw part) {
        int place = part.end - 1;
        while (place > part.start && plain.charAt(place) == ' ') {
            place--;
        }
        return plain.charAt(place);
    }
}

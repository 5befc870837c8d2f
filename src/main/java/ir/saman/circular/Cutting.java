package ir.saman.circular;

import ir.saman.circular.CutText.Kind;
import ir.saman.circular.CutText.Part;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the text of a whole letter into a proposal: its head, to whom it goes, its clauses as a tree with their own numbers,
 * who signed, the copies (F1). It never loses or changes a character; a human confirms what it proposes.
 */
public final class Cutting {

    private static final int LONGEST_TITLE = 120;

    private final List<CutRow> rows;
    private final CutParts parts;

    /** The row being read. */
    private int at;

    /** Whether an empty line stands before it. */
    private boolean gap;

    /** Whether no clause of the present letter was seen yet. */
    private boolean head = true;

    private Cutting(String text) {
        this.rows = CutRow.of(text);
        this.parts = new CutParts(CutPlain.ofLetter(text));
    }

    /** Cuts {@code text}; any text will do, in time that grows with its length. */
    public static CutText cut(String text) {
        Cutting cutting = new Cutting(text);
        for (cutting.at = 0; cutting.at < cutting.rows.size(); cutting.at++) {
            cutting.read(cutting.rows.get(cutting.at));
        }
        List<Part> cut = cutting.parts.cut();
        return new CutText(text, cut);
    }

    private void read(CutRow row) {
        if (row.blank()) {
            parts.extend(row, Kind.BLANK);
            gap = true;
            return;
        }
        Optional<Kind> furniture = CutFurniture.anywhere(row);
        if (parts.last() == Kind.COPIES
                && furniture.filter(each -> each != Kind.SALUTATION).isEmpty()
                && mark(row).filter(each -> each.type() == CutMark.Type.ARTICLE).isEmpty()) {
            parts.extend(row, Kind.COPIES);
        } else if (isSignature(row)) {
            parts.furniture(row, Kind.SIGNATURE);
            parts.endLetter();
            head = true;
        } else {
            readWords(row, furniture);
        }
        gap = false;
    }

    private void readWords(CutRow row, Optional<Kind> furniture) {
        Optional<CutMark> mark = mark(row);
        if (mark.isPresent()
                && furniture.filter(each -> each == Kind.LETTERHEAD).isEmpty()) {
            parts.clause(row, mark.get());
            head = false;
        } else if (furniture.isPresent()) {
            parts.furniture(row, furniture.get());
        } else if (head && CutFurniture.isAddress(row)) {
            parts.address(row);
        } else {
            body(row);
        }
    }

    private Optional<CutMark> mark(CutRow row) {
        return CutMark.readings(row).filter(parts::fits).findFirst();
    }

    private void body(CutRow row) {
        if (!gap && parts.goesOn()) {
            parts.extend(row, parts.last());
        } else if (parts.isOpen()) {
            parts.goOn(row);
        } else if (!head) {
            parts.paragraph(row, introducesList(row));
        } else if (isTitle(row)) {
            parts.furniture(row, Kind.SUBJECT);
        } else {
            parts.preamble(row);
        }
    }

    /** A short row that ends in no mark, or in a closing quote, and is not the first line of a broken paragraph. */
    private boolean isTitle(CutRow row) {
        boolean alone = at + 1 >= rows.size()
                || rows.get(at + 1).blank()
                || CutFurniture.anywhere(rows.get(at + 1)).isPresent()
                || mark(rows.get(at + 1)).isPresent();
        return row.plain().length() <= LONGEST_TITLE && (row.last() == '\u00bb' || row.open() && alone);
    }

    /** Whether a paragraph ends in a colon and a new list follows: then it stands beside the clauses, not in the last one. */
    private boolean introducesList(CutRow row) {
        return row.last() == ':'
                && following().flatMap(this::mark).filter(CutMark::first).isPresent();
    }

    /**
     * A name alone after a finished sentence, or below the organ it signs for; behind it the letter ends: nothing, a post, the
     * head of another sheet, the copies, or a numbering that runs back.
     */
    private boolean isSignature(CutRow row) {
        boolean below = parts.last() == Kind.SIGNATURE && !gap && CutFurniture.isPost(row);
        return below
                || (!head || parts.hasBody())
                        && CutFurniture.isName(row)
                        && mark(row).isEmpty()
                        && CutFurniture.anywhere(row).isEmpty()
                        && before().filter(Cutting::isDone).isPresent()
                        && following().map(this::endsLetter).orElse(true);
    }

    private static boolean isDone(CutRow row) {
        return row.last() == '.' || Character.isDigit(row.last()) || CutFurniture.isOrgan(row);
    }

    private boolean endsLetter(CutRow row) {
        return CutFurniture.isPost(row)
                || CutFurniture.anywhere(row).isPresent()
                || mark(row)
                        .filter(each -> each.value() > 1)
                        .filter(parts::runsBack)
                        .isPresent();
    }

    private Optional<CutRow> before() {
        return neighbour(-1);
    }

    private Optional<CutRow> following() {
        return neighbour(1);
    }

    private Optional<CutRow> neighbour(int step) {
        int place = at + step;
        while (place >= 0 && place < rows.size() && rows.get(place).blank()) {
            place += step;
        }
        return place >= 0 && place < rows.size() ? Optional.of(rows.get(place)) : Optional.empty();
    }
}

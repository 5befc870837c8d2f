package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.layer.Doubts.Doubt;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Diff;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One sheet in both layers, side by side, with what is suspect in it.
 *
 * @param pieces of the original that begin on it
 * @param notice why what was typed was not kept; empty for no reason
 */
record SheetPage(
        Head head, Original original, Sheet sheet, List<Piece> pieces, List<Doubt> doubts, Form form, String notice) {

    static final String BODY = "body";
    static final String PICK = "pick";

    /** Words of the corrected text; {@code doubt}: the number of what is suspect in them, 0 for nothing. */
    record Stretch(String text, int doubt) {

        String number() {
            return Digits.persian(doubt);
        }
    }

    String title() {
        return text(
                "circular.text.sheet.of",
                sheet.sheet(),
                original.sheets(),
                head.name().shortly());
    }

    List<Link> trail() {
        return head.trail(Link.here(text("circular.text.sheet", sheet.sheet())));
    }

    String path() {
        return head.path(sheet.sheet());
    }

    Optional<String> previous() {
        return sheet.sheet() > 1 ? Optional.of(head.path(sheet.sheet() - 1)) : Optional.empty();
    }

    Optional<String> next() {
        return sheet.sheet() < original.sheets() ? Optional.of(head.path(sheet.sheet() + 1)) : Optional.empty();
    }

    int firstPiece() {
        return pieces.stream().findFirst().map(Piece::number).orElse(1);
    }

    Field body() {
        return Field.of(form.has(BODY) ? form : filled(), BODY, text("circular.text.corrected"))
                .hint(text("circular.text.corrected.hint"));
    }

    private Form filled() {
        Form filled = Form.empty().with(BODY, sheet.corrected());
        form.error(BODY).ifPresent(error -> filled.error(BODY, error));
        return filled;
    }

    /** The corrected text cut where something is suspect. Doubled passages lie over others and are only listed. */
    List<Stretch> stretches() {
        List<Stretch> all = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < doubts.size(); i++) {
            Suspicion each = doubts.get(i).suspicion();
            if (each.kind() != Suspicion.Kind.DOUBLED && each.span().start() >= at) {
                all.add(new Stretch(sheet.corrected().substring(at, each.span().start()), 0));
                all.add(new Stretch(
                        sheet.corrected()
                                .substring(each.span().start(), each.span().end()),
                        i + 1));
                at = each.span().end();
            }
        }
        all.add(new Stretch(sheet.corrected().substring(at), 0));
        return all;
    }

    /** What was typed against what stands there now: shown when somebody else was quicker. */
    Diff against() {
        return Diff.between(sheet.corrected(), form.value(BODY));
    }

    boolean quicker() {
        return !notice.isEmpty() && form.has(BODY);
    }

    static String numbered(int number) {
        return Digits.persian(number);
    }
}

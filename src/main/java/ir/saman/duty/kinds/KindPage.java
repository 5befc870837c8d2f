package ir.saman.duty.kinds;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.Answers.Kind;
import ir.saman.duty.kinds.KindSql.KindRow;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * One kind of evidence, to be read or written.
 *
 * @param row absent for one that is being added
 * @param kind what it asks; absent for one that is being added
 */
record KindPage(Form form, Optional<KindRow> row, Optional<Kind> kind) {

    static final String SEEN = "seen";

    String title() {
        return kind.map(Kind::name).orElse(text("duty.kinds.new"));
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("duty.kinds.drafts"), "/desk/drafts"),
                Link.to(text("duty.kinds.title"), KindPages.PATH),
                Link.here(title()));
    }

    String action() {
        return KindPages.PATH + row.map(each -> "/" + each.id()).orElse("/new");
    }

    /** Whether it may be changed here at all. */
    boolean writable() {
        return row.map(KindRow::own).orElse(true);
    }

    /** Whether only its words may be changed. */
    boolean words() {
        return row.filter(each -> each.asked() > 0).isPresent();
    }

    /** What may be done to it, in a sentence. */
    String note() {
        if (row.isEmpty()) {
            return text("duty.kinds.about");
        }
        if (!writable()) {
            return text("duty.kinds.note.given", row.map(KindRow::asked).orElse(0L));
        }
        return words()
                ? text("duty.kinds.note.asked", row.map(KindRow::asked).orElse(0L))
                : text("duty.kinds.note.own");
    }

    String seen() {
        return form.typed(SEEN).orElse(row.map(KindRow::seen).orElse(""));
    }

    Field field(String name) {
        return Field.of(form, name, text("duty.kinds." + name));
    }

    List<FigureForm.Row> figures() {
        return words()
                ? FigureForm.rows(form, kind.map(each -> each.figures().size()).orElse(0))
                : FigureForm.drawn(form);
    }
}

package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.layer.Alignments.Said;
import ir.saman.circular.layer.Alignments.Whole;
import ir.saman.circular.layer.Desk.Opened;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/circular-texts/{id}/alignment}: a human says which words of the original are which clause's. */
@Controller
class AlignmentPages {

    private static final String PATH = "/desk/circular-texts/{id:[0-9]{1,18}}/alignment";

    private final Desk desk;
    private final SpanSql sql;
    private final Alignments alignments;

    AlignmentPages(Desk desk, SpanSql sql, Alignments alignments) {
        this.desk = desk;
        this.sql = sql;
        this.alignments = alignments;
    }

    /** The clauses of {@code page}, each with its words; what the cutting proposes is told from what a human said. */
    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @GetMapping(PATH)
    Reply show(@PathVariable long id, Form form, Actor actor) {
        return drawn(page(desk.open(id, actor), number(form), Form.empty()));
    }

    /**
     * Keeps what was said of every clause of the page; both fields of a clause empty: the text has none of its words. 422
     * beside the field for a piece the text does not have, 409 if somebody else said something since.
     */
    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @PostMapping(PATH)
    Reply say(@PathVariable long id, Form form, Actor actor) {
        Opened opened = desk.open(id, actor);
        AlignmentPage page = page(opened, number(form), form);
        List<Said> said = page.said();
        if (form.refused()) {
            return drawn(page).refused();
        }
        boolean latest =
                form.value("original").equals(Long.toString(opened.original().id()));
        int seen = Digits.parse(form.value("seen")).map(Long::intValue).orElse(-1);
        if (!latest || !alignments.say(opened.original(), seen, page.whole(), said, actor.by())) {
            form.error("page", text("circular.text.align.changed"));
            return drawn(page(desk.open(id, actor), page.page(), form)).status(409);
        }
        int next = Math.min(page.page() + 1, page.pages());
        return Redirect.to(page.path(next)).saying(text("circular.text.align.done", said.size()));
    }

    private AlignmentPage page(Opened opened, int number, Form form) {
        Original original = opened.original();
        List<ClauseLine> clauses = sql.clauses(original.circular());
        Whole whole = alignments.whole(original.id());
        int last = Math.max(1, (clauses.size() + AlignmentPage.CLAUSES - 1) / AlignmentPage.CLAUSES);
        return new AlignmentPage(
                opened.head(), original, Math.min(number, last), clauses, sql.spans(original.id()), whole, form);
    }

    private static Page drawn(AlignmentPage page) {
        return Page.of("circular/layer/alignment", page);
    }

    private static int number(Form form) {
        return Digits.parse(form.value("page"))
                .filter(each -> each > 0 && each < 100_000)
                .map(Long::intValue)
                .orElse(1);
    }
}

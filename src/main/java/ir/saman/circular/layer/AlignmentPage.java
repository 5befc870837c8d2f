package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.layer.Alignments.FromTo;
import ir.saman.circular.layer.Alignments.Said;
import ir.saman.circular.layer.Alignments.Whole;
import ir.saman.circular.layer.SpanSql.Aligned;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which words of the original are which clause's: so many clauses on a page.
 *
 * @param page counted from 1
 * @param clauses all of the circular's
 * @param words what is known of each, by anchor
 */
record AlignmentPage(
        Head head,
        Original original,
        int page,
        List<ClauseLine> clauses,
        Map<String, Aligned> words,
        Whole whole,
        Form form) {

    static final int CLAUSES = 25;

    private static final int SHOWN = 600;

    String title() {
        return text("circular.text.align.of", head.name().shortly());
    }

    List<Link> trail() {
        return head.trail(Link.here(text("circular.text.align")));
    }

    String path(int page) {
        return head.path() + "/alignment?page=" + page;
    }

    int pages() {
        return Math.max(1, (clauses.size() + CLAUSES - 1) / CLAUSES);
    }

    String place() {
        return text("circular.text.align.page", page, pages(), clauses.size());
    }

    List<ClauseLine> shown() {
        int from = Math.min(clauses.size(), (page - 1) * CLAUSES);
        return clauses.subList(from, Math.min(clauses.size(), from + CLAUSES));
    }

    Optional<Aligned> of(ClauseLine clause) {
        return Optional.ofNullable(words.get(clause.anchor()));
    }

    Chip state(ClauseLine clause) {
        return of(clause)
                .map(each -> each.confirmed()
                        ? new Chip(text("circular.text.align.confirmed"), Tone.MET)
                        : new Chip(text("circular.text.align.proposed"), Tone.SOON))
                .orElseGet(() -> new Chip(text("circular.text.align.none"), Tone.PLAIN));
    }

    String shortened(Aligned aligned) {
        return aligned.words().length() <= SHOWN
                ? aligned.words()
                : text("circular.text.more", aligned.words().substring(0, SHOWN));
    }

    Field from(ClauseLine clause) {
        return Field.of(filled(clause), from(clause.anchor()), text("circular.text.align.from"));
    }

    Field to(ClauseLine clause) {
        return Field.of(filled(clause), to(clause.anchor()), text("circular.text.align.to"));
    }

    /** What was said of the clauses of this page; errors are noted beside their fields. */
    List<Said> said() {
        List<Said> all = new ArrayList<>();
        for (ClauseLine clause : shown()) {
            Optional<Piece> from = piece(from(clause.anchor()), text("circular.text.align.from"));
            Optional<Piece> to = piece(to(clause.anchor()), text("circular.text.align.to"));
            if (from.isPresent() != to.isPresent()) {
                form.error(from(clause.anchor()), text("circular.text.align.both", clause.label()));
            }
            Optional<FromTo> words = from.flatMap(first -> to.map(last -> new FromTo(first, last)));
            words.filter(each -> each.from().number() > each.to().number())
                    .ifPresent(each ->
                            form.error(from(clause.anchor()), text("circular.text.align.order", clause.label())));
            all.add(new Said(clause.anchor(), words));
        }
        return all;
    }

    private Optional<Piece> piece(String name, String label) {
        Optional<Piece> piece =
                form.number(name, label).flatMap(each -> whole.pieces().get(each));
        if (form.has(name) && piece.isEmpty()) {
            form.error(
                    name,
                    text(
                            "circular.text.align.piece",
                            label,
                            whole.pieces().all().size()));
        }
        return piece;
    }

    private Form filled(ClauseLine clause) {
        boolean typed = form.values(from(clause.anchor())).size()
                        + form.values(to(clause.anchor())).size()
                > 0;
        if (typed) {
            return form;
        }
        Form filled = Form.empty();
        of(clause)
                .ifPresent(each -> filled.with(
                                from(clause.anchor()),
                                Digits.persian(whole.pieces().numberAt(each.startAt())))
                        .with(to(clause.anchor()), Digits.persian(whole.pieces().numberAt(each.endAt() - 1))));
        return filled;
    }

    private static String from(String anchor) {
        return "from-" + anchor;
    }

    private static String to(String anchor) {
        return "to-" + anchor;
    }
}

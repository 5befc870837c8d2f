package ir.saman.duty.kinds;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.duty.card.Answers;
import ir.saman.duty.card.Answers.Kind;
import ir.saman.duty.kinds.KindSql.KindRow;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Slice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The registry of evidence kinds (F2): what a clause may ask to be answered with. Circulars ask for a kind by its code. */
@Controller
class KindPages {

    static final String PATH = "/desk/evidence-kinds";

    private static final String ONE = PATH + "/{id:[0-9]{1,18}}";
    private static final int ROWS = 50;
    private static final int LONGEST = 100;

    private final KindSql sql;
    private final Kinds kinds;
    private final Answers answers;

    KindPages(KindSql sql, Kinds kinds, Answers answers) {
        this.sql = sql;
        this.kinds = kinds;
        this.answers = answers;
    }

    /** All kinds by name; {@code q} narrows them. */
    @Asks(Act.DEFINE_EVIDENCE)
    @GetMapping(PATH)
    Reply list(Form form, Cursor cursor) {
        Cursor from = cursor.shaped(Cursor.Part.TEXT, Cursor.Part.NUMBER);
        String typed = PersianText.tidyLine(form.value("q"));
        String words = typed.substring(0, Math.min(typed.length(), LONGEST));
        Slice<KindLine> found = Slice.of(
                sql.list(words, from, ROWS + 1),
                from,
                ROWS,
                line -> List.of(line.sortKey(), Long.toString(line.id())),
                sql.count(words));
        return Page.of("duty/kinds/list", new KindListPage(form, found));
    }

    /** The form of a new kind. */
    @Asks(Act.DEFINE_EVIDENCE)
    @GetMapping(PATH + "/new")
    Reply blank() {
        return drawn(KindForm.blank(), Optional.empty(), Optional.empty());
    }

    /** Adds a kind; 422 beside the field for what is missing or wrong, and for a name that is taken. */
    @Asks(Act.DEFINE_EVIDENCE)
    @PostMapping(PATH + "/new")
    Reply add(Form form, Actor actor) {
        Optional<Kind> read = KindForm.read(form);
        Optional<Long> added = read.flatMap(kind -> kinds.add(kind, actor.by()));
        if (added.isPresent()) {
            return Redirect.to(PATH).saying(text("duty.kinds.added", read.get().name()));
        }
        read.ifPresent(kind -> form.error("name", text("duty.kinds.there")));
        return drawn(form, Optional.empty(), Optional.empty()).refused();
    }

    /** One kind: what it asks, and the form to change it if it was added here; 404 if there is none. */
    @Asks(Act.DEFINE_EVIDENCE)
    @GetMapping(ONE)
    Reply show(@PathVariable long id) {
        KindRow row = find(id);
        Kind kind = answers.kind(row.code());
        return drawn(KindForm.filled(kind), Optional.of(row), Optional.of(kind));
    }

    /**
     * Changes a kind that was added here, only its words once a clause asks for it. 422 with what is wrong, 409 with what was
     * typed if it is not as it was seen; 404 for one of Saman's own.
     */
    @Asks(Act.DEFINE_EVIDENCE)
    @PostMapping(ONE)
    Reply change(@PathVariable long id, Form form, Actor actor) {
        KindRow row = Optional.of(find(id)).filter(KindRow::own).orElseThrow(() -> new NotFound("own kind " + id));
        Kind before = answers.kind(row.code());
        if (!row.seen().equals(form.value(KindPage.SEEN))) {
            return overtaken(form, id);
        }
        return KindForm.read(form, before, row.asked() > 0)
                .map(kind -> switch (kinds.change(row, kind, actor.by())) {
                    case DONE -> Redirect.to(PATH).saying(text("duty.kinds.changed", kind.name()));
                    case OVERTAKEN -> overtaken(form, id);
                    case NAMED_ALREADY ->
                        drawn(form.error("name", text("duty.kinds.there")), Optional.of(row), Optional.of(before))
                                .refused();
                })
                .orElseGet(
                        () -> drawn(form, Optional.of(row), Optional.of(before)).refused());
    }

    /** What was typed stays; the next press is made on the kind as it stands now. */
    private Reply overtaken(Form form, long id) {
        KindRow now = find(id);
        form.error("name", text("duty.kinds.overtaken")).with(KindPage.SEEN, now.seen());
        return drawn(form, Optional.of(now), Optional.of(answers.kind(now.code())))
                .status(409);
    }

    private KindRow find(long id) {
        return sql.find(id).orElseThrow(() -> new NotFound("evidence kind " + id));
    }

    private static Page drawn(Form form, Optional<KindRow> row, Optional<Kind> kind) {
        return Page.of("duty/kinds/kind", new KindPage(form, row, kind));
    }
}

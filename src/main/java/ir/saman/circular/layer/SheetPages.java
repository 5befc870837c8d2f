package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CutText.Span;
import ir.saman.circular.layer.Corrections.Seen;
import ir.saman.circular.layer.Desk.Opened;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.BadRequest;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /desk/circular-texts/{id}/sheets/{sheet}}: a sheet as it was read beside how it stands, and its correction. */
@Controller
class SheetPages {

    private static final int LONGEST = 12_000;
    private static final String SHEET = "/desk/circular-texts/{id:[0-9]{1,18}}/sheets/{number:[0-9]{1,6}}";

    private final Desk desk;
    private final LayerSql sql;
    private final Alignments alignments;
    private final Doubts doubts;
    private final Corrections corrections;

    SheetPages(Desk desk, LayerSql sql, Alignments alignments, Doubts doubts, Corrections corrections) {
        this.desk = desk;
        this.sql = sql;
        this.alignments = alignments;
        this.doubts = doubts;
        this.corrections = corrections;
    }

    /** Both layers of the sheet; 404 for a sheet the text does not have. */
    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @GetMapping(SHEET)
    Reply show(@PathVariable long id, @PathVariable int number, Actor actor) {
        return page(desk.open(id, actor), number, Form.empty(), "");
    }

    /** Keeps {@code body} as the sheet's corrected text; 422 if it is too long, 409 if the sheet changed meanwhile. */
    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @PostMapping(SHEET)
    Reply correct(@PathVariable long id, @PathVariable int number, Form form, Actor actor) {
        Opened opened = desk.open(id, actor);
        Sheet sheet = sheet(opened, number);
        String body = form.value(SheetPage.BODY);
        if (body.length() > LONGEST) {
            form.error(SheetPage.BODY, text("kit.form.long", text("circular.text.corrected"), LONGEST, body.length()));
            return page(opened, number, form, "").refused();
        }
        return isLatest(opened, form)
                ? reply(opened, form, corrections.correct(seen(opened, sheet, form), body, actor), sheet)
                : changed(opened, number, form);
    }

    /**
     * Of the places {@code pick}ed: takes what is suggested ({@code do=accept}) or lets them be ({@code do=let-be}); 409 if the
     * sheet changed meanwhile.
     */
    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @PostMapping(SHEET + "/suspicions")
    Reply decide(@PathVariable long id, @PathVariable int number, Form form, Actor actor) {
        Opened opened = desk.open(id, actor);
        Sheet sheet = sheet(opened, number);
        Set<String> places = Set.copyOf(form.values(SheetPage.PICK));
        if (!isLatest(opened, form)) {
            return changed(opened, number, Form.empty());
        }
        if (places.isEmpty()) {
            return page(opened, number, Form.empty(), text("circular.suspicion.none-picked"))
                    .refused();
        }
        Seen seen = seen(opened, sheet, form);
        return switch (form.value("do")) {
            case "accept" -> reply(opened, Form.empty(), corrections.accept(seen, places, actor), sheet);
            case "let-be" ->
                Redirect.to(opened.head().path(number))
                        .saying(text("circular.suspicion.let", corrections.letBe(seen, places, actor)));
            case String unknown -> throw new BadRequest("no decision on suspicions: " + unknown);
        };
    }

    /** The difference of the two layers of a sheet, as it stood after correction {@code until}; without it, as it stands. */
    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @GetMapping(SHEET + "/difference")
    Reply difference(@PathVariable long id, @PathVariable int number, Form form, Actor actor) {
        Opened opened = desk.open(id, actor);
        int until = Digits.parse(form.value("until"))
                .filter(each -> each >= 0 && each <= opened.original().revision())
                .map(Long::intValue)
                .orElse(opened.original().revision());
        Sheet sheet = sql.sheet(opened.original().id(), number, until)
                .orElseThrow(() -> new NotFound("sheet " + number + " of circular " + id));
        return Page.of("circular/layer/difference", new DifferencePage(opened.head(), opened.original(), sheet, until));
    }

    private Reply reply(Opened opened, Form form, Corrected corrected, Sheet sheet) {
        String path = opened.head().path(sheet.sheet());
        return switch (corrected) {
            case Corrected.Done done -> Redirect.to(path).saying(text("circular.text.kept", done.revision()));
            case Corrected.Unchanged same -> Redirect.to(path).saying(text("circular.text.unchanged"));
            case Corrected.ChangedMeanwhile quicker -> changed(opened, sheet.sheet(), form);
        };
    }

    private Page changed(Opened opened, int number, Form form) {
        return page(opened, number, form, text("circular.text.changed")).status(409);
    }

    private Page page(Opened opened, int number, Form form, String notice) {
        Sheet sheet = sheet(opened, number);
        List<Piece> pieces = alignments
                .whole(opened.original().id())
                .pieces()
                .within(new Span(sheet.start(), sheet.start() + sheet.original().length()));
        List<Doubts.Doubt> suspect = doubts.of(opened.original()).getOrDefault(number, List.of());
        return Page.of(
                "circular/layer/sheet",
                new SheetPage(opened.head(), opened.original(), sheet, pieces, suspect, form, notice));
    }

    private Sheet sheet(Opened opened, int number) {
        return sql.sheet(opened.original().id(), number, Integer.MAX_VALUE)
                .orElseThrow(() -> new NotFound(
                        "sheet " + number + " of circular " + opened.head().id()));
    }

    /** Whether the form was drawn from the text brought in last. */
    private static boolean isLatest(Opened opened, Form form) {
        return form.value("original").equals(Long.toString(opened.original().id()));
    }

    private static Seen seen(Opened opened, Sheet sheet, Form form) {
        int revision = Digits.parse(form.value("seen")).map(Long::intValue).orElse(-1);
        return new Seen(opened.original(), sheet.sheet(), revision);
    }
}

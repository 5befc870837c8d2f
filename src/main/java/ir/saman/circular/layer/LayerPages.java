package ir.saman.circular.layer;

import static java.util.stream.Collectors.toMap;

import ir.saman.circular.layer.LayersPage.Shelf;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The circulars whose texts are kept, and the layers of each. */
@Controller
class LayerPages {

    private static final int ROWS = 20;
    private static final int LONGEST_WORDS = 200;

    private final Desk desk;
    private final ShelfSql shelf;
    private final LayerSql layers;
    private final Doubts doubts;

    LayerPages(Desk desk, ShelfSql shelf, LayerSql layers, Doubts doubts) {
        this.desk = desk;
        this.shelf = shelf;
        this.layers = layers;
        this.doubts = doubts;
    }

    /** {@code GET /desk/circular-texts}: the newest first; {@code q} in number and subject, {@code state} NONE or SOME. */
    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @GetMapping("/desk/circular-texts")
    Reply list(Form form, Cursor cursor) {
        String typed = PersianText.tidyLine(form.value("q"));
        String words = typed.substring(0, Math.min(typed.length(), LONGEST_WORDS));
        String state = List.of("NONE", "SOME").contains(form.value("state")) ? form.value("state") : "";
        Cursor from = cursor.shaped(Cursor.Part.DATE, Cursor.Part.NUMBER);
        Slice<ShelfLine> found = Slice.of(
                shelf.list(words, state, from, ROWS + 1), from, ROWS, ShelfLine::key, shelf.count(words, state));
        return Page.of("circular/layer/list", new Shelf(form, found)).part("circular/layer/rows");
    }

    /** {@code GET /desk/circular-texts/{id}}: the layers of one circular's text; 404 for whoever may not work on it. */
    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @GetMapping("/desk/circular-texts/{id:[0-9]{1,18}}")
    Reply layers(@PathVariable long id, Actor actor, Cursor cursor) {
        Head head = desk.head(id, actor);
        List<Original> all = layers.all(id);
        if (all.isEmpty()) {
            return Page.of("circular/layer/none", head);
        }
        Original latest = all.getFirst();
        Cursor from = cursor.shaped(Cursor.Part.NUMBER);
        Slice<Correction> corrections = Slice.of(
                layers.corrections(latest.id(), from, ROWS + 1),
                from,
                ROWS,
                each -> List.of(Integer.toString(each.revision())),
                Total.exact(latest.revision()));
        var counts = doubts.of(latest).entrySet().stream()
                .collect(toMap(each -> each.getKey(), each -> each.getValue().size()));
        return Page.of("circular/layer/layers", new LayersPage(head, all, corrections, counts));
    }
}

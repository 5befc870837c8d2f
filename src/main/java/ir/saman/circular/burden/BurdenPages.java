package ir.saman.circular.burden;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularId;
import ir.saman.circular.Draft;
import ir.saman.circular.Instruments;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import ir.saman.kit.web.Sheet;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/drafts/{id}/burden}: what a draft would ask of whom, before it is issued (F1, F6). */
@Controller
class BurdenPages {

    private static final String DRAFT = "/desk/drafts/{id:[0-9]{1,18}}";

    private final Door door;
    private final Weighing weighing;
    private final Instruments instruments;

    BurdenPages(Door door, Weighing weighing, Instruments instruments) {
        this.door = door;
        this.weighing = weighing;
        this.instruments = instruments;
    }

    /**
     * The burden of the draft as it stands, for whoever may see the draft. One that is issued leads to the circular it became,
     * where what was laid is followed; 404 for one that was dropped.
     */
    @Asks(Act.SEE_DRAFT)
    @GetMapping(DRAFT + "/burden")
    Reply show(@PathVariable long id, Actor actor) {
        Draft draft = door.draft(id, actor);
        return draft.issuedAs()
                .<Reply>map(this::issued)
                .orElseGet(() -> Page.of("circular/burden/burden", page(draft, actor)));
    }

    /** Everything that is asked already and answered by the same evidence, page by page. */
    @Asks(Act.SEE_DRAFT)
    @GetMapping(DRAFT + "/burden/known")
    Reply known(@PathVariable long id, Actor actor, Cursor cursor) {
        Draft draft = door.draft(id, actor);
        return draft.issuedAs()
                .<Reply>map(this::issued)
                .orElseGet(() -> Page.of("circular/burden/known", KnownPage.of(page(draft, actor), cursor)));
    }

    /** Its asks with their figures, as Excel, or CSV with {@code format=csv}. */
    @Asks(Act.SEE_DRAFT)
    @GetMapping(DRAFT + "/burden/export")
    Reply export(@PathVariable long id, Actor actor, Form form) {
        Draft draft = door.draft(id, actor);
        return draft.issuedAs().<Reply>map(this::issued).orElseGet(() -> {
            List<AskLine> lines = page(draft, actor).asks();
            return form.value("format").equals("csv") ? sheet().csv(lines.iterator()) : sheet().excel(lines.iterator());
        });
    }

    private Reply issued(CircularId circular) {
        return Redirect.to(instruments.get(circular.value()).name().path()).saying(text("circular.burden.issued"));
    }

    private BurdenPage page(Draft draft, Actor actor) {
        return weighing.of(draft, actor, door.paths(draft, actor));
    }

    private static Sheet<AskLine> sheet() {
        return Sheet.<AskLine>of(text("circular.burden.title"))
                .column(text("circular.burden.clause.name"), AskLine::title)
                .column(text("circular.burden.action"), AskLine::action)
                .column(text("circular.ask.bearers"), line -> line.words().bearers())
                .column(text("circular.ask.evidence"), line -> line.words().evidence())
                .column(text("circular.burden.organs"), line -> line.count().organs())
                .column(text("circular.burden.duties"), line -> line.count().duties())
                .column(text("circular.burden.known"), line -> line.count().known())
                .column(text("circular.burden.fresh"), line -> line.count().fresh())
                .column(text("circular.burden.first"), AskLine::due);
    }
}

package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /desk/board/watches}: the figures an account watches (A6), read at the moment of asking. A watch sees what the
 * seat it was set in sees; while that seat or its sight of the place is lost, it rests and says why.
 */
@Controller
class WatchPages {

    static final String PATH = "/desk/board/watches";
    static final String NEW = PATH + "/new";

    private static final String ONE = PATH + "/{watch:[0-9]{1,18}}";

    /** Each is read every ten minutes. */
    private static final int MOST = 50;

    private final OwnWatches own;
    private final Watches watches;
    private final Sightings sightings;
    private final Scopes scopes;

    WatchPages(OwnWatches own, Watches watches, Sightings sightings, Scopes scopes) {
        this.own = own;
        this.watches = watches;
        this.sightings = sightings;
        this.scopes = scopes;
    }

    /** Those of the account, the newest first; {@code measure} (OVERDUE, WAITING, RETURNED, SHARE) narrows them; 422 for another. */
    @Asks(Act.SEE_BOARD)
    @GetMapping(PATH)
    Page list(Actor actor, Form form, Cursor cursor) {
        var measure = form.choice(WatchForm.MEASURE, text("board.watch.measure"), Measure.class);
        Page page = Page.of("board/watch/list", new WatchesPage(form, own.list(actor, measure, cursor)));
        return form.refused() ? page.refused() : page;
    }

    /** The form that begins one of {@code place}; 404 for a place the reader may not see. */
    @Asks(Act.SEE_BOARD)
    @GetMapping(NEW)
    Page blank(Actor actor, Form form) {
        return WatchPage.toBegin(scopes.named(actor, form.value(Scopes.PARAMETER)), form);
    }

    /**
     * Begins one: {@code place}, {@code circular} (a number), {@code clause} (a source), {@code measure}, {@code side}
     * (ABOVE, BELOW), {@code line} (a number, of a share its hundredths); 422 for what cannot be watched.
     */
    @Asks(Act.SEE_BOARD)
    @PostMapping(NEW)
    Reply begin(Actor actor, Form form) {
        Scope scope = scopes.named(actor, form.value(Scopes.PARAMETER));
        Aim aim = WatchForm.aim(form, scope);
        Optional<Line> line = WatchForm.line(form);
        if (!form.refused() && own.full(actor, MOST)) {
            form.error(WatchForm.MEASURE, text("board.watch.many", MOST));
        }
        if (form.refused() || line.isEmpty()) {
            return WatchPage.toBegin(scope, form).refused();
        }
        List<Asked> meant = aim.among(scope);
        boolean crossed = crossed(line.get(), new Sighting.Seen(scope, meant, sightings.tally(scope, meant)));
        boolean begun = watches.begin(
                actor, new NewWatch(actor.account(), Seat.of(actor), aim, scope.title(), line.get(), crossed));
        return Redirect.to(PATH).saying(text(begun ? "board.watch.begun" : "board.watch.same"));
    }

    /** The form that gives it another line; 404 for another account's. */
    @Asks(Act.SEE_BOARD)
    @GetMapping(ONE)
    Page show(Actor actor, @PathVariable long watch) {
        Watch found = own.find(actor, watch);
        return WatchPage.toChange(found, own.look(found), WatchForm.of(found.line()));
    }

    /** Gives it another {@code measure}, {@code side} and {@code line}; 404 for another account's, or one stopped meanwhile. */
    @Asks(Act.SEE_BOARD)
    @PostMapping(ONE)
    Reply change(Actor actor, @PathVariable long watch, Form form) {
        Watch found = own.find(actor, watch);
        Sighting sighting = own.look(found);
        Optional<Line> line = WatchForm.line(form);
        if (line.isPresent() && !changed(actor, found, line.get(), crossed(line.get(), sighting))) {
            own.find(actor, watch);
            form.error(WatchForm.LINE, text("board.watch.same"));
        }
        return form.refused()
                ? WatchPage.toChange(found, sighting, form).refused()
                : Redirect.to(PATH).saying(text("board.watch.changed"));
    }

    private boolean changed(Actor actor, Watch found, Line line, boolean crossed) {
        try {
            return watches.change(actor, found, line, crossed);
        } catch (DuplicateKeyException begunMeanwhile) {
            return false;
        }
    }

    /** Stops it, once that is confirmed; 404 for another account's. */
    @Asks(Act.SEE_BOARD)
    @PostMapping(ONE + "/stop")
    Reply stop(Actor actor, @PathVariable long watch, Form form) {
        Watch found = own.find(actor, watch);
        if (!form.has("sure")) {
            return WatchPage.sureToStop(found, own.look(found));
        }
        watches.stop(actor, found);
        return Redirect.to(PATH).saying(text("board.watch.stopped"));
    }

    /** On which side of the line the figure is; what is not seen, or has no figure yet, has not crossed. */
    private static boolean crossed(Line line, Sighting sighting) {
        return switch (sighting) {
            case Sighting.Rests rests -> false;
            case Sighting.Seen seen -> line.measure().of(seen.tally()).stream().anyMatch(line::crossedBy);
        };
    }
}

package ir.saman.board.county;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Now;
import ir.saman.board.Place;
import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /desk/board/units}: every unit of a county, of whatever agency (F3, A6). */
@Controller
class UnitPages {

    private final Scopes scopes;
    private final UnitSql sql;
    private final Clock clock;

    UnitPages(Scopes scopes, UnitSql sql, Clock clock) {
        this.scopes = scopes;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The units that stand in the county today and those that bear duties there, with what they bear, as it stands now; those
     * with the most overdue first. {@code place}: a county as in {@link Scopes#named}, the reader's own if absent; 404 for
     * what is no county, or none for this reader. {@code circular} (a number), {@code which} (a {@link Which}), {@code kind}
     * (of organ) and {@code q} (part of the name of the unit or of its agency) narrow, {@code order} is a {@link UnitOrder};
     * what cannot be understood is said beside its field (422). {@code as=csv} or {@code as=excel} gives all of them as a file.
     */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/units")
    Reply units(Actor actor, Form form, Cursor cursor) {
        Scope scope = scopes.named(actor, form.value(Scopes.PARAMETER));
        if (!(scope.place() instanceof Place.County county)) {
            throw new NotFound("units of " + scope.title());
        }
        Wanted wanted = Wanted.of(scope, form);
        List<Unit> units = sql.units(county.code(), wanted.sources(), Tehran.today(clock));
        UnitView view = UnitView.of(wanted, units, cursor, text("board.moment.now", Now.words(clock)));
        if (form.refused()) {
            return Page.of("board/county/units", view).refused();
        }
        return switch (form.value("as")) {
            case "csv" -> UnitSheet.of(view).csv(view.chosen().iterator());
            case "excel" -> UnitSheet.of(view).excel(view.chosen().iterator());
            default -> Page.of("board/county/units", view);
        };
    }
}

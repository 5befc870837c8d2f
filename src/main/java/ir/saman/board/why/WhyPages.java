package ir.saman.board.why;

import ir.saman.board.Scopes;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Explains a figure of a board (F3, A6). */
@Controller
final class WhyPages {

    private final Scopes scopes;
    private final Whys whys;

    WhyPages(Scopes scopes, Whys whys) {
        this.scopes = scopes;
        this.whys = whys;
    }

    /**
     * {@code GET /desk/board/why}: one figure of the board of {@code place} ({@link ir.saman.board.Scope#key}; empty: the
     * reader's widest). {@code standing}: how they stand; without it, what was laid. {@code source} (again for each): of
     * these sources only. {@code period}, {@code as-of}, {@code known} as on the board. {@code province}, {@code county},
     * {@code agency}, {@code ministry}, {@code kind}, {@code circular}, {@code programme} or {@code occurrence}: of that row
     * of its table only; {@code by}: what the rows are. What cannot be understood is said beside its field (422), with the
     * figure as if it had not been asked; 404 for a place that is not there, or not for this reader.
     */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/why")
    Page why(Actor actor, Form form) {
        Page page = Page.of("board/why/why", whys.view(scopes.named(actor, form.value(Scopes.PARAMETER)), form));
        return form.refused() ? page.refused() : page;
    }
}

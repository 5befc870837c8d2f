package ir.saman.board.national;

import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.OrganId;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The boards (F3, F4). Parameters of all: {@code circular} (its address or number), {@code clause} (of a source), {@code period}
 * ({@code 1405-Q3}, {@code 1405}), {@code as-of} (a Persian date), {@code known} (as was known that day), {@code by}
 * (what the rows are), {@code order}, {@code clauses=all} (where they are many, not only those with most that is overdue); with {@code as=csv} or {@code as=excel} the table comes as a file, with {@code
 * as=clauses-csv} or {@code as=clauses-excel} the one by clauses. What cannot be understood is said beside its field (422), with the board as if it had not been asked.
 */
@Controller
class BoardPages {

    private static final String AS = "as";

    private final Scopes scopes;
    private final Boards boards;

    BoardPages(Scopes scopes, Boards boards) {
        this.scopes = scopes;
        this.boards = boards;
    }

    /** The widest board the reader may see. */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board")
    Reply widest(Actor actor, Form form) {
        return reply(actor, scopes.widest(actor), form);
    }

    /** The board of a province; 404 if there is none, or none for this reader. */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/provinces/{code}")
    Reply province(Actor actor, @PathVariable String code, Form form) {
        return reply(actor, scopes.province(actor, code), form);
    }

    /** The board of a county; 404 if there is none, or none for this reader. */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/counties/{code}")
    Reply county(Actor actor, @PathVariable String code, Form form) {
        return reply(actor, scopes.county(actor, code), form);
    }

    /** The board of a national organ, by its number; 404 if there is none, or none for this reader. */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/agencies/{organ:[0-9]{1,18}}")
    Reply agency(Actor actor, @PathVariable long organ, Form form) {
        return reply(actor, scopes.agency(actor, new OrganId(organ)), form);
    }

    /** The board of one organ alone, by its number; 404 if there is none, or none for this reader. */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/organs/{organ:[0-9]{1,18}}")
    Reply organ(Actor actor, @PathVariable long organ, Form form) {
        return reply(actor, scopes.organ(actor, new OrganId(organ)), form);
    }

    private Reply reply(Actor actor, Scope scope, Form form) {
        BoardView view = boards.view(actor, scope, form);
        Page page = Page.of("board/national/board", view);
        if (form.refused()) {
            return page.refused();
        }
        return switch (form.value(AS)) {
            case "csv" -> BoardSheet.rows(view).csv(BoardSheet.summed(view.lines(), view));
            case "excel" -> BoardSheet.rows(view).excel(BoardSheet.summed(view.lines(), view));
            case "clauses-csv" -> BoardSheet.clauses(view).csv(BoardSheet.summed(view.clauses(), view));
            case "clauses-excel" -> BoardSheet.clauses(view).excel(BoardSheet.summed(view.clauses(), view));
            default -> page;
        };
    }
}

package ir.saman.board.brief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Export;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.secretariat.Documents;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The brief of {@code place} ({@link ir.saman.board.Scope#key}; empty: the reader's widest), as it stands now (A6, F3); 404
 * for a place that is not there, or not for this reader.
 */
@Controller
final class BriefPages {

    private final Scopes scopes;
    private final Briefs briefs;
    private final Documents documents;

    BriefPages(Scopes scopes, Briefs briefs, Documents documents) {
        this.scopes = scopes;
        this.briefs = briefs;
        this.documents = documents;
    }

    /** {@code GET /desk/board/brief}: on the screen, and as its print. */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/brief")
    Page brief(Actor actor, Form form) {
        return Page.of("board/brief/brief", read(actor, form));
    }

    /** {@code GET /desk/board/brief-file}: the same as PDF. */
    @Asks(Act.SEE_BOARD)
    @GetMapping("/desk/board/brief-file")
    Export file(Actor actor, Form form) {
        Brief brief = read(actor, form);
        return documents.exportOnOnePage(
                BriefDocument.fullestFirst(brief),
                text("board.brief.file", brief.scope().name()) + ".pdf");
    }

    private Brief read(Actor actor, Form form) {
        Scope scope = scopes.named(actor, form.value(Scopes.PARAMETER));
        return briefs.of(scope, scopes.open(actor, scope.cuts().getFirst()));
    }
}

package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularId;
import ir.saman.circular.CircularText;
import ir.saman.circular.Drafts;
import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.Versions;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.OrganId;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Begins the next version of a circular in force. */
@Controller
class AmendPages {

    private final Drafts drafts;
    private final Versions versions;
    private final DeskSql sql;
    private final Instruments instruments;

    AmendPages(Drafts drafts, Versions versions, DeskSql sql, Instruments instruments) {
        this.drafts = drafts;
        this.versions = versions;
        this.sql = sql;
        this.instruments = instruments;
    }

    /**
     * Begins a draft with the newest version's text. Where one is open already, it leads there instead; a circular that is no
     * longer in force is not amended. 404 for a circular that does not exist or is another organ's.
     */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping("/desk/drafts/amend/{circular:[0-9]{1,18}}")
    Reply amend(@PathVariable long circular, Actor actor) {
        Instrument amended = instruments.get(circular);
        OrganId issuer = amended.issuer();
        instruments.requireIssuer(actor, Act.WRITE_CIRCULAR, amended);
        CircularText newest =
                versions.newest(amended.circular()).orElseThrow(() -> new NotFound("text of " + amended.object()));
        if (!amended.inForce()) {
            return Redirect.to("/desk/circulars/" + circular).saying(text("circular.draft.amend.ended"));
        }
        return sql.amending(circular)
                .<Reply>map(AmendPages::already)
                .orElseGet(() -> begin(issuer, amended.circular(), newest, actor));
    }

    private Reply begin(OrganId issuer, CircularId circular, CircularText newest, Actor actor) {
        try {
            long id = drafts.begin(issuer, Optional.of(circular), newest, actor.by())
                    .id();
            return Redirect.to(Writing.path(id)).saying(text("circular.draft.amend.begun"));
        } catch (DuplicateKeyException somebodyWasFaster) {
            return sql.amending(circular.value()).map(AmendPages::already).orElseThrow(() -> somebodyWasFaster);
        }
    }

    private static Reply already(long draft) {
        return Redirect.to(Writing.path(draft)).saying(text("circular.draft.amend.already"));
    }
}

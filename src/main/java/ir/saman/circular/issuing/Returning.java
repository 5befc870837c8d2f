package ir.saman.circular.issuing;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.circular.Drafts;
import ir.saman.circular.Instruments;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a draft back to its authors, who are told why. */
@Component
class Returning {

    private final NumberSql sql;
    private final Drafts drafts;
    private final Instruments instruments;
    private final Ledger ledger;
    private final Clock clock;

    Returning(NumberSql sql, Drafts drafts, Instruments instruments, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.drafts = drafts;
        this.instruments = instruments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether it was given back; a signature under it counts no more. The reason is kept beside its review. */
    @Transactional
    public boolean giveBack(Draft draft, String reason, Actor actor) {
        boolean done = draft.state().leadsTo(Draft.State.WRITING)
                && drafts.step(draft, Draft.State.WRITING, Optional.empty(), actor.by()) instanceof Drafts.Saved.Kept;
        if (done) {
            sql.comment(draft, reason, actor.by(), clock.instant());
            ledger.write(
                    actor.by(),
                    "circular.draft.return",
                    new Subject.One("draft", draft.id()),
                    Map.of("reason", reason));
            instruments.tell(
                    List.of(draft.organ()),
                    Act.WRITE_CIRCULAR,
                    text("circular.issue.return.notice", draft.text().subject()),
                    "/desk/drafts/" + draft.id() + "/review");
        }
        return done;
    }
}

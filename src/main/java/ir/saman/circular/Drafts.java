package ir.saman.circular;

import ir.saman.circular.Draft.State;
import ir.saman.directory.OrganId;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of circulars. Whose turn it is, is decided here; who may, by the caller's authority. */
@Component
public class Drafts {

    private final DraftSql sql;
    private final Versions versions;
    private final Ledger ledger;
    private final Clock clock;

    Drafts(DraftSql sql, Versions versions, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.versions = versions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Saved {
        /** It is kept, under a new revision. */
        record Kept(Draft draft) implements Saved {}

        /** Somebody else was faster, or the draft has left that state: how it stands now. Nothing was changed. */
        record Overtaken(Draft now) implements Saved {}
    }

    /** Begins a draft: a new circular, or the next version of one in force, which keeps its number and the day of its letter. */
    @Transactional
    public Draft begin(OrganId organ, Optional<CircularId> amends, CircularText written, By by) {
        CircularText text = asIssued(amends, written);
        long id = sql.add(organ, amends, text.subject(), versions.document(text), by, clock.instant());
        ledger.write(by, "circular.draft.begin", new Subject.One("draft", id), Map.of("subject", text.subject()));
        return find(id).orElseThrow();
    }

    public Optional<Draft> find(long id) {
        return sql.find(id).map(row -> row.draft(versions));
    }

    /** The draft of that revision as it was saved. */
    public Optional<CircularText> text(long id, int revision) {
        return sql.document(id, revision).map(versions::read);
    }

    /**
     * Keeps a changed text; only while it is written, and only over the revision its author had before him. What amends a
     * circular keeps its number and the day of its letter, whatever the text says.
     */
    @Transactional
    public Saved save(Draft before, CircularText written, By by) {
        CircularText text = asIssued(before.amends(), written);
        boolean kept = sql.save(before, text.subject(), versions.document(text), by, clock.instant());
        if (kept) {
            ledger.write(
                    by,
                    "circular.draft.save",
                    new Subject.One("draft", before.id()),
                    Map.of("revision", before.revision() + 1));
        }
        Draft now = find(before.id()).orElseThrow();
        return kept ? new Saved.Kept(now) : new Saved.Overtaken(now);
    }

    private CircularText asIssued(Optional<CircularId> amends, CircularText text) {
        return amends.flatMap(versions::newest)
                .map(issued -> text.numbered(issued.number(), issued.date()))
                .orElse(text);
    }

    /** Takes the next step of its life; a step the table does not have is a bug of the caller. */
    @Transactional
    public Saved step(Draft before, State to, Optional<CircularId> issuedAs, By by) {
        if (!before.state().leadsTo(to)) {
            throw new IllegalArgumentException(before.state() + " does not lead to " + to);
        }
        boolean taken = sql.step(before, to, issuedAs, by, clock.instant());
        if (taken) {
            ledger.write(by, "circular.draft.step", new Subject.One("draft", before.id()), Map.of("to", to.name()));
        }
        Draft now = find(before.id()).orElseThrow();
        return taken ? new Saved.Kept(now) : new Saved.Overtaken(now);
    }
}

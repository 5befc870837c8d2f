package ir.saman.duty;

import ir.saman.directory.Actor;
import ir.saman.directory.OrganId;
import ir.saman.directory.Target;
import ir.saman.duty.SourceLifeSql.Change;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duties of the country, as the modules above use them: they lay, the hub follows. */
@Component
public class Duties {

    private final Laying laying;
    private final DutyFacts facts;
    private final Changes changes;
    private final SourceTexts texts;
    private final Ledger ledger;

    Duties(Laying laying, DutyFacts facts, Changes changes, SourceTexts texts, Ledger ledger) {
        this.laying = laying;
        this.facts = facts;
        this.changes = changes;
        this.texts = texts;
        this.ledger = ledger;
    }

    /** What becomes of a source after it has laid its duties, or before. */
    @Component
    record Changes(SourceLife life, Occurring events, Following following, Redating redating, Foreseeing foreseeing) {}

    /** What becomes of the open duties of a source that ends. */
    public enum Choice {
        /** They end with it, with its reason; what was met stays. */
        CLOSE,
        /** They stay to be answered; only what was laid ahead, of periods not begun yet, ends. */
        KEEP
    }

    /** How many duties ended, and how many of the source stay open. */
    public record Ending(int ended, int kept) {}

    /**
     * What a source's duties became under another.
     *
     * @param moved how many open ones go on there; each ended here
     * @param settled how many were met or exempt here, and are so there instead; a met one waits there for whoever has not accepted it
     * @param left those still open here: they have no like there
     */
    public record Moving(int moved, int settled, List<DutyId> left) {}

    /** So many duties whose last day was {@code from} and is {@code to}. */
    public record Shift(LocalDate from, LocalDate to, long duties) {}

    /** The clauses behind these sources, one query a kind; a source nobody knows is left out. */
    public Map<Source, SourceText> texts(Collection<Source> asked) {
        return texts.of(asked);
    }

    /** The clause behind a duty as it binds, or bound when the duty was settled; absent where no module knows it. */
    public Optional<SourceText> text(DutyId duty) {
        return texts.of(facts.sql().bound(duty, laying.today()));
    }

    /** What authority over a duty is decided on: its bearer, its issuer, its programme. */
    public Optional<Target> target(DutyId duty) {
        return facts.sql().target(duty);
    }

    /**
     * The same, for what {@code actor}'s organ does with the duty: an organ that accepts it or cooperates in it acts on
     * it as on its own, wherever the bearer stands.
     */
    public Optional<Target> target(DutyId duty, Actor actor) {
        return facts.target(duty, actor);
    }

    /**
     * The same, for seeing the duty: whoever's board counts it, or counted it on a past day, by the place stamped on it
     * sees it, though its bearer stands elsewhere today.
     */
    public Optional<Target> sight(DutyId duty, Actor actor) {
        return facts.sight(duty, actor);
    }

    /**
     * Whether these sources ask anything that {@code actor} may see: a duty within reach, or one the actor's organ accepts
     * or cooperates in; or the actor's organ issued them or oversees their programme. What a confidential letter is shown by.
     */
    public boolean concerns(Actor actor, String kind, Collection<Long> refs) {
        return facts.concerns(actor, kind, refs);
    }

    /**
     * Lets no organ be made, moved or closed until this transaction ends. Laying does so itself; a command that writes
     * before it lays calls this first, so that the two always wait for one another in the same order.
     */
    public void keepOrgans() {
        laying.sql().keepOrgans();
    }

    /**
     * Lays what a source asks on everyone its bearer rule matches, all or nothing; nothing yet where it waits for an event.
     *
     * @return how many duties were laid
     */
    @Transactional
    public int lay(LayDuties command, By by) {
        keepOrgans();
        long source = laying.sql().addSource(command, laying.today());
        List<Long> laid =
                laying.find(source).map(added -> laying.lay(added, command)).orElse(List.of());
        ledger.write(
                by,
                "duty.lay",
                new Subject.Many("duty", laid),
                Map.of(
                        "source",
                        command.source().kind() + " " + command.source().ref(),
                        "action",
                        command.action()));
        return laid.size();
    }

    /**
     * Follows a source from an earlier day: its periods since then are laid, and what fell due since then is no longer
     * «پیش از سامان». A source that has ended, or waits for events, is not touched.
     *
     * @return how many duties were laid or are now followed
     */
    @Transactional
    public int trackFrom(Source source, LocalDate from, By by) {
        keepOrgans();
        return changes.following().trackFrom(source, from, by);
    }

    /** Lays the next periods of every recurring source. Laying again lays nothing twice. */
    @Transactional
    public int layAhead(By by) {
        keepOrgans();
        return changes.following().layAhead(by);
    }

    /**
     * Records that an event has happened which a source waits for ({@link Arises.Kind#EVENT}), and lays its one duty. The
     * same key again lays nothing.
     *
     * @param eventKey which event it is, at most 100 characters; unique within the source
     * @param on the day it happened, which its deadline counts from
     * @param bearer whom it asks, of those the rule matches; absent where the rule matches one organ only
     */
    @Transactional
    public Occurred occurred(Source source, String eventKey, LocalDate on, Optional<OrganId> bearer, By by) {
        keepOrgans();
        return changes.events().occurred(source, new EventPeriod(on, eventKey), bearer, by);
    }

    /**
     * Ends a source: nothing new is laid, and what is open is closed or kept. Ended again it may close what was kept.
     *
     * @param on the day it ceased, past days included
     * @param reason shown on the page of each duty that ends
     */
    @Transactional
    public Ending end(Source source, LocalDate on, Choice choice, String reason, By by) {
        keepOrgans();
        return changes.life().end(source, new Change(on, laying.today(), laying.now(), reason), choice, by);
    }

    /**
     * Lets the duties of one source go on under another that has been laid, each with its bearer's duty of the same
     * period: answers and drafts where the kind of evidence is the same, extensions, requests, referrals, parts done. The old
     * one ends and the new one begins on that day, in its place: on every day there are as many as before. What was met
     * goes on too, but stays where another kind of evidence is asked. Moved again, nothing is left to move.
     */
    @Transactional
    public Moving move(Source from, Source to, LocalDate on, By by) {
        keepOrgans();
        return changes.life().move(from, to, on, by);
    }

    /** What {@link #lay} would lay today, set by set; who bears it is the SQL function {@code duty.pub_foreseen}. */
    public List<LayDuties.Wave> foreseen(LayDuties command) {
        return changes.foreseeing().foreseen(command);
    }

    /** How the duties of these sources stand; of a source nobody knows, that it has none. */
    public Map<Source, Outlook> outlook(Collection<Source> asked) {
        return changes.life().sql().outlook(asked, laying.today());
    }

    /**
     * Gives more time to all bearers of a source, or to those a rule matches, as far as they have less: for the latest period
     * that has begun, an earlier one not yet due, and what has no period; not for older overdue ones, nor for one ahead.
     *
     * @return how many duties were extended
     */
    @Transactional
    public int extend(Source source, Optional<BearerRule> whom, LocalDate until, String reason, By by) {
        return changes.life().extend(source, whom, new Change(until, laying.today(), laying.now(), reason), by);
    }

    /**
     * Corrects the day of the letter behind a source: what was counted from {@code was} has been due, from the first, as
     * counted from {@code now}. What was met in time stays so. A source that counts from another day is not touched.
     *
     * @param reason shown in the course of each duty
     */
    @Transactional
    public List<Shift> redate(Source source, LocalDate was, LocalDate now, String reason, By by) {
        keepOrgans();
        return changes.redating().redate(source, was, new Change(now, laying.today(), laying.now(), reason), by);
    }

    /** The deadline of a duty with its derivation, as it stood at the end of {@code asOf}: extensions granted later do not count. */
    public Deadline deadline(DutyId duty, LocalDate asOf) {
        return laying.withExtension(facts.sql().facts(duty, asOf));
    }

    /** The same for each of these duties that exists, in one read. */
    public Map<DutyId, Deadline> deadlines(Collection<DutyId> duties, LocalDate asOf) {
        Map<DutyId, Deadline> found = new HashMap<>();
        facts.sql().facts(duties, asOf).forEach((duty, fact) -> found.put(duty, laying.withExtension(fact)));
        return found;
    }
}

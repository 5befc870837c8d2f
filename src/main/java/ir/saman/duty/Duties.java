package ir.saman.duty;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Target;
import ir.saman.duty.LayingSql.Laid;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duties of the country, as the modules above use them: they lay, the hub follows. */
@Component
public class Duties {

    private final Laying laying;
    private final DutyFactsSql facts;
    private final Authority authority;
    private final ObjectProvider<Sources> sources;
    private final Ledger ledger;

    Duties(Laying laying, DutyFactsSql facts, Authority authority, ObjectProvider<Sources> sources, Ledger ledger) {
        this.laying = laying;
        this.facts = facts;
        this.authority = authority;
        this.sources = sources;
        this.ledger = ledger;
    }

    /** The clauses behind these sources, one query a kind; a source nobody knows is left out. */
    public Map<Source, SourceText> texts(Collection<Source> asked) {
        Map<Source, SourceText> found = new HashMap<>();
        sources.forEach(module -> found.putAll(module.find(asked.stream()
                .filter(each -> each.kind().equals(module.kind()))
                .distinct()
                .toList())));
        return found;
    }

    /** What authority over a duty is decided on: its bearer, its issuer, its programme. */
    public Optional<Target> target(DutyId duty) {
        return facts.target(duty);
    }

    /**
     * The same, for what {@code actor}'s organ does with the duty: an organ that accepts it or cooperates in it acts on
     * it as on its own, wherever the bearer stands.
     */
    public Optional<Target> target(DutyId duty, Actor actor) {
        return facts.target(duty)
                .map(target -> facts.concerns(duty, actor.organ().id()) ? target.as(actor.organ()) : target);
    }

    /**
     * The same, for seeing the duty: whoever's board counts it, or counted it on a past day, by the place stamped on it
     * sees it, though its bearer stands elsewhere today.
     */
    public Optional<Target> sight(DutyId duty, Actor actor) {
        return target(duty, actor)
                .map(target ->
                        facts.stamped(duty, authority.reach(actor, Act.SEE_DUTY)) ? target.as(actor.organ()) : target);
    }

    /**
     * Whether these sources ask anything that {@code actor} may see: a duty within reach, or one the actor's organ accepts
     * or cooperates in; or the actor's organ issued them or oversees their programme. What a confidential letter is shown by.
     */
    public boolean concerns(Actor actor, String kind, Collection<Long> refs) {
        return facts.within(authority.reach(actor, Act.SEE_DUTY), actor.organ().id(), kind, refs);
    }

    /**
     * Lets no organ be made, moved or closed until this transaction ends. Laying does so itself; a command that writes
     * before it lays calls this first, so that the two always wait for one another in the same order.
     */
    public void keepOrgans() {
        laying.sql().keepOrgans();
    }

    /**
     * Lays what a source asks on everyone its bearer rule matches, all or nothing.
     *
     * @return how many duties were laid
     */
    @Transactional
    public int lay(LayDuties command, By by) {
        keepOrgans();
        long source = laying.sql().addSource(command, laying.today());
        List<Long> laid = laying.lay(source(source));
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
     * «پیش از سامان».
     *
     * @return how many duties were laid or are now followed
     */
    @Transactional
    public int trackFrom(Source source, LocalDate from, By by) {
        keepOrgans();
        long id = laying.sql().find(source).orElseThrow();
        Laid before = source(id);
        laying.sql().track(id, from);
        Laid tracked = source(id);
        List<Long> touched = new ArrayList<>(laying.lay(tracked));
        touched.addAll(laying.sql().relayTracked(before, tracked.trackedFrom(), laying.now()));
        ledger.write(by, "duty.track", new Subject.Many("duty", touched), Map.of("from", from.toString()));
        return touched.size();
    }

    /** Lays the next periods of every recurring source. Laying again lays nothing twice. */
    @Transactional
    public int layAhead(By by) {
        keepOrgans();
        List<Long> laid = new ArrayList<>();
        laying.sql().sources(Optional.empty()).forEach(source -> laid.addAll(laying.layAhead(source)));
        if (!laid.isEmpty()) {
            ledger.write(by, "duty.lay.ahead", new Subject.Many("duty", laid), Map.of());
        }
        return laid.size();
    }

    /** The deadline of a duty with its derivation, as it stood at the end of {@code asOf}: extensions granted later do not count. */
    public Deadline deadline(DutyId duty, LocalDate asOf) {
        return laying.withExtension(facts.facts(duty, asOf));
    }

    /** The same for each of these duties that exists, in one read. */
    public Map<DutyId, Deadline> deadlines(Collection<DutyId> duties, LocalDate asOf) {
        Map<DutyId, Deadline> found = new HashMap<>();
        facts.facts(duties, asOf).forEach((duty, fact) -> found.put(duty, laying.withExtension(fact)));
        return found;
    }

    private Laid source(long id) {
        return laying.sql().sources(Optional.of(id)).getFirst();
    }
}

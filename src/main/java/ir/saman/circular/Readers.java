package ir.saman.circular;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.OrganId;
import ir.saman.directory.Target;
import ir.saman.duty.Duties;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.SecurityLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a circular: everyone an open one, a confidential one only those whom it concerns. A version that was
 * confidential stays so, whatever the circular is today.
 */
@Component
public class Readers {

    private final ReaderSql sql;
    private final Versions versions;
    private final Concern concern;
    private final SecurityLog log;

    Readers(ReaderSql sql, Versions versions, Concern concern, SecurityLog log) {
        this.sql = sql;
        this.versions = versions;
        this.concern = concern;
        this.log = log;
    }

    /** Whom a confidential circular concerns: who may see a duty it laid; its issuer; its addressees, where it asks nothing. */
    @Component
    record Concern(ReaderSql sql, Duties duties, Authority authority, Clock clock) {

        boolean of(Door door, Actor actor) {
            List<Long> asks = sql.asks(door.id());
            return duties.concerns(actor, Circulars.SOURCE_KIND, asks)
                    || authority
                                    .decide(actor, Act.SEE_DUTY, Target.of(actor.organ()))
                                    .allowed()
                            && party(door, asks.isEmpty(), actor.organ().id());
        }

        private boolean party(Door door, boolean asksNothing, OrganId organ) {
            return door.issuer().equals(organ) || asksNothing && sql.addressed(door.id(), organ, today());
        }

        LocalDate today() {
            return Tehran.today(clock);
        }
    }

    /**
     * A circular as far as it decides who may read it.
     *
     * @param issuer the organ that issued it, or the one that stands in its stead today
     * @param open whether it is ordinary today
     * @param ever whether every version of it was ordinary
     */
    record Door(CircularId id, CircularName name, OrganId issuer, boolean open, boolean ever) {}

    /**
     * A version of a circular in a reader's hands.
     *
     * @param versions those the reader may read, the first one first
     * @param last the number of the newest one of all
     */
    public record Opened(
            CircularId id, CircularName name, CircularText text, Version version, List<Version> versions, int last) {

        /** Whether it is the newest one; an older one is not in force any more. */
        public boolean newest() {
            return version.number() == last;
        }

        /** Whether it was ever amended. */
        public boolean amended() {
            return last > 1;
        }

        private Opened without(List<Integer> closed) {
            List<Version> left = versions.stream()
                    .filter(each -> !closed.contains(each.number()))
                    .toList();
            return new Opened(id, name, text, version, left, last);
        }
    }

    /** Whether {@code reader} may read it as it is today. An official who may not is noted in the security log. */
    @Transactional(readOnly = true)
    public boolean may(CircularId circular, Optional<Actor> reader) {
        return door(circular)
                .filter(door -> door.open() || concerns(door, reader))
                .isPresent();
    }

    /**
     * Whether {@code reader} may read the letter behind it, of which nobody knows to which version it belongs: open only if it
     * always was. An official who may not is noted in the security log.
     */
    @Transactional(readOnly = true)
    public boolean mayLetter(CircularId circular, Optional<Actor> reader) {
        return door(circular)
                .filter(door -> door.open() && door.ever() || concerns(door, reader))
                .isPresent();
    }

    /** Whether {@code reader} may read this version's text of it. An official who may not is noted in the security log. */
    @Transactional(readOnly = true)
    public boolean may(CircularId circular, CircularText version, Optional<Actor> reader) {
        return door(circular).filter(door -> lets(door, version, reader)).isPresent();
    }

    /**
     * Whether {@code reader} is shown that it exists, where another text names it. Nobody has asked for it, so a refusal is
     * noted nowhere.
     */
    @Transactional(readOnly = true)
    public boolean shows(CircularId circular, Optional<Actor> reader) {
        return door(circular)
                .filter(door -> door.open()
                        || reader.filter(actor -> concern.of(door, actor)).isPresent())
                .isPresent();
    }

    /**
     * The numbers of the versions {@code reader} may not read: what was said of a circular while one of them stood is not for
     * this reader either. Nobody has asked for them, so a refusal is noted nowhere.
     */
    @Transactional(readOnly = true)
    public List<Integer> closed(CircularId circular, Optional<Actor> reader) {
        List<Integer> once = sql.closed(circular);
        boolean concerned = !once.isEmpty()
                && door(circular)
                        .filter(door ->
                                reader.filter(actor -> concern.of(door, actor)).isPresent())
                        .isPresent();
        return concerned ? List.of() : once;
    }

    /** The version of that number, the newest without one; absent where it is not there, or not for this reader. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(CircularId circular, Optional<Long> version, Optional<Actor> reader) {
        return door(circular)
                .flatMap(door -> open(door, version).filter(opened -> lets(door, opened.text(), reader)))
                .map(opened -> opened.without(closed(circular, reader)));
    }

    private Optional<Opened> open(Door door, Optional<Long> asked) {
        List<Version> all = versions.of(door.id());
        return all.stream()
                .filter(each -> asked.map(number -> number == each.number()).orElse(true))
                .reduce((earlier, later) -> later)
                .map(each -> new Opened(
                        door.id(),
                        door.name(),
                        versions.text(door.id(), each.number()).orElseThrow(),
                        each,
                        all,
                        all.getLast().number()));
    }

    private Optional<Door> door(CircularId circular) {
        return sql.door(circular, concern.today());
    }

    private boolean lets(Door door, CircularText version, Optional<Actor> reader) {
        return door.open() && version.classification().equals("ORDINARY") || concerns(door, reader);
    }

    private boolean concerns(Door door, Optional<Actor> reader) {
        return reader.filter(actor -> concerns(door, actor)).isPresent();
    }

    private boolean concerns(Door door, Actor actor) {
        boolean concerned = concern.of(door, actor);
        if (!concerned) {
            log.write(
                    SecurityLog.Kind.REFUSED,
                    actor.by(),
                    "circular " + door.name().number(),
                    "confidential");
        }
        return concerned;
    }
}

package ir.saman.circular;

import ir.saman.directory.Actor;
import ir.saman.duty.Duties;
import ir.saman.secretariat.SecurityLog;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a circular: everyone an open one, a confidential one only those whom it concerns. */
@Component
public class Readers {

    private final CircularsSql sql;
    private final Versions versions;
    private final Duties duties;
    private final SecurityLog log;

    Readers(CircularsSql sql, Versions versions, Duties duties, SecurityLog log) {
        this.sql = sql;
        this.versions = versions;
        this.duties = duties;
        this.log = log;
    }

    /** A circular as far as it decides who may read it. */
    record Door(CircularName name, boolean open) {}

    /**
     * A version of a circular in a reader's hands.
     *
     * @param versions all of them, the first one first
     */
    public record Opened(
            CircularId id, CircularName name, CircularText text, Version version, List<Version> versions) {}

    /** Whether {@code reader} may read it. An official who may not is noted in the security log. */
    @Transactional(readOnly = true)
    public boolean may(CircularId circular, Optional<Actor> reader) {
        return sql.door(circular).filter(door -> lets(circular, door, reader)).isPresent();
    }

    /**
     * Whether {@code reader} is shown that it exists, where another text names it. Nobody has asked for it, so a refusal is
     * noted nowhere.
     */
    @Transactional(readOnly = true)
    public boolean shows(CircularId circular, Optional<Actor> reader) {
        return sql.door(circular)
                .filter(door -> door.open()
                        || reader.filter(actor -> concerns(circular, actor)).isPresent())
                .isPresent();
    }

    /** The version of that number, the newest without one; absent where it is not there, or not for this reader. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(CircularId circular, Optional<Long> version, Optional<Actor> reader) {
        return sql.door(circular)
                .filter(door -> lets(circular, door, reader))
                .flatMap(door -> open(circular, door.name(), version));
    }

    private Optional<Opened> open(CircularId circular, CircularName name, Optional<Long> asked) {
        List<Version> all = versions.of(circular);
        return all.stream()
                .filter(each -> asked.map(number -> number == each.number()).orElse(true))
                .reduce((earlier, later) -> later)
                .map(each -> new Opened(
                        circular, name, versions.text(circular, each.number()).orElseThrow(), each, all));
    }

    private boolean lets(CircularId circular, Door door, Optional<Actor> reader) {
        return door.open()
                || reader.filter(actor -> concerns(circular, door, actor)).isPresent();
    }

    private boolean concerns(CircularId circular, Actor actor) {
        return duties.concerns(actor, Circulars.SOURCE_KIND, sql.asks(circular));
    }

    private boolean concerns(CircularId circular, Door door, Actor actor) {
        boolean concerned = concerns(circular, actor);
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

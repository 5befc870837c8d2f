package ir.saman.duty;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Target;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What authority over duties is decided on. */
@Component
class DutyFacts {

    private final DutyFactsSql sql;
    private final Authority authority;

    DutyFacts(DutyFactsSql sql, Authority authority) {
        this.sql = sql;
        this.authority = authority;
    }

    DutyFactsSql sql() {
        return sql;
    }

    Optional<Target> target(DutyId duty, Actor actor) {
        return sql.target(duty)
                .map(target -> sql.concerns(duty, actor.organ().id()) ? target.as(actor.organ()) : target);
    }

    Optional<Target> sight(DutyId duty, Actor actor) {
        return target(duty, actor)
                .map(target ->
                        sql.stamped(duty, authority.reach(actor, Act.SEE_DUTY)) ? target.as(actor.organ()) : target);
    }

    boolean concerns(Actor actor, String kind, Collection<Long> refs) {
        return sql.within(authority.reach(actor, Act.SEE_DUTY), actor.organ().id(), kind, refs);
    }
}

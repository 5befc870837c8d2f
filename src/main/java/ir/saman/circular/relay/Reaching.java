package ir.saman.circular.relay;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Reach;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How far an actor's relays and their follow-up reach: the organs whose duties it sees. */
@Component
record Reaching(Authority authority, Clock clock) {

    Reach of(Actor actor) {
        return authority.reach(actor, Act.SEE_DUTY);
    }

    LocalDate today() {
        return Tehran.today(clock);
    }
}

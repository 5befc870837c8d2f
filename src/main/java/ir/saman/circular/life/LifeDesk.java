package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Redirect;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens a circular to whoever may follow it or change its life; for everyone else it is not there. */
@Component
class LifeDesk {

    private final Instruments instruments;
    private final AskSql sql;
    private final Organs organs;
    private final Authority authority;
    private final Clock clock;

    LifeDesk(Instruments instruments, AskSql sql, Organs organs, Authority authority, Clock clock) {
        this.instruments = instruments;
        this.sql = sql;
        this.organs = organs;
        this.authority = authority;
        this.clock = clock;
    }

    /** The pages above one that changes a circular's life. */
    static List<Link> trail(Instrument instrument, String here) {
        return List.of(
                Link.to(text("circular.track.title"), "/desk/circulars"),
                Link.to(instrument.name().shortly(), path(instrument)),
                Link.here(here));
    }

    /** @throws NotFound if there is none, or the actor may not follow it */
    Instrument followed(Actor actor, long circular) {
        Instrument instrument = instruments.get(circular);
        Target issuer = Target.of(organs.get(instrument.issuer()));
        authority.require(actor, Act.FOLLOW_CIRCULAR, issuer, instrument.object());
        return instrument;
    }

    /** @throws NotFound if there is none, or the actor does not head its issuer */
    Instrument issued(Actor actor, long circular) {
        Instrument instrument = instruments.get(circular);
        instruments.requireIssuer(actor, Act.ISSUE_CIRCULAR, instrument);
        return instrument;
    }

    /** Whether the actor may do {@code act} for the circular's issuer. */
    boolean may(Actor actor, Act act, Instrument instrument) {
        return authority
                .decide(actor, act, Target.of(organs.get(instrument.issuer())))
                .allowed();
    }

    List<AskLine> lines(Instrument instrument) {
        return sql.lines(instrument.circular(), today());
    }

    /** The asks that have ended and of which something was kept, and is still open. */
    List<AskLine> kept(Instrument instrument) {
        return sql.kept(instrument.circular(), today());
    }

    LocalDate today() {
        return Tehran.today(clock);
    }

    /** Where the circular's desk is. */
    static String path(Instrument instrument) {
        return "/desk/circulars/" + instrument.id();
    }

    /** Back to the desk of a circular that is not in force any more: nothing can be done with it, as somebody was faster. */
    static Redirect over(Instrument instrument) {
        String state = text("circular.state." + instrument.state());
        return Redirect.to(path(instrument))
                .saying(text("circular.desk.over", instrument.name().shortly(), state));
    }
}

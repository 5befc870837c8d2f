package ir.saman.circular;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import ir.saman.directory.Target;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.NotFound;
import ir.saman.secretariat.Notices;
import ir.saman.secretariat.SecurityLog;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Issued circulars as those around them meet them: what one is, whom it binds, who may do something with it, who is told. */
@Component
public class Instruments {

    private final InstrumentSql sql;
    private final Authority authority;
    private final Notices notices;
    private final SecurityLog log;
    private final Clock clock;

    Instruments(InstrumentSql sql, Authority authority, Notices notices, SecurityLog log, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.notices = notices;
        this.log = log;
        this.clock = clock;
    }

    /**
     * An issued circular.
     *
     * @param issuer the organ that issued it, or the one that stands in its stead today
     * @param classification ORDINARY or CONFIDENTIAL
     * @param urgency ORDINARY, IMPORTANT or URGENT
     * @param state IN_FORCE, SUPERSEDED or WITHDRAWN
     */
    public record Instrument(
            long id,
            String kind,
            String number,
            String address,
            LocalDate issuedOn,
            String subject,
            OrganId issuer,
            String classification,
            String urgency,
            String state) {

        public CircularId circular() {
            return new CircularId(id);
        }

        public CircularName name() {
            return new CircularName(kind, number, issuedOn, address);
        }

        /** Whether everybody may read it. */
        public boolean isOpen() {
            return classification.equals("ORDINARY");
        }

        public boolean inForce() {
            return state.equals("IN_FORCE");
        }

        /** How the security log names it. */
        public String object() {
            return "circular " + id;
        }
    }

    /**
     * The circular of that number inside Saman.
     *
     * @throws NotFound where there is none
     */
    public Instrument get(long circular) {
        return sql.find(circular, Tehran.today(clock)).orElseThrow(() -> new NotFound("circular " + circular));
    }

    /** Whether the organ bears, or bore, something the circular asks. */
    public boolean bears(CircularId circular, OrganId organ) {
        return sql.bears(circular, organ);
    }

    /**
     * Goes on only if the actor acts for the circular's issuer and may do {@code act} there.
     *
     * @throws NotFound when refused, with an entry in the security log
     */
    public void requireIssuer(Actor actor, Act act, Instrument instrument) {
        requireThat(instrument.issuer().equals(actor.organ().id()), actor, act, instrument);
        authority.require(actor, act, Target.of(actor.organ()), instrument.object());
    }

    /**
     * Goes on only if {@code concerned}: the actor's organ has the part in the circular that {@code act} takes.
     *
     * @throws NotFound when refused, with an entry in the security log
     */
    public void requireThat(boolean concerned, Actor actor, Act act, Instrument instrument) {
        if (!concerned) {
            log.write(SecurityLog.Kind.REFUSED, actor.by(), instrument.object(), act + " is for a party to it");
            throw new NotFound(instrument.object());
        }
    }

    /** Tells everybody of these organs who may do {@code act} there today; a person of several of them once. */
    public void tell(Collection<OrganId> organs, Act act, String words, String link) {
        List<Role> roles = Stream.of(Role.values())
                .filter(role -> !authority.grants(role, act).isEmpty())
                .toList();
        notices.tell(sql.accounts(organs, roles, Tehran.today(clock)), words, link);
    }
}

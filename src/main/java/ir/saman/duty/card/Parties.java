package ir.saman.duty.card;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.Target;
import ir.saman.duty.Duties;
import ir.saman.duty.DutyId;
import ir.saman.kit.web.NotFound;
import ir.saman.secretariat.Notices;
import ir.saman.secretariat.SecurityLog;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who has a part in a duty: the bearer, its acceptors, those who cooperate, the issuer. Who may act, and who is told. */
@Component
public class Parties {

    private static final int BRIEF = 200;

    private final Authority authority;
    private final Duties duties;
    private final Organs organs;
    private final Notices notices;
    private final SecurityLog log;

    Parties(Authority authority, Duties duties, Organs organs, Notices notices, SecurityLog log) {
        this.authority = authority;
        this.duties = duties;
        this.organs = organs;
        this.notices = notices;
        this.log = log;
    }

    /**
     * Goes on only if the actor may do {@code act} to the duty, decided by its bearer, issuer and programme. What a person
     * bears is answered by him alone.
     *
     * @throws NotFound when refused, with an entry in the security log
     */
    public void requireBearer(Actor actor, Act act, DutyCards.Card duty) {
        authority.require(actor, act, target(duty), object(duty.id()));
        if ((act == Act.ANSWER_DUTY || act == Act.ASK_RELIEF) && !bears(actor, duty.person())) {
            log.write(SecurityLog.Kind.REFUSED, actor.by(), object(duty.id()), act + " is for the person who bears it");
            throw new NotFound(object(duty.id()));
        }
    }

    /** Whether what that person bears is the actor's own, or that of whom he stands in for; true where an organ bears it. */
    public boolean bears(Actor actor, Optional<Long> person) {
        return person.map(number -> Stream.concat(Stream.of(actor.account()), actor.deputyFor().stream())
                        .anyMatch(account -> organs.personOf(account) == number))
                .orElse(true);
    }

    /**
     * Goes on only if the actor may see the duty: within reach of its bearer, issuer and programme, or because the actor's
     * organ accepts it, cooperates in it or decides on its relief, or counts it on its board. What is submitted with it is seen by the same people.
     *
     * @throws NotFound for no duty, or one the actor may not see; the latter with an entry in the security log
     */
    public void requireSight(Actor actor, DutyId duty) {
        Target borne = duties.target(duty).orElseThrow(() -> new NotFound(object(duty)));
        if (!authority.decide(actor, Act.SEE_DUTY, borne).allowed()) {
            authority.require(actor, Act.SEE_DUTY, duties.sight(duty, actor).orElseThrow(), object(duty));
        }
    }

    /**
     * Goes on only if the actor's own organ is one of {@code parties} and the actor may do {@code act} there.
     *
     * @throws NotFound when refused, with an entry in the security log
     */
    public void requireParty(Actor actor, Act act, Collection<OrganId> parties, String object) {
        if (!parties.contains(actor.organ().id())) {
            log.write(SecurityLog.Kind.REFUSED, actor.by(), object, act + " is for a party to it");
            throw new NotFound(object);
        }
        authority.require(actor, act, Target.of(actor.organ()), object);
    }

    /** Tells those people of an organ who may do {@code act} there today. */
    public void tell(OrganId organ, Act act, LocalDate today, String words, String link) {
        notices.tell(holders(organ, act, today), words, link);
    }

    /** Whether nobody of an organ may do {@code act} there today, so that what is asked of it waits. */
    public boolean nobody(OrganId organ, Act act, LocalDate today) {
        return holders(organ, act, today).isEmpty();
    }

    private List<Long> holders(OrganId organ, Act act, LocalDate today) {
        List<Role> roles = Stream.of(Role.values())
                .filter(role -> !authority.grants(role, act).isEmpty())
                .toList();
        return organs.accountsOf(organ, roles, today);
    }

    /** The name of an organ. */
    public String name(OrganId organ) {
        return organs.get(organ).name();
    }

    /** A reason as a notice gives it: its beginning, where it is long. */
    public static String brief(String reason) {
        return reason.length() <= BRIEF ? reason : reason.substring(0, BRIEF).strip() + "…";
    }

    /** Duties as the ledger names them: one by its number, several as a set. */
    public static Subject subject(Collection<DutyId> touched) {
        List<Long> numbers = touched.stream().map(DutyId::value).toList();
        return numbers.size() == 1 ? new Subject.One("duty", numbers.getFirst()) : new Subject.Many("duty", numbers);
    }

    /** A duty as the security log names it. */
    public static String object(DutyId duty) {
        return "duty " + duty.value();
    }

    private Target target(DutyCards.Card duty) {
        return duties.target(duty.id()).orElseThrow(() -> new NotFound(object(duty.id())));
    }
}

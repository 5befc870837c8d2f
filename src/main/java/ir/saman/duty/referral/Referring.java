package ir.saman.duty.referral;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Grant;
import ir.saman.directory.Role;
import ir.saman.duty.DutyId;
import ir.saman.duty.card.Parties;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Notices;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Refers duties inside an organ and takes replies: head, expert, back. The page has asked {@link Authority} before. */
@Component
class Referring {

    private final ReferralSql sql;
    private final Authority authority;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    Referring(ReferralSql sql, Authority authority, Ledger ledger, Notices notices, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** Who of the actor's organ may be given a duty: whoever could refer it back. */
    List<Colleague> colleagues(Actor actor) {
        List<Role> roles = Stream.of(Role.values())
                .filter(role -> authority.grants(role, Act.REFER_DUTY).contains(Grant.OWN))
                .toList();
        return sql.colleagues(Desk.of(actor), roles, Tehran.today(clock));
    }

    /** Gives the duties to the colleague; what they have open already is not given again. */
    @Transactional
    public Referred refer(Actor actor, Refer refer) {
        Optional<Colleague> to = colleagues(actor).stream()
                .filter(each -> each.account() == refer.to())
                .findFirst();
        if (to.isEmpty()) {
            return new Referred.NoColleague();
        }
        List<Long> given = sql.add(refer, Desk.of(actor), clock.instant());
        if (!given.isEmpty()) {
            ledger.write(
                    actor.by(),
                    "duty.refer",
                    Parties.subject(given.stream().map(DutyId::new).toList()),
                    Map.of("to", to.get().name(), "note", refer.note()));
            tell(refer.to(), actor, given);
        }
        return new Referred.Done(to.get().name(), given.size(), refer.duties().size() - given.size());
    }

    /** Sends a referred duty back with a reply to whoever referred it. */
    @Transactional
    public Replied reply(Actor actor, DutyId duty, String reply) {
        List<Long> referrers = sql.reply(duty, Desk.of(actor), reply, clock.instant());
        if (referrers.isEmpty()) {
            return new Replied.NothingOpen();
        }
        ledger.write(actor.by(), "duty.refer.reply", new Subject.One("duty", duty.value()), Map.of("reply", reply));
        String title = sql.titles(List.of(duty)).getFirst().title();
        notices.tell(
                referrers, text("duty.referral.notice.reply", actor.name(), title), "/desk/duties/" + duty.value());
        return new Replied.Done();
    }

    private void tell(long account, Actor actor, List<Long> duties) {
        if (duties.size() > 1) {
            notices.tell(
                    List.of(account),
                    text("duty.referral.notice.several", actor.name(), duties.size()),
                    "/desk?kind=REFERRAL");
            return;
        }
        DutyId duty = new DutyId(duties.getFirst());
        String title = sql.titles(List.of(duty)).getFirst().title();
        notices.tell(
                List.of(account),
                text("duty.referral.notice", actor.name(), title),
                "/desk/duties/" + duty.value() + "/referral");
    }
}

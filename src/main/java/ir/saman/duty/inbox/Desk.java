package ir.saman.duty.inbox;

import ir.saman.directory.AccountId;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Authority;
import ir.saman.directory.Grant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose inbox it is: the organ, the accounts whose referrals it takes (one's own, and the one whose seat is filled), and
 * the kinds of work the role may do for its own organ.
 */
record Desk(long organ, List<Long> accounts, Set<Kind> kinds, LocalDate today) {

    static Desk of(Actor actor, Authority authority, LocalDate today) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (authority.grants(actor.role(), act(kind)).contains(Grant.OWN)) {
                kinds.add(kind);
            }
        }
        List<Long> accounts = Stream.concat(Stream.of(actor.account()), actor.deputyFor().stream())
                .map(AccountId::value)
                .toList();
        return new Desk(actor.organ().id().value(), accounts, kinds, today);
    }

    boolean takes(Kind kind) {
        return kinds.contains(kind);
    }

    private static Act act(Kind kind) {
        return switch (kind) {
            case ANSWER -> Act.ANSWER_DUTY;
            case REFERRAL -> Act.REFER_DUTY;
            case DECIDE -> Act.DECIDE_ANSWER;
            case RELIEF -> Act.GRANT_RELIEF;
            case PART -> Act.COOPERATE;
        };
    }
}

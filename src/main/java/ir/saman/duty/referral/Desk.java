package ir.saman.duty.referral;

import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import java.util.List;
import java.util.stream.Stream;

/** Where a referral circulates: the organ, and the accounts the actor stands for (one's own first, then the seat's owner). */
record Desk(long organ, List<Long> accounts) {

    static Desk of(Actor actor) {
        return new Desk(
                actor.organ().id().value(),
                Stream.concat(Stream.of(actor.account()), actor.deputyFor().stream())
                        .map(AccountId::value)
                        .toList());
    }

    Long[] numbers() {
        return accounts.toArray(Long[]::new);
    }
}

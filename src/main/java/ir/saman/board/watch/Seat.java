package ir.saman.board.watch;

import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import java.util.Optional;

/** As what a figure is watched: what that seat may see is counted. */
record Seat(OrganId organ, Role role, Optional<AccountId> deputyFor) {

    static Seat of(Actor actor) {
        return new Seat(actor.organ().id(), actor.role(), actor.deputyFor());
    }
}

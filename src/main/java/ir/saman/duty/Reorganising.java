package ir.saman.duty;

import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.duty.MovingSql.Move;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Duties follow organs: addressee rules keep applying, a move changes later periods only (and, from its day on, what has no
 * period), a closing ends or transfers what is open. Heard in the transaction of the change.
 */
@Component
class Reorganising {

    private final Laying laying;
    private final Latecomers latecomers;
    private final MovingSql moves;
    private final ClosingSql closings;
    private final Ledger ledger;

    Reorganising(Laying laying, Latecomers latecomers, MovingSql moves, ClosingSql closings, Ledger ledger) {
        this.laying = laying;
        this.latecomers = latecomers;
        this.moves = moves;
        this.closings = closings;
        this.ledger = ledger;
    }

    @EventListener
    void on(OrganChanged change) {
        switch (change) {
            case OrganChanged.Made made -> keep(made.by(), "duty.lay.late", latecomers.born(moves.born(made.organs())));
            case OrganChanged.Moved moved -> moved(moved);
            case OrganChanged.Closed closed -> closed(closed);
            case OrganChanged.HoldersChanged _ -> {} // of no organ's duties: Holding hears it
        }
    }

    /** The answer of an organ closed meanwhile comes back to nobody: its duty goes on with the successor, or ends. */
    @EventListener
    void on(DutyReturned returned) {
        LocalDate today = laying.today();
        closings.closedBearer(returned.duty(), today).ifPresent(bearer -> {
            List<Long> duty = List.of(returned.duty().value());
            closings.successor(bearer, today)
                    .ifPresent(heir -> keep(
                            By.SYSTEM, "duty.transfer", closings.transfer(duty, heir, today, today, laying.now())));
            keep(By.SYSTEM, "duty.end.returned", closings.end(duty, today, laying.now()));
        });
    }

    private void moved(OrganChanged.Moved moved) {
        LocalDate today = laying.today();
        Move move = new Move(moves.below(moved.organs(), today), moved.from(), today, laying.now());
        By by = moved.by();
        moves.hold(move);
        List<Long> reopened = moves.reopen(move);
        keep(by, "duty.reopen", reopened);
        moves.keepPlaces(move, reopened);
        keep(by, "duty.restamp", moves.restamp(move, reopened));
        keep(by, "duty.acceptors", moves.nameAcceptors(move, reopened));
        keep(by, "duty.end.unmatched", moves.endUnmatched(move));
        keep(by, "duty.lay.late", latecomers.since(move.organs(), move.from()));
    }

    private void keep(By by, String command, List<Long> duties) {
        keep(by, command, "duty", duties);
    }

    private void keep(By by, String command, String kind, List<Long> touched) {
        if (!touched.isEmpty()) {
            ledger.write(by, command, new Subject.Many(kind, touched), Map.of());
        }
    }

    /** Holds the duties first, so that an answer being sent or decided now is either seen here or sees what is done here. */
    private void closed(OrganChanged.Closed closed) {
        OrganId organ = closed.organ();
        LocalDate today = laying.today();
        By by = closed.by();
        List<Long> held = closings.hold(organ);
        closed.successor()
                .ifPresent(heir ->
                        keep(by, "duty.transfer", closings.transfer(held, heir, closed.on(), today, laying.now())));
        List<Long> ended = closings.end(held, closed.on(), laying.now());
        ledger.write(by, "duty.end.organ", new Subject.Many("duty", ended), Map.of("organ", organ.value()));
        Optional<OrganId> heir = closed.successor().or(() -> closings.standsFor(organ, today));
        closings.handOver(organ, heir, today, laying.now())
                .forEach((kind, handed) -> keep(by, "duty.handover", kind, handed));
        closed.successor().ifPresent(to -> keep(by, "duty.handover.parts", closings.handOverParts(organ, to)));
    }
}

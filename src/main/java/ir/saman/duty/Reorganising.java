package ir.saman.duty;

import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        }
    }

    /** The answer of an organ closed meanwhile comes back to nobody: its duty goes on with the successor, or ends. */
    @EventListener
    void on(DutyReturned returned) {
        LocalDate today = laying.today();
        closings.closedBearer(returned.duty(), today).ifPresent(bearer -> {
            List<Long> duty = List.of(returned.duty().value());
            closings.successor(bearer, today)
                    .ifPresent(heir -> closings.transfer(duty, heir, today, today, laying.now()));
            keep(By.SYSTEM, "duty.end.returned", closings.end(duty, today, laying.now()));
        });
    }

    private void moved(OrganChanged.Moved moved) {
        LocalDate day = moved.from();
        List<OrganId> organs = moves.below(moved.organs(), laying.today());
        keep(moved.by(), "duty.reopen", moves.reopen(organs, day, laying.today(), laying.now()));
        moves.keepPlaces(organs, day);
        keep(moved.by(), "duty.restamp", moves.restamp(organs, day, laying.now()));
        moves.nameAcceptors(organs, day, laying.today());
        keep(moved.by(), "duty.end.unmatched", moves.endUnmatched(organs, day, laying.today(), laying.now()));
        keep(moved.by(), "duty.lay.late", latecomers.since(organs, day));
    }

    private void keep(By by, String command, List<Long> duties) {
        if (!duties.isEmpty()) {
            ledger.write(by, command, new Subject.Many("duty", duties), Map.of());
        }
    }

    /** Holds the duties first, so that an answer being sent now is either seen here or refused as too late. */
    private void closed(OrganChanged.Closed closed) {
        OrganId organ = closed.organ();
        LocalDate today = laying.today();
        List<Long> held = closings.hold(organ);
        List<Long> transferred = closed.successor()
                .map(heir -> closings.transfer(held, heir, closed.on(), today, laying.now()))
                .orElse(List.of());
        List<Long> ended = closings.end(held, closed.on(), laying.now());
        closings.handOver(organ, closed.successor().or(() -> closings.standsFor(organ, today)), today);
        closed.successor().ifPresent(heir -> closings.handOverParts(organ, heir));
        ledger.write(
                closed.by(),
                "duty.end.organ",
                new Subject.Many("duty", ended),
                Map.of("organ", organ.value(), "transferred", transferred.size()));
    }
}

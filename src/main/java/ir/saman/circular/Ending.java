package ir.saman.circular;

import ir.saman.circular.Issuing.Fate;
import ir.saman.circular.LifeSql.Place;
import ir.saman.circular.LifeSql.StandingAsk;
import ir.saman.duty.Duties;
import ir.saman.duty.Outlook;
import ir.saman.duty.Source;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Ends asks as chosen: what is open is closed, kept, or goes on under an heir. */
@Component
class Ending {

    private final LifeSql sql;
    private final Duties duties;
    private final Ledger ledger;

    Ending(LifeSql sql, Duties duties, Ledger ledger) {
        this.sql = sql;
        this.duties = duties;
        this.ledger = ledger;
    }

    /**
     * Why and when something ends.
     *
     * @param by what replaces it; absent where it is withdrawn
     */
    record End(LocalDate on, String reason, Optional<CircularId> by) {}

    /** What was chosen for each ask, and what may go on them; what nobody chose for is kept. */
    record Chosen(Map<Long, Fate> fates, Map<Place, Long> heirs) {

        Fate of(StandingAsk ask) {
            return fates.getOrDefault(ask.id(), Fate.KEPT);
        }

        Optional<Long> heir(Place place) {
            return Optional.ofNullable(heirs.get(place));
        }
    }

    /** Ends these asks; returns how many of their duties ended and how many stay open, those that went on not counted. */
    Duties.Ending end(List<StandingAsk> asks, Chosen chosen, End end, By by) {
        int ended = 0;
        int kept = 0;
        for (StandingAsk ask : asks) {
            Fate fate = chosen.of(ask);
            if (fate instanceof Fate.GoesOn on) {
                chosen.heir(new Place(on.anchor(), on.key()))
                        .ifPresent(heir -> duties.move(Binding.source(ask.id()), Binding.source(heir), end.on(), by));
            }
            Duties.Ending left = duties.end(Binding.source(ask.id()), end.on(), fate.rest(), end.reason(), by);
            ended += left.ended();
            kept += left.kept();
        }
        return new Duties.Ending(ended, kept);
    }

    /** The asks of earlier versions of which something was kept, and is still open. */
    List<StandingAsk> kept(CircularId circular) {
        List<StandingAsk> ceased = sql.ceased(circular);
        Map<Source, Outlook> outlook = duties.outlook(
                ceased.stream().map(ask -> Binding.source(ask.id())).toList());
        return ceased.stream()
                .filter(ask -> Optional.ofNullable(outlook.get(Binding.source(ask.id())))
                        .filter(each -> each.open() > 0)
                        .isPresent())
                .toList();
    }

    /** Those that stand, and after them those of which something was kept. */
    List<StandingAsk> open(CircularId circular) {
        return Stream.concat(sql.standing(circular).stream(), kept(circular).stream())
                .toList();
    }

    /** Ends a whole circular in force, with what it had kept of earlier versions. */
    Duties.Ending endCircular(CircularId circular, Chosen chosen, End end, By by) {
        sql.end(circular, end);
        Duties.Ending ending = end(open(circular), chosen, end, by);
        ledger.write(
                by,
                end.by().isPresent() ? "circular.supersede" : "circular.withdraw",
                new Subject.One("circular", circular.value()),
                Map.of(
                        "on",
                        end.on().toString(),
                        "reason",
                        end.reason(),
                        "by",
                        end.by().map(CircularId::value).orElse(0L),
                        "ended",
                        ending.ended(),
                        "kept",
                        ending.kept()));
        return ending;
    }
}

package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Issuing.Became;
import ir.saman.circular.Issuing.EndingAsk;
import ir.saman.circular.Issuing.Fate;
import ir.saman.circular.Issuing.More;
import ir.saman.circular.LifeSql.Place;
import ir.saman.circular.LifeSql.StandingAsk;
import ir.saman.duty.Duties;
import ir.saman.duty.Outlook;
import ir.saman.duty.Source;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Ends asks as chosen: what is open is closed, kept, or goes on under an heir; and puts their end off. */
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

    /** Ends these asks; returns what became of the open duties of each. */
    Map<Long, Became> end(List<StandingAsk> asks, Chosen chosen, End end, By by) {
        Map<Long, Became> became = new LinkedHashMap<>();
        for (StandingAsk ask : asks) {
            Fate fate = chosen.of(ask);
            int moved = fate instanceof Fate.GoesOn on ? move(ask, on, chosen, end, by) : 0;
            Duties.Ending left = duties.end(Binding.source(ask.id()), end.on(), fate.rest(), end.reason(), by);
            became.put(ask.id(), new Became(moved, left.ended(), left.kept()));
        }
        return became;
    }

    private int move(StandingAsk ask, Fate.GoesOn on, Chosen chosen, End end, By by) {
        return chosen.heir(new Place(on.anchor(), on.key()))
                .map(heir -> duties.move(Binding.source(ask.id()), Binding.source(heir), end.on(), by))
                .map(Duties.Moving::moved)
                .orElse(0);
    }

    /** What ended and stays of all asks together; those that went on are not counted. */
    static Duties.Ending sum(Map<Long, Became> became) {
        return new Duties.Ending(
                became.values().stream().mapToInt(Became::ended).sum(),
                became.values().stream().mapToInt(Became::kept).sum());
    }

    /** Gives more time for what these asks ask, as far as somebody has less; returns how many duties were extended. */
    int extend(CircularId circular, List<StandingAsk> asks, More more, By by) {
        int extended = asks.stream()
                .mapToInt(ask -> duties.extend(Binding.source(ask.id()), more.whom(), more.until(), more.reason(), by))
                .sum();
        if (extended > 0) {
            ledger.write(
                    by,
                    "circular.extend",
                    new Subject.One("circular", circular.value()),
                    Map.of("until", more.until().toString(), "reason", more.reason(), "extended", extended));
        }
        return extended;
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

    /** The same as the asks that would end; what was kept is said so, and is nobody's like: that is what stands now. */
    List<EndingAsk> asks(CircularId circular, Collection<Place> asked) {
        Stream<EndingAsk> standing = sql.standing(circular).stream().map(ask -> ask(circular, ask, asked));
        Stream<EndingAsk> kept = kept(circular).stream()
                .map(ask -> new EndingAsk(
                        circular,
                        ask.id(),
                        ask.anchor(),
                        text("circular.issue.ceased", ask.label()),
                        ask.key(),
                        ask.action(),
                        false));
        return Stream.concat(standing, kept).toList();
    }

    static EndingAsk ask(CircularId circular, StandingAsk ask, Collection<Place> asked) {
        return new EndingAsk(
                circular, ask.id(), ask.anchor(), ask.label(), ask.key(), ask.action(), asked.contains(ask.place()));
    }

    /** Ends a whole circular in force, with what it had kept of earlier versions. */
    Map<Long, Became> endCircular(CircularId circular, Chosen chosen, End end, By by) {
        sql.end(circular, end);
        Map<Long, Became> became = end(open(circular), chosen, end, by);
        Duties.Ending all = sum(became);
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
                        all.ended(),
                        "kept",
                        all.kept()));
        return became;
    }
}

package ir.saman.board.watch;

import ir.saman.board.Asked;
import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Place;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.board.Tally;
import ir.saman.directory.Actor;
import ir.saman.directory.Organs;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks for watches: each as its own seat sees, and all of one place by one reading. Nobody asked for it at that moment, so
 * what is refused is no attempt for the security log.
 */
@Component
class Sightings {

    private final Scopes scopes;
    private final Readings readings;
    private final Organs organs;
    private final Clock clock;

    Sightings(Scopes scopes, Readings readings, Organs organs, Clock clock) {
        this.scopes = scopes;
        this.readings = readings;
        this.organs = organs;
        this.clock = clock;
    }

    /** Where somebody looks from, and at what place. Whose seat it is makes no difference to what it sees. */
    private record Standpoint(Seat seat, String place) {
        static Standpoint of(Watch watch) {
            return new Standpoint(
                    new Seat(watch.seat().organ(), watch.seat().role(), Optional.empty()),
                    watch.aim().place());
        }
    }

    /** A watch with what it means in the scope it sees. */
    private record Look(Watch watch, Scope scope, List<Asked> meant) {}

    /** A watch, and what it sees. */
    record Sighted(Watch watch, Sighting sighting) {}

    /** What each of these watches sees now, in their order. */
    List<Sighted> of(List<Watch> watches) {
        Map<Long, Sighting> found = new HashMap<>();
        Map<Standpoint, Optional<Scope>> seen = new HashMap<>();
        Map<Place, List<Look>> looks = watches.stream()
                .flatMap(watch -> look(watch, seen, found).stream())
                .collect(Collectors.groupingBy(look -> look.scope().place()));
        looks.forEach((place, together) -> read(place, together, found));
        return watches.stream()
                .flatMap(watch ->
                        Optional.ofNullable(found.get(watch.id()))
                                .map(sighting -> new Sighted(watch, sighting))
                                .stream())
                .toList();
    }

    /** What is meant there now: the reading that a new watch begins with. */
    Tally tally(Scope scope, List<Asked> meant) {
        return Tally.of(cells(scope.place(), numbers(meant)));
    }

    private Optional<Look> look(Watch watch, Map<Standpoint, Optional<Scope>> seen, Map<Long, Sighting> found) {
        if (!watch.seated()) {
            found.put(watch.id(), new Sighting.Rests(Sighting.Why.SEAT));
            return Optional.empty();
        }
        Optional<Scope> scope = seen.computeIfAbsent(Standpoint.of(watch), from -> scope(watch));
        if (scope.isEmpty()) {
            found.put(watch.id(), new Sighting.Rests(Sighting.Why.PLACE));
            return Optional.empty();
        }
        List<Asked> meant = watch.aim().among(scope.get());
        if (meant.isEmpty() && watch.aim().narrows()) {
            found.put(watch.id(), new Sighting.Rests(Sighting.Why.CLAUSE));
            return Optional.empty();
        }
        return Optional.of(new Look(watch, scope.get(), meant));
    }

    private Optional<Scope> scope(Watch watch) {
        Seat seat = watch.seat();
        Actor actor = new Actor(watch.account(), "", organs.get(seat.organ()), seat.role(), seat.deputyFor());
        return scopes.seen(actor, watch.aim().place());
    }

    private void read(Place place, List<Look> looks, Map<Long, Sighting> found) {
        List<Long> all = looks.stream()
                .flatMap(look -> numbers(look.meant()).stream())
                .distinct()
                .toList();
        Map<Long, List<Cell>> bySource = cells(place, all).stream().collect(Collectors.groupingBy(Cell::source));
        for (Look look : looks) {
            List<Cell> cells = numbers(look.meant()).stream()
                    .flatMap(source -> bySource.getOrDefault(source, List.of()).stream())
                    .toList();
            found.put(look.watch().id(), new Sighting.Seen(look.scope(), look.meant(), Tally.of(cells)));
        }
    }

    private List<Cell> cells(Place place, List<Long> sources) {
        return readings.read(new Question(Cut.WHOLE, place, sources, Optional.empty(), Tehran.today(clock), false));
    }

    private static List<Long> numbers(List<Asked> meant) {
        return meant.stream().map(Asked::source).toList();
    }
}

package ir.saman.board.trend;

import ir.saman.board.Cell;
import ir.saman.board.Place;
import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.board.Tally;
import ir.saman.directory.Actor;
import ir.saman.directory.OrganId;
import ir.saman.kit.text.PersianOrder;
import ir.saman.kit.web.Link;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts a place beside its like: a province beside all provinces, a county or an agency beside those with half to double
 * its duties. Who may not open another place's board learns where the own one stands, and nothing of any other by name.
 */
@Component
class Peers {

    private final PeersSql sql;
    private final Scopes scopes;

    Peers(PeersSql sql, Scopes scopes) {
        this.sql = sql;
        this.scopes = scopes;
    }

    /** The comparison of the chosen place; empty where it has no like, or nothing was laid there. */
    Optional<Comparison> of(Actor actor, Chosen chosen, LocalDate today) {
        Scope scope = chosen.scope();
        String own = PeersSql.key(scope.place());
        Map<String, List<Cell>> all =
                sql.cells(scope.place(), chosen.sources(), today).stream().collect(Collectors.groupingBy(Cell::key));
        if (!all.containsKey(own)) {
            return Optional.empty();
        }
        long size = Tally.of(all.getOrDefault(own, List.of())).laid();
        boolean anySize = scope.place() instanceof Place.Province;
        List<Peer> alike = all.values().stream()
                .map(cells -> peer(cells, chosen, own))
                .filter(peer -> peer.tally().laid() > 0)
                .filter(peer -> anySize || alike(peer.tally().laid(), size))
                .toList();
        Predicate<Place> shown = scopes.shown(actor, chosen.sources());
        return Optional.of(comparison(
                ranked(alike), kind(scope.place()), peer -> peer.own() || shown.test(at(scope.place(), peer))));
    }

    private static boolean alike(long size, long own) {
        return size * 2 >= own && size <= own * 2;
    }

    private static Comparison comparison(List<Peer> alike, String kind, Predicate<Peer> shown) {
        List<Peer> named = alike.stream().filter(shown).toList();
        List<Integer> shares = alike.stream()
                .flatMap(peer -> peer.tally().share().stream().boxed())
                .sorted()
                .toList();
        int rank = alike.stream()
                .filter(Peer::own)
                .mapToInt(Peer::rank)
                .findFirst()
                .orElse(0);
        return new Comparison(kind, named, shares.size(), alike.size() - named.size(), rank, median(shares));
    }

    /** Best share first; equal shares have one rank; those without a share stand last, without one. */
    private static List<Peer> ranked(Collection<Peer> peers) {
        List<Integer> shares = peers.stream()
                .flatMap(peer -> peer.tally().share().stream().boxed())
                .toList();
        return peers.stream()
                .map(peer -> ranked(peer, shares))
                .sorted(Comparator.comparing((Peer peer) -> peer.rank() == 0)
                        .thenComparing(Peer::rank)
                        .thenComparing(PersianOrder.by(Peer::name)))
                .toList();
    }

    private static Peer ranked(Peer peer, List<Integer> shares) {
        OptionalInt share = peer.tally().share();
        int rank = share.isEmpty()
                ? 0
                : 1
                        + (int) shares.stream()
                                .filter(other -> other > share.getAsInt())
                                .count();
        return new Peer(peer.key(), rank, peer.own(), peer.link(), peer.tally(), peer.rows());
    }

    private static OptionalInt median(List<Integer> sorted) {
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2f));
    }

    private static Peer peer(List<Cell> cells, Chosen chosen, String own) {
        Cell any = cells.getFirst();
        Scope scope = chosen.scope();
        Rows rows = scope.row()
                .map(row -> chosen.rows().with(row.name(), any.key()))
                .orElseGet(chosen::rows);
        Link link = any.key().equals(own)
                ? Link.here(any.name())
                : Link.to(any.name(), address(kind(scope.place()) + "-" + any.key(), chosen));
        return new Peer(any.key(), 0, any.key().equals(own), link, Tally.of(cells), rows);
    }

    private static String address(String place, Chosen chosen) {
        return TrendPages.address(place, chosen.circular());
    }

    private static String kind(Place place) {
        return switch (place) {
            case Place.Province province -> "province";
            case Place.County county -> "county";
            case Place.Agencies agencies -> "agency";
            case Place.Country country -> "";
            case Place.Own own -> "";
        };
    }

    /** The place a row of the table stands for: of the own one's kind. */
    private static Place at(Place own, Peer peer) {
        return switch (own) {
            case Place.Province province -> new Place.Province(peer.key());
            case Place.County county -> new Place.County(peer.key());
            case Place.Agencies agencies -> new Place.Agencies(new OrganId(Long.parseLong(peer.key())));
            case Place.Country country -> own;
            case Place.Own organ -> own;
        };
    }
}

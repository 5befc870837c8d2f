package ir.saman.board;

import ir.saman.kit.web.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one board shows to one reader.
 *
 * @param title the board's name
 * @param trail the way to it
 * @param path its address
 * @param row the parameter that narrows the list of duties to it, if it needs one
 * @param asked the sources whose duties the reader may see there
 * @param whole whether these are all sources there are
 */
public record Scope(
        String title,
        List<Link> trail,
        String path,
        Place place,
        Optional<Parameter> row,
        List<Asked> asked,
        boolean whole) {

    /** The same with these of its sources only. */
    Scope of(List<Asked> some) {
        return new Scope(title, trail, path, place, row, some, whole);
    }

    /** A parameter of an address. */
    public record Parameter(String name, String value) {}

    /** The rows its table may have, the usual ones first; none: it has no table. */
    public List<Cut> cuts() {
        return switch (place) {
            case Place.Country country -> List.of(Cut.PROVINCE, Cut.AGENCY);
            case Place.Province province -> List.of(Cut.COUNTY, Cut.MINISTRY, Cut.KIND);
            case Place.Agencies agencies -> List.of(Cut.AGENCY);
            case Place.County county -> List.of();
            case Place.Own own -> List.of();
        };
    }

    /** Whether it can be read as of another day: a single organ's duties are kept as they stand now. */
    public boolean remembers() {
        return !(place instanceof Place.Own);
    }

    /** How an address names it: {@link Scopes#PARAMETER}; empty for the widest of a reader. */
    public String key() {
        return switch (place) {
            case Place.Country country -> "";
            case Place.Own own -> "";
            case Place.Province province -> "province-" + province.code();
            case Place.County county -> "county-" + county.code();
            case Place.Agencies agencies -> "agency-" + agencies.organ().value();
        };
    }

    /** The way to a page beside it, of that name. */
    public List<Link> trailTo(String page) {
        return Stream.of(
                        trail.subList(0, trail.size() - 1).stream(),
                        Stream.of(Link.to(trail.getLast().text(), path), Link.here(page)))
                .flatMap(each -> each)
                .toList();
    }

    /** The numbers of its sources. */
    public List<Long> sources() {
        return asked.stream().map(Asked::source).toList();
    }

    /** Whether it is the whole country, and so has a map. */
    public boolean isCountry() {
        return place instanceof Place.Country;
    }
}

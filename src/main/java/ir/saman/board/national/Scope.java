package ir.saman.board.national;

import ir.saman.board.Asked;
import ir.saman.board.Cut;
import ir.saman.board.Place;
import ir.saman.kit.web.Link;
import java.util.List;
import java.util.Optional;

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
record Scope(
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
    record Parameter(String name, String value) {}

    /** The rows its table may have, the usual ones first; none: it has no table. */
    List<Cut> cuts() {
        return switch (place) {
            case Place.Country country -> List.of(Cut.PROVINCE, Cut.AGENCY);
            case Place.Province province -> List.of(Cut.COUNTY, Cut.MINISTRY, Cut.KIND);
            case Place.Agencies agencies -> List.of(Cut.AGENCY);
            case Place.County county -> List.of();
            case Place.Own own -> List.of();
        };
    }

    /** Whether it can be read as of another day: a single organ's duties are kept as they stand now. */
    boolean remembers() {
        return !(place instanceof Place.Own);
    }

    /** Whether it is the whole country, and so has a map. */
    boolean isCountry() {
        return place instanceof Place.Country;
    }
}

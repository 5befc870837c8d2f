package ir.saman.board;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one board shows to one reader.
 *
 * @param name the place's name
 * @param trail the way to it
 * @param path its address
 * @param asked the sources whose duties the reader may see there
 * @param whole whether the reader may see all sources there are
 * @param named whether some of these were left out, since they ask nothing there today: they may have, or elsewhere
 */
public record Scope(
        String name, List<Link> trail, String path, Place place, List<Asked> asked, boolean whole, boolean named) {

    /** The parameter of the circular whose duties alone are meant. */
    public static final String CIRCULAR = "circular";

    /** The address of the widest board of whoever reads. */
    static final String WIDEST = "/desk/board";

    /** The parameter of the day as of which a board is read. */
    public static final String AS_OF = "as-of";

    /** The parameter that leaves out what was recorded after that day. */
    public static final String KNOWN = "known";

    /** The board of a place below the widest, on which nothing is asked yet. */
    static Scope of(String name, String here, String path, Place place) {
        List<Link> trail = List.of(
                Link.to(text("kit.desk"), "/desk"), Link.to(text("board.menu"), "/desk/board"), Link.here(here));
        return new Scope(name, trail, path, place, List.of(), false, false);
    }

    /** The parameter that narrows the list of duties to it, if it needs one. */
    public Optional<Parameter> row() {
        return switch (place) {
            case Place.Country country -> Optional.empty();
            case Place.Province province -> Optional.of(new Parameter("province", province.code()));
            case Place.County county -> Optional.of(new Parameter("county", county.code()));
            case Place.Agencies agencies ->
                Optional.of(new Parameter(
                        "agencies", String.valueOf(agencies.organ().value())));
            case Place.Own own ->
                Optional.of(new Parameter("organ", String.valueOf(own.organ().value())));
        };
    }

    /** The same with these sources. */
    Scope of(List<Asked> sources, boolean all) {
        return new Scope(name, trail, path, place, sources, all, false);
    }

    /** The same where only these of its sources may be known of. */
    Scope knowing(List<Asked> some) {
        return new Scope(name, trail, path, place, some, whole, some.size() < asked.size());
    }

    /** A parameter of an address. */
    public record Parameter(String name, String value) {}

    /** The rows its table may have, the usual ones first; none: it has no table. */
    public List<Cut> cuts() {
        return cuts(place);
    }

    static List<Cut> cuts(Place place) {
        return switch (place) {
            case Place.Country country ->
                List.of(Cut.PROVINCE, Cut.AGENCY, Cut.MINISTRY, Cut.KIND, Cut.CIRCULAR, Cut.PROGRAMME, Cut.PERIOD);
            case Place.Province province ->
                List.of(Cut.COUNTY, Cut.MINISTRY, Cut.KIND, Cut.CIRCULAR, Cut.PROGRAMME, Cut.PERIOD);
            case Place.Agencies agencies -> List.of(Cut.AGENCY, Cut.CIRCULAR, Cut.PROGRAMME, Cut.PERIOD);
            case Place.County county -> List.of(Cut.CIRCULAR, Cut.PROGRAMME, Cut.PERIOD);
            case Place.Own own -> List.of(Cut.CIRCULAR, Cut.PROGRAMME, Cut.PERIOD);
        };
    }

    /** The board's title. */
    public String title() {
        return text("board.title", name);
    }

    /** The way to a page beside the board. */
    public List<Link> trail(String here) {
        List<Link> way = new ArrayList<>(trail.subList(0, trail.size() - 1));
        way.add(Link.to(trail.getLast().text(), path));
        way.add(Link.here(here));
        return way;
    }

    /** The address of a page beside the board, {@code /desk/board/<feature>}, about this place. */
    public String beside(String feature, List<Parameter> more) {
        String query = Stream.concat(Stream.of(new Parameter(Scopes.PARAMETER, key())), more.stream())
                .filter(each -> !each.value().isEmpty())
                .map(each -> each.name() + "=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/desk/board/" + feature + (query.isEmpty() ? "" : "?" + query);
    }

    /** The same with nothing but the place. */
    public String beside(String feature) {
        return beside(feature, List.of());
    }

    /** The past day {@code form} asks for as {@code as-of}; an error beside it where there is no board of that day. */
    public Optional<LocalDate> asOf(Form form, LocalDate today) {
        Optional<LocalDate> day = form.date(AS_OF, text("board.filter.as-of")).map(PersianDate::date);
        if (day.filter(today::isBefore).isPresent()) {
            form.error(
                    AS_OF,
                    text("board.filter.as-of.ahead", PersianDate.of(today).format()));
        }
        return day.filter(today::isAfter);
    }

    /**
     * Whether {@code form} asks by {@code known} for what had been recorded by the day it names; an error beside the day where it
     * names none.
     */
    public static boolean asThenKnown(Form form) {
        if (form.has(KNOWN) && !form.has(AS_OF)) {
            form.error(AS_OF, text("board.filter.known.day"));
        }
        return form.has(KNOWN);
    }

    /**
     * Its sources that are of the circular {@code form} names, from there on by its address; all where it names none, or, with an
     * error beside it, one that is not there.
     */
    public List<Asked> circular(Form form) {
        Optional<String> address = form.typed(CIRCULAR).flatMap(named -> Asked.address(asked, named));
        if (address.isEmpty() && form.has(CIRCULAR)) {
            form.error(CIRCULAR, text("kit.form.choice", text("board.filter.circular")));
        }
        address.ifPresent(found -> form.with(CIRCULAR, found));
        return address.map(
                        found -> asked.stream().filter(each -> each.of(found)).toList())
                .orElse(asked);
    }

    /** How an address names it: {@link Scopes#PARAMETER}; empty for the widest of a reader. */
    public String key() {
        return switch (place) {
            case Place.Country country -> "";
            case Place.Own own ->
                path.equals(WIDEST) ? "" : "organ-" + own.organ().value();
            case Place.Province province -> "province-" + province.code();
            case Place.County county -> "county-" + county.code();
            case Place.Agencies agencies -> "agency-" + agencies.organ().value();
        };
    }

    /** The numbers of its sources. */
    public List<Long> sources() {
        return asked.stream().map(Asked::source).toList();
    }

    /** Whether it is the whole country, and so has a map. */
    public boolean isCountry() {
        return place instanceof Place.Country;
    }

    /** Whether it is a county, and so has a page of its units. */
    public boolean isCounty() {
        return place instanceof Place.County;
    }
}

package ir.saman.board.county;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Cell;
import ir.saman.board.Rows;
import ir.saman.board.Scopes;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianOrder;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Figure;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Shell;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units of a county as one reader sees them, all from one reading.
 *
 * @param all every unit of the county
 * @param named those of the name and kind looked for
 * @param chosen of these the ones looked for, in their order
 * @param slice the page of them
 */
record UnitView(Wanted wanted, List<Unit> all, List<Unit> named, List<Unit> chosen, Slice<Unit> slice, String moment) {

    private static final int ROWS = 50;

    private static final List<Standing> SHOWN = List.of(
            Standing.OVERDUE,
            Standing.WAITING,
            Standing.RETURNED,
            Standing.NOT_YET_DUE,
            Standing.MET,
            Standing.MET_LATE,
            Standing.BEFORE,
            Standing.EXEMPT);

    static UnitView of(Wanted wanted, List<Unit> all, Cursor cursor, String moment) {
        List<Unit> named = all.stream().filter(wanted::names).toList();
        List<Unit> chosen = named.stream()
                .filter(wanted::chooses)
                .sorted(wanted.order().comparator())
                .toList();
        return new UnitView(
                wanted, all, named, chosen, slice(chosen, wanted.order(), UnitOrder.shaped(cursor)), moment);
    }

    private static Slice<Unit> slice(List<Unit> units, UnitOrder order, Cursor cursor) {
        return Slice.of(
                nearest(units, order, cursor).limit(ROWS + 1).toList(),
                cursor,
                ROWS,
                unit -> order.mark(unit).key(),
                Total.exact(units.size()));
    }

    private static Stream<Unit> nearest(List<Unit> units, UnitOrder order, Cursor cursor) {
        return switch (cursor.way()) {
            case FIRST -> units.stream();
            case AFTER ->
                units.stream().filter(unit -> UnitOrder.Mark.of(cursor).before(order.mark(unit)));
            case BEFORE ->
                units.reversed().stream().filter(unit -> order.mark(unit).before(UnitOrder.Mark.of(cursor)));
        };
    }

    String title() {
        return text("board.units.title", wanted.scope().name());
    }

    Rows rows() {
        return wanted.rows();
    }

    /** The standings in the order of the columns: what is late and what waits first. They add up to what was laid. */
    static List<Standing> shown() {
        return SHOWN;
    }

    /** How many units there are in each way, leading to those. */
    List<Figure> figures(Shell shell) {
        return Stream.of(Which.values())
                .map(which -> figure(which, named.stream().filter(which::holds).count(), shell))
                .toList();
    }

    private static Figure figure(Which which, long n, Shell shell) {
        return new Figure(
                which.chip(),
                Digits.grouped(n),
                text("board.units.note." + which.name()),
                n == 0 ? "" : shell.with("which", which.name()));
    }

    /** Where a watch of the unit is begun, of the circular chosen here. */
    String watch(Unit unit) {
        String place = "/desk/board/watches/new?" + Scopes.PARAMETER + "=organ-" + unit.organ();
        return wanted.circularChosen()
                .map(number -> place + "&circular=" + URLEncoder.encode(number, StandardCharsets.UTF_8))
                .orElse(place);
    }

    /** What all units of the county bear together: a sum of the same reading. */
    Tally sum() {
        return Tally.of(all.stream()
                .flatMap(unit -> unit.tally().counts().entrySet().stream())
                .map(each -> new Cell("", "", 0, each.getKey(), each.getValue()))
                .toList());
    }

    /** The list of the duties of all of them, or empty. */
    String href() {
        return sum().laid() == 0 ? "" : rows().href();
    }

    /** The list of those that stand so, or empty. */
    String href(Standing standing) {
        return sum().of(standing) == 0 ? "" : rows().href(standing);
    }

    /** The kinds there are in the county. */
    List<Option> kinds() {
        Map<String, String> kinds =
                all.stream().map(Unit::kind).distinct().collect(Collectors.toMap(Enum::name, kind -> kind.label()));
        return kinds.entrySet().stream()
                .map(each -> new Option(each.getKey(), each.getValue()))
                .sorted(PersianOrder.by(Option::text))
                .toList();
    }
}

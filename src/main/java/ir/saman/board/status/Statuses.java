package ir.saman.board.status;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Now;
import ir.saman.board.Place;
import ir.saman.board.ProvinceMap;
import ir.saman.board.Published;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.PersianOrder;
import ir.saman.kit.web.Form;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws up the public page: one reading of the circulars everybody may read, so that all its figures agree. */
@Component
class Statuses {

    private final Readings readings;
    private final Clock clock;

    Statuses(Readings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * The page as {@code form} narrows it to one circular; one that is not there for everybody is refused, and any while the
     * figures of circulars are not shown: all others would be that circular's.
     */
    StatusView view(Form form, Set<Published> shown) {
        OpenClauses open = OpenClauses.among(readings.asked());
        Optional<String> circular = form.typed(StatusView.CIRCULAR)
                .filter(named -> shown.contains(Published.CIRCULARS))
                .flatMap(open::address);
        if (circular.isEmpty() && form.has(StatusView.CIRCULAR)) {
            form.error(StatusView.CIRCULAR, text("kit.form.choice", text("board.status.circular")));
        }
        circular.ifPresent(address -> form.with(StatusView.CIRCULAR, address));
        OpenClauses meant = circular.map(open::of).orElse(open);
        List<Cell> cells = cells(meant);
        List<StatusLine> provinces = provinces(cells);
        return new StatusView(
                form,
                text("board.moment.now", Now.words(clock)),
                shown,
                open.options(),
                StatusLine.country(cells, circular.flatMap(address -> meant.circularHref())),
                circular.isPresent() ? meant.byClause(cells) : meant.byCircular(cells),
                provinces,
                map(provinces));
    }

    private List<Cell> cells(OpenClauses meant) {
        return readings.read(new Question(
                Cut.PROVINCE, new Place.Country(), meant.sources(), Optional.empty(), Tehran.today(clock), false));
    }

    private static List<StatusLine> provinces(List<Cell> cells) {
        Map<String, List<Cell>> byProvince = cells.stream().collect(Collectors.groupingBy(Cell::key));
        return byProvince.values().stream()
                .map(StatusLine::province)
                .filter(line -> line.tally().laid() > 0)
                .sorted(Comparator.comparing((StatusLine line) -> line.code().isEmpty())
                        .thenComparing(PersianOrder.by(line -> line.link().text())))
                .toList();
    }

    /** A province leads to its row in the table on the same page. */
    private static ProvinceMap map(List<StatusLine> provinces) {
        return ProvinceMap.of(provinces.stream()
                .collect(Collectors.toMap(
                        StatusLine::code,
                        line -> new ProvinceMap.Province(line.link().text(), line.tally(), "#" + line.id()))));
    }
}

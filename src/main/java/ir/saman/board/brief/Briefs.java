package ir.saman.board.brief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Now;
import ir.saman.board.Place;
import ir.saman.board.Question;
import ir.saman.board.Readings;
import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Puts a place on one page: the same counts as its board, read at the moment of asking. */
@Component
final class Briefs {

    private static final int HOLDERS = 5;

    private final Readings readings;
    private final BriefSql sql;
    private final Clock clock;

    Briefs(Readings readings, BriefSql sql, Clock clock) {
        this.readings = readings;
        this.sql = sql;
        this.clock = clock;
    }

    /** The brief of a place; {@code open}: whose boards its reader may open, of those that are rows of it. */
    Brief of(Scope scope, Predicate<Place> open) {
        LocalDate today = Tehran.today(clock);
        Cut cut = scope.cuts().stream().findFirst().orElse(Cut.WHOLE);
        List<Cell> cells = readings.read(question(scope, cut, today));
        Tally now = Tally.of(cells);
        Rows rows = Rows.of(scope, scope.sources());
        Ranking ranking = new Ranking(scope, rows, cells, open);
        return new Brief(
                scope,
                text("board.moment.now", Now.words(clock)),
                now.laid(),
                Measure.main(scope, now, pasts(scope, today)),
                ranking.clauses(),
                ranking.lagging(),
                ranking.leading(),
                new Coming(scope, rows, today).of(sql.due(scope, today, Coming.until(today))),
                waits(now, rows, sql.holders(scope, today, HOLDERS)));
    }

    private static Question question(Scope scope, Cut cut, LocalDate day) {
        return new Question(cut, scope.place(), scope.sources(), Optional.empty(), day, false);
    }

    /** The end of the quarter before, and the same day a year ago. */
    private List<Past> pasts(Scope scope, LocalDate today) {
        Quarter before = Quarter.of(today).previous();
        LocalDate yearBefore = PersianDate.of(today).plusYears(-1).date();
        Map<LocalDate, List<Cell>> cells =
                readings.read(question(scope, Cut.WHOLE, today), List.of(before.last(), yearBefore));
        return List.of(
                past(text("board.brief.quarter", before.name()), cells.getOrDefault(before.last(), List.of())),
                past(text("board.brief.year"), cells.getOrDefault(yearBefore, List.of())));
    }

    private static Past past(String name, List<Cell> cells) {
        return new Past(name, Optional.of(Tally.of(cells)).filter(tally -> tally.laid() > 0));
    }

    private static Waits waits(Tally now, Rows rows, List<Holder> holders) {
        long total = now.of(Standing.WAITING);
        return new Waits(
                total,
                total > 0 ? rows.href(Standing.WAITING) : "",
                holders.stream()
                        .map(each -> new Waits.At(
                                each.name(),
                                each.n(),
                                rows.with("waiting-for", String.valueOf(each.id()))
                                        .href(Standing.WAITING)))
                        .toList());
    }
}

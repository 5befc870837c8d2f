package ir.saman.board.trend;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Scope;
import ir.saman.board.Scopes;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The page as its template draws it.
 *
 * @param moment when it was read, in words
 * @param stood the days, oldest first, today last
 * @param peers the place beside its like, where it has any
 */
record TrendView(Form form, Chosen chosen, String moment, List<Stood> stood, Optional<Comparison> peers) {

    TrendView {
        stood = List.copyOf(stood);
    }

    Scope scope() {
        return chosen.scope();
    }

    String title() {
        return text("board.trend.title", scope().title());
    }

    List<Link> trail() {
        return scope().trail(text("board.trend"));
    }

    /** The parts the table has columns for. */
    static List<Standing> parts() {
        return List.of(Standing.MET, Standing.MET_LATE, Standing.OVERDUE, Standing.WAITING);
    }

    Field circular() {
        return Field.of(form, Scope.CIRCULAR, text("board.filter.circular"));
    }

    String place() {
        return Scopes.PARAMETER;
    }

    /** Whether anything was ever laid there. */
    boolean any() {
        return stood.stream().anyMatch(Stood::any);
    }

    List<Column> columns() {
        long most = stood.stream().mapToLong(each -> each.tally().laid()).max().orElse(0);
        return stood.stream().map(each -> Column.of(each, most, board(each))).toList();
    }

    /** The board as of that day, with the circular chosen here. */
    private String board(Stood day) {
        String then = day == stood.getLast()
                ? ""
                : "as-of=" + encoded(PersianDate.of(day.on()).format());
        String circular =
                chosen.circular().map(number -> "circular=" + encoded(number)).orElse("");
        String query = then + (then.isEmpty() || circular.isEmpty() ? "" : "&") + circular;
        return query.isEmpty() ? scope().path() : scope().path() + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What became of it since the same quarter of last year; nothing for what is known as of now only. */
    List<String> year() {
        int last = stood.size() - 2;
        return last < Trends.YEAR ? List.of() : Change.sentences(stood.get(last), stood.get(last - Trends.YEAR));
    }
}

package ir.saman.board.brief;

import ir.saman.board.Asked;
import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words what falls due in the next thirty days. */
record Coming(Scope scope, Rows rows, LocalDate today) {

    private static final int DAYS = 30;
    private static final int SHOWN = 5;

    static LocalDate until(LocalDate today) {
        return today.plusDays(DAYS);
    }

    Ahead of(List<Due> due) {
        Map<Long, Asked> asked = scope.asked().stream().collect(Collectors.toMap(Asked::source, Function.identity()));
        Rows soon = between(rows, today, until(today));
        return new Ahead(
                counted(due.stream().mapToLong(Due::open).sum(), soon, Standing.NOT_YET_DUE),
                counted(due.stream().mapToLong(Due::returned).sum(), soon, Standing.RETURNED),
                due.stream()
                        .limit(SHOWN)
                        .flatMap(each ->
                                Stream.ofNullable(asked.get(each.source())).map(one -> day(each, one)))
                        .toList(),
                Math.max(0, due.size() - SHOWN));
    }

    private Ahead.Day day(Due due, Asked asked) {
        Rows these = between(rows.with("source", String.valueOf(due.source())), due.dueOn(), due.dueOn());
        return new Ahead.Day(
                PersianDate.of(due.dueOn()).format(),
                asked.link(),
                asked.note(),
                counted(due.open(), these, Standing.NOT_YET_DUE),
                counted(due.returned(), these, Standing.RETURNED));
    }

    private static Ahead.Counted counted(long n, Rows rows, Standing standing) {
        return new Ahead.Counted(n, n > 0 ? rows.href(standing) : "");
    }

    private static Rows between(Rows rows, LocalDate from, LocalDate to) {
        return rows.with("due-from", PersianDate.of(from).format())
                .with("due-to", PersianDate.of(to).format());
    }
}

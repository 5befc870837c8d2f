package ir.saman.board.brief;

import ir.saman.kit.web.Link;
import java.util.List;
import java.util.Optional;

/**
 * What falls due soon.
 *
 * @param open how many duties not answered, with their list
 * @param returned how many returned, with theirs
 * @param days the nearest, a line for each clause and day
 * @param more how many such lines there are besides
 */
record Ahead(Counted open, Counted returned, List<Day> days, int more) {

    Ahead {
        days = List.copyOf(days);
    }

    /**
     * What falls due on a day by a clause.
     *
     * @param open not answered, with their list
     * @param returned returned, with their list
     */
    record Day(String day, Link clause, String action, Counted open, Counted returned) {}

    /** What the days after the first {@code shown} are and count; empty for none. */
    Optional<Rest> after(int shown) {
        List<Day> first = days.stream().limit(shown).toList();
        int left = more + days.size() - first.size();
        return Optional.of(new Rest(
                        left,
                        open.n()
                                - first.stream()
                                        .mapToLong(day -> day.open().n())
                                        .sum(),
                        returned.n()
                                - first.stream()
                                        .mapToLong(day -> day.returned().n())
                                        .sum()))
                .filter(rest -> rest.lines() > 0);
    }

    /** So many lines more, and what they count. */
    record Rest(int lines, long open, long returned) {}

    /** A number and the list of the duties behind it, empty for none. */
    record Counted(long n, String href) {}
}

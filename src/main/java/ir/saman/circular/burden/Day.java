package ir.saman.circular.burden;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.burden.BurdenSql.Due;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Quarter;
import ir.saman.kit.calendar.WorkingDays;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A deadline that clashes with something.
 *
 * @param clashes with what, in words; none where only other duties are due that day
 */
record Day(Due due, List<Chip> clashes) {

    /** The first days of the year, when offices are all but closed. */
    private static final int NOWRUZ = 14;

    private static final int MOST = 20;

    /** Those that clash, the one with most due on it first; at most twenty. */
    static List<Day> clashing(List<Due> all, WorkingDays working) {
        return all.stream()
                .map(due -> new Day(due, clashes(due, working)))
                .filter(day -> !day.clashes.isEmpty() || day.due.known() > 0)
                .sorted(Comparator.comparingLong(Day::together).reversed().thenComparing(day -> day.due.day()))
                .limit(MOST)
                .toList();
    }

    private static List<Chip> clashes(Due due, WorkingDays working) {
        PersianDate day = PersianDate.of(due.day());
        List<Chip> clashes = new ArrayList<>();
        if (day.month() == 1 && day.day() <= NOWRUZ) {
            clashes.add(new Chip(text("circular.burden.clash.nowruz"), Tone.SOON));
        }
        if (!working.isWorking(due.day())) {
            clashes.add(new Chip(text("circular.burden.clash.holiday"), Tone.SOON));
        }
        if (Quarter.of(due.day()).last().equals(due.day())) {
            clashes.add(new Chip(text("circular.burden.clash.quarter"), Tone.CALM));
        }
        return clashes;
    }

    String words() {
        return PersianDate.of(due.day()).words();
    }

    long together() {
        return due.fresh() + due.known();
    }
}

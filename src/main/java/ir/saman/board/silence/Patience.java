package ir.saman.board.silence;

import ir.saman.directory.WorkingCalendar;
import ir.saman.kit.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long an answer may wait for its acceptor, in working days of the whole country. */
@Component
class Patience {

    /** So many working days. */
    static final int ALLOWED = 10;

    private static final int FAR = 60;

    private final WorkingCalendar calendar;

    Patience(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The day before which an answer must have come to have waited longer than allowed. */
    LocalDate endsBefore(LocalDate today) {
        return endsBefore(calendar.since(today.minusDays(FAR), Optional.empty()), today);
    }

    static LocalDate endsBefore(WorkingDays working, LocalDate today) {
        LocalDate day = today;
        while (!working.plus(day.minusDays(1), ALLOWED).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }
}

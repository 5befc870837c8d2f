package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Role;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** A membership of an account: a role in an organ, from one day until before another. */
record SeatLine(long id, long organId, String organName, Role role, LocalDate validFrom, Optional<LocalDate> validTo) {

    /** A list of role and organ, as SQL gathers it (tab between, one a line), in words. */
    static String words(String gathered) {
        return gathered.lines()
                .map(line -> line.split("\t", 2))
                .map(parts ->
                        text("directory.seat.words", Role.valueOf(parts[0]).label(), parts[1]))
                .collect(Collectors.joining(text("directory.list.and")));
    }

    String from() {
        return PersianDate.of(validFrom).format();
    }

    String to() {
        return validTo.map(day -> PersianDate.of(day).format()).orElse(text("directory.account.open-end"));
    }

    boolean standsOn(LocalDate today) {
        return validTo.map(today::isBefore).orElse(true);
    }
}

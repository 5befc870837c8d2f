package ir.saman.directory.territory;

import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One county.
 *
 * @param number what the ledger knows it by
 * @param code four digits of the Statistical Centre, or our own surrogate {@code 20X1}, then provisional
 * @param since the day it began, absent where the source does not tell
 */
record County(
        long number,
        String code,
        String name,
        String codeSystem,
        boolean provisional,
        String province,
        String provinceName,
        Optional<LocalDate> since) {

    /** Where it is renamed. */
    String address() {
        return "/desk/territories/" + code;
    }

    /** Where its organs are. */
    String organs() {
        return "/desk/organs/tree?axis=territory&at=" + code;
    }

    /** The day it began, for reading; empty where it is unknown. */
    String day() {
        return since.map(day -> PersianDate.of(day).format()).orElse("");
    }
}

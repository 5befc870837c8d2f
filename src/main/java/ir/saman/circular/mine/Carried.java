package ir.saman.circular.mine;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Force;
import ir.saman.duty.Standing;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Chip;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How something is carried out: its duty of the present period.
 *
 * @param met how many of its duties so far were met, of {@code laid}
 */
record Carried(long duty, Force force, Standing standing, Optional<LocalDate> due, int met, int laid) {

    /** How it stands; what has no deadline is not said to have time left. */
    Chip chip() {
        Chip chip = standing.chip(force);
        boolean endless = due.isEmpty() && standing == Standing.NOT_YET_DUE && force != Force.MUST_NOT;
        return endless ? new Chip(text("circular.mine.waiting"), chip.tone()) : chip;
    }

    /** How many of its periods were met; nothing of what is asked once. */
    String words() {
        return laid > 1 ? text("circular.mine.met", met, laid) : "";
    }

    String day() {
        return due.map(each -> PersianDate.of(each).format()).orElseGet(() -> text("circular.mine.endless"));
    }

    String path() {
        return "/desk/duties/" + duty;
    }
}

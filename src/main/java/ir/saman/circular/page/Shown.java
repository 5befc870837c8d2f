package ir.saman.circular.page;

import ir.saman.circular.Version;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which version of a circular is asked for: that of a number, that of a day, or the newest. */
record Shown(Optional<Long> number, Optional<LocalDate> on) {

    static Shown newest() {
        return new Shown(Optional.empty(), Optional.empty());
    }

    static Shown of(Form form) {
        return new Shown(
                Digits.parse(form.value("version")),
                PersianDate.parse(form.value("on")).map(PersianDate::date));
    }

    /** The one asked for; absent for a number there is not, and for a day before the first. */
    Optional<Version> of(List<Version> versions) {
        return versions.stream()
                .filter(version ->
                        number.map(asked -> asked == version.number()).orElse(true))
                .filter(version ->
                        on.map(day -> !version.validFrom().isAfter(day)).orElse(true))
                .reduce((earlier, later) -> later);
    }
}

package ir.saman.directory.deputy;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.AccountId;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the form of an appointment. */
final class DeputyForm {

    private static final int LONGEST_DAYS = 186;

    private DeputyForm() {}

    /** The appointment as typed, with what is wrong noted in the form. */
    static Optional<Appointment> read(Form form, List<Option> colleagues, LocalDate today) {
        String deputy = form.required("deputy", text("directory.deputy.who"), 20);
        if (colleagues.stream().noneMatch(each -> each.value().equals(deputy))) {
            form.error("deputy", text("directory.deputy.who.unknown"));
        }
        form.required("validFrom", text("directory.deputy.from"), 40);
        form.required("validTo", text("directory.deputy.to"), 40);
        Optional<LocalDate> from =
                form.date("validFrom", text("directory.deputy.from")).map(PersianDate::date);
        Optional<LocalDate> to =
                form.date("validTo", text("directory.deputy.to")).map(PersianDate::date);
        from.filter(day -> day.isBefore(today))
                .ifPresent(day -> form.error("validFrom", text("directory.deputy.from.past")));
        from.flatMap(first -> to.filter(last -> last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS))))
                .ifPresent(day -> form.error("validTo", text("directory.deputy.to.wrong", LONGEST_DAYS)));
        String reason = form.required("reason", text("directory.deputy.reason"), 500);
        return form.refused()
                ? Optional.empty()
                : Optional.of(new Appointment(
                        AccountId.of(Long.valueOf(deputy)), from.orElseThrow(), to.orElseThrow(), reason));
    }
}

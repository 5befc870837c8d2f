package ir.saman.directory.account;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Organ;
import ir.saman.directory.Role;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields of a seat to give: organ, role, from, to. */
record SeatForm(Form form, List<Option> organs) {

    /** The seat as typed, with what is wrong noted in the form. */
    static Optional<NewSeat> read(Form form, Optional<Organ> organ, LocalDate today) {
        form.required("role", text("directory.account.role"), 40);
        Optional<Role> role = form.choice("role", text("directory.account.role"), Role.class);
        LocalDate from = form.date("validFrom", text("directory.account.from"))
                .map(PersianDate::date)
                .orElse(today);
        Optional<LocalDate> to =
                form.date("validTo", text("directory.account.to")).map(PersianDate::date);
        organ.ifPresent(place -> refuse(form, place, role, today));
        if (to.filter(day -> !day.isAfter(from)).isPresent()) {
            form.error("validTo", text("directory.account.to.early"));
        }
        return form.refused() || organ.isEmpty() || role.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewSeat(organ.get().id(), role.get(), from, to));
    }

    private static void refuse(Form form, Organ organ, Optional<Role> role, LocalDate today) {
        if (organ.validTo().filter(end -> !end.isAfter(today)).isPresent()) {
            form.error("organ", text("directory.account.organ.closed", organ.name()));
        }
        role.filter(each -> !each.maySitIn(organ))
                .ifPresent(each ->
                        form.error("role", text("directory.account.role.elsewhere", each.label(), each.places())));
    }

    Field organ() {
        return Field.of(form, "organ", text("directory.account.organ"))
                .hint(text("directory.account.organ.hint"))
                .must();
    }

    Field organId() {
        return Field.of(form, "organId", text("directory.account.organ.which"));
    }

    Field role() {
        return Field.of(form, "role", text("directory.account.role")).must();
    }

    Field from() {
        return Field.of(form, "validFrom", text("directory.account.from")).hint(text("directory.account.from.hint"));
    }

    Field to() {
        return Field.of(form, "validTo", text("directory.account.to")).hint(text("directory.account.to.hint"));
    }

    /** Whether the organs must be chosen from: the typed words mean several. */
    boolean unclear() {
        return form.error("organ").isPresent() && !organs.isEmpty();
    }

    static List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), role.label()))
                .toList();
    }
}

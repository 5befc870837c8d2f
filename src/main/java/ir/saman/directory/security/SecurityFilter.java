package ir.saman.directory.security;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Form;
import ir.saman.secretariat.SecurityLog;
import java.time.LocalDate;
import java.util.Optional;

/** What the security log is narrowed to; days are counted whole. */
record SecurityFilter(
        Optional<SecurityLog.Kind> kind, Optional<String> words, Optional<LocalDate> since, Optional<LocalDate> till) {

    static SecurityFilter of(Form form) {
        return new SecurityFilter(
                form.choice("kind", text("directory.security.kind"), SecurityLog.Kind.class),
                form.typed("q"),
                form.date("since", text("directory.security.since")).map(PersianDate::date),
                form.date("till", text("directory.security.till")).map(PersianDate::date));
    }
}

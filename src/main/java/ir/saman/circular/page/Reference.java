package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Link;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a circular rests on or replaces.
 *
 * @param known whether that text stands in the library
 */
record Reference(
        String relation,
        String kind,
        String issuer,
        String number,
        Optional<LocalDate> onDate,
        String title,
        boolean known) {

    /** Its name, leading there if it stands in the library. */
    Link link() {
        String words = Texts.has("circular.kind." + kind) ? text("circular.kind." + kind) : kind;
        String name = text("circular.name", words, Digits.persian(number));
        return known
                ? Link.to(name, new CircularName(kind, number, onDate.orElse(LocalDate.EPOCH)).path())
                : Link.here(name);
    }

    /** The rest of it: issuer, day, title. */
    String about() {
        String of = onDate.map(day -> text(
                        "circular.reference.dated", issuer, PersianDate.of(day).format()))
                .orElse(issuer);
        return title.isEmpty() ? of : text("circular.reference.about", of, title);
    }
}

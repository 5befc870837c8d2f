package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.List;

/** A circular in the list: how it is called, and how much it says and asks. */
record CircularLine(
        long id,
        String kind,
        String number,
        String address,
        LocalDate issuedOn,
        String subject,
        String issuer,
        String programme,
        int clauses,
        int asks) {

    CircularName name() {
        return new CircularName(kind, number, issuedOn, address);
    }

    String date() {
        return PersianDate.of(issuedOn).words();
    }

    String counts() {
        return text("circular.library.counts", clauses, asks);
    }

    List<String> key() {
        return List.of(issuedOn.toString(), Long.toString(id));
    }
}

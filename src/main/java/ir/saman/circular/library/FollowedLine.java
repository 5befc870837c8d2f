package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;
import java.util.List;

/** A circular in the list of those that are followed, and from when it is. */
record FollowedLine(CircularLine circular, LocalDate trackedFrom) {

    String desk() {
        return FollowedPages.PATH + "/" + circular.id();
    }

    String issued() {
        return PersianDate.of(circular.issuedOn()).format();
    }

    /** From which day; empty where it asks nothing. */
    String from() {
        return circular.asks() > 0 ? PersianDate.of(trackedFrom).format() : "";
    }

    /** What can be done with it, for whoever hears the link alone. */
    String manage() {
        return text("circular.desk.of", circular.name().shortly());
    }

    List<String> key() {
        return circular.key();
    }
}

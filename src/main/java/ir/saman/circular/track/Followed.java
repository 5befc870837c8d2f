package ir.saman.circular.track;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularId;
import ir.saman.circular.CircularName;
import ir.saman.kit.calendar.PersianDate;
import java.time.LocalDate;

/**
 * A circular and the day from which everything it asks is followed.
 *
 * @param issuerId who issued it, or stands in that organ's stead today
 * @param trackedFrom the day of the letter where it asks nothing
 * @param asks how much it asks, or asked
 */
record Followed(
        long id,
        String kind,
        String number,
        String address,
        LocalDate issuedOn,
        String subject,
        long issuerId,
        LocalDate trackedFrom,
        long asks) {

    CircularId circular() {
        return new CircularId(id);
    }

    CircularName name() {
        return new CircularName(kind, number, issuedOn, address);
    }

    String desk() {
        return "/desk/circulars/" + id;
    }

    String path() {
        return desk() + "/track";
    }

    String issued() {
        return PersianDate.of(issuedOn).format();
    }

    String from() {
        return PersianDate.of(trackedFrom).format();
    }

    /** Whether there is a day between the letter and the present start. */
    boolean movable() {
        return issuedOn.isBefore(trackedFrom);
    }

    String change() {
        return text("circular.track.change.of", name().shortly());
    }

    String now() {
        return text("circular.track.now", from());
    }
}

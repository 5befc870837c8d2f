package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.LocalDate;
import java.util.List;

/**
 * A circular, and how far its text has come.
 *
 * @param sheets of its text; 0: there is none yet
 */
record ShelfLine(
        long id,
        String kind,
        String number,
        String address,
        LocalDate issuedOn,
        String subject,
        int sheets,
        int revision,
        int confirmed,
        int clauses) {

    CircularName name() {
        return new CircularName(kind, number, issuedOn, address);
    }

    List<String> key() {
        return List.of(issuedOn.toString(), Long.toString(id));
    }

    String path() {
        return Head.DESK + "/" + id;
    }

    String issued() {
        return PersianDate.of(issuedOn).format();
    }

    Chip state() {
        if (sheets == 0) {
            return new Chip(text("circular.text.state.none"), Tone.PLAIN);
        }
        return confirmed < clauses
                ? new Chip(text("circular.text.aligned", confirmed, clauses), Tone.SOON)
                : new Chip(text("circular.text.state.done"), Tone.MET);
    }
}

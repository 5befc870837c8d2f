package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Tone;
import java.time.LocalDate;
import java.util.List;

/**
 * A circular in the list: how it is called, whether it is in force, and how much it says and asks.
 *
 * @param sortKey what the list is ordered by
 */
record CircularLine(
        long id,
        String kind,
        String number,
        String address,
        LocalDate issuedOn,
        String subject,
        String state,
        String issuer,
        String programme,
        int clauses,
        int asks,
        String sortKey) {

    CircularName name() {
        return new CircularName(kind, number, issuedOn, address);
    }

    String date() {
        return PersianDate.of(issuedOn).words();
    }

    String stateWords() {
        return text("circular.state." + state);
    }

    Chip chip() {
        return new Chip(stateWords(), state.equals(LibraryFilter.State.IN_FORCE.name()) ? Tone.MET : Tone.LATE);
    }

    String counts() {
        return text("circular.library.counts", clauses, asks);
    }

    List<String> key() {
        return List.of(sortKey, Long.toString(id));
    }
}

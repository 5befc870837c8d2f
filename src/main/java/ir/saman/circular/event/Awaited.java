package ir.saman.circular.event;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.Circulars;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.duty.Arises;
import ir.saman.duty.Source;

/**
 * What waits for an event.
 *
 * @param id of the ask as the hub knows it
 * @param bearers how many organs its rule matches today
 */
record Awaited(long id, Instrument instrument, Clause clause, Ask ask, long bearers) {

    Source source() {
        return new Source(Circulars.SOURCE_KIND, id);
    }

    String event() {
        return ask.arises().map(Arises::label).orElse("");
    }

    String path() {
        return "/desk/circular-events/" + id;
    }

    String clausePath() {
        return instrument.name().path(clause.anchor());
    }

    /** Whether whoever reports it says whom it asks. */
    boolean several() {
        return bearers > 1;
    }
}

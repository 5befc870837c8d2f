package ir.saman.circular.settle;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.circular.Circulars.Reading;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.RelayText;
import java.util.ArrayList;
import java.util.List;

/** A letter of which something cannot be read for certain: a circular, or one by which it was relayed. */
sealed interface Doubtful {

    /** The circular. */
    Instrument instrument();

    /** What of it is uncertain. */
    List<Uncertain> uncertain();

    String title();

    /** What settling it means. */
    String explain();

    /** Said where all is certain. */
    String none();

    String path();

    /** The version in which it is uncertain. */
    int version();

    /** The clauses whose days hang on a part, by their labels. */
    List<String> affected(Uncertain doubt);

    /** What becomes of the letter, whatever becomes of days. */
    List<String> follows(Reading reading);

    /** What cannot be undone. */
    String last();

    /** Said when it is done, and so many last days have moved. */
    String done(long moved);

    /** A circular's newest version. */
    record Letter(Instrument instrument, CircularText letter, int version) implements Doubtful {

        @Override
        public List<Uncertain> uncertain() {
            return letter.uncertain();
        }

        @Override
        public String title() {
            return text("circular.settle.title", instrument.name().shortly());
        }

        @Override
        public String explain() {
            return text("circular.settle.explain");
        }

        @Override
        public String none() {
            return text("circular.settle.none");
        }

        @Override
        public String path() {
            return "/desk/circulars/" + instrument.id() + "/settle";
        }

        @Override
        public List<String> affected(Uncertain doubt) {
            return letter.everyClause()
                    .filter(clause -> doubt.affects().contains(clause.anchor()))
                    .map(Clause::label)
                    .toList();
        }

        @Override
        public List<String> follows(Reading reading) {
            List<String> follows = new ArrayList<>(List.of(text("circular.settle.version", version + 1)));
            if (reading.field().equals("number")) {
                follows.add(text("circular.settle.found"));
            }
            return follows;
        }

        @Override
        public String last() {
            return text("circular.settle.final");
        }

        @Override
        public String done(long moved) {
            return text("circular.settle.done", moved);
        }
    }

    /**
     * A relay as far as it is settled. No deadline counts from it: days that count from receipt do so from the day on which the
     * bearer had the circular in Saman.
     *
     * @param by the name of who relayed
     */
    record Passed(Instrument instrument, long relay, String by, RelayText letter) implements Doubtful {

        @Override
        public List<Uncertain> uncertain() {
            return letter.uncertain();
        }

        @Override
        public String title() {
            return text("circular.settle.relay.title", by, instrument.name().shortly());
        }

        @Override
        public String explain() {
            return text("circular.settle.relay.explain");
        }

        @Override
        public String none() {
            return text("circular.settle.relay.none");
        }

        @Override
        public String path() {
            return "/desk/circulars/" + instrument.id() + "/relays/" + relay + "/settle";
        }

        @Override
        public int version() {
            return 0;
        }

        @Override
        public List<String> affected(Uncertain doubt) {
            return List.of();
        }

        @Override
        public List<String> follows(Reading reading) {
            return List.of(text("circular.settle.relay.shown"));
        }

        @Override
        public String last() {
            return text("circular.track.final");
        }

        @Override
        public String done(long moved) {
            return text("circular.settle.relay.done");
        }
    }
}

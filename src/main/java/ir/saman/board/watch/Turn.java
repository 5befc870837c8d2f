package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import java.util.Optional;
import java.util.OptionalLong;

/** What a watch's figure is on a reading, and so on which side of its line. */
record Turn(Watch watch, boolean crossed, long figure, String about) {

    /** None while there is no figure: nothing is known to have turned. */
    static Optional<Turn> of(Watch watch, Sighting sighting) {
        return switch (sighting) {
            case Sighting.Rests rests -> Optional.empty();
            case Sighting.Seen seen -> {
                OptionalLong figure = watch.line().measure().of(seen.tally());
                yield figure.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Turn(
                                watch,
                                watch.line().crossedBy(figure.getAsLong()),
                                figure.getAsLong(),
                                watch.aim().words(seen.scope(), seen.meant())));
            }
        };
    }

    /** Whether it is another side than when last read. */
    boolean isNews() {
        return crossed != watch.crossed();
    }

    /** What its owner is told. */
    String notice() {
        Line line = watch.line();
        String way = (crossed ? "crossed." : "back.") + line.side();
        return text(
                "board.watch.notice." + way,
                about,
                line.measure().label(),
                line.measure().words(line.at()),
                line.measure().words(figure));
    }
}

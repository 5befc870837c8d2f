package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a watch was found on a reading.
 *
 * @param crossed on which side of its line its figure is; as it was while that is not known
 * @param rests whether it saw nothing
 * @param notice what its owner is told if this is news, or empty
 */
record Turn(Watch watch, boolean crossed, boolean rests, String notice) {

    static Turn of(Watch watch, Sighting sighting) {
        return switch (sighting) {
            case Sighting.Rests rests ->
                new Turn(watch, watch.crossed(), true, watch.rested() ? "" : atRest(watch, rests));
            case Sighting.Seen seen -> seen(watch, seen);
        };
    }

    /** While there is no figure, nothing is known to have turned. */
    private static Turn seen(Watch watch, Sighting.Seen seen) {
        OptionalLong figure = watch.line().measure().of(seen.tally());
        boolean crossed = figure.isPresent() ? watch.line().crossedBy(figure.getAsLong()) : watch.crossed();
        Optional<String> turned = figure.stream()
                .filter(any -> crossed != watch.crossed())
                .mapToObj(now -> turned(watch.line(), crossed, now, watch.aim().words(seen.scope(), seen.meant())))
                .findFirst();
        return new Turn(watch, crossed, false, turned.orElse(""));
    }

    /** Whether it is found otherwise than when last read. */
    boolean isNews() {
        return crossed != watch.crossed() || rests != watch.rested();
    }

    private static String atRest(Watch watch, Sighting.Rests rests) {
        return text(
                "board.watch.notice.rests",
                watch.placeName(),
                watch.line().words(),
                rests.why().words());
    }

    private static String turned(Line line, boolean crossed, long figure, String about) {
        return text(
                "board.watch.notice." + (crossed ? "crossed." : "back.") + line.side(),
                about,
                line.measure().label(),
                line.measure().words(line.at()),
                line.measure().words(figure));
    }
}

package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Rows;
import ir.saman.directory.Actor;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Tone;
import java.util.List;
import java.util.OptionalLong;

/**
 * One row of the list of watches: how it is at the moment of reading.
 *
 * @param what whose duties, leading to the board while the reader sits where it was set
 * @param note the seat it was set in where that is another, or why it rests; or empty
 * @param figure the figure now, leading to its rows
 */
record WatchLine(Watch watch, Link what, String note, Link figure, Chip chip, String since) {

    static WatchLine of(Watch watch, Sighting sighting, Actor reader) {
        return switch (sighting) {
            case Sighting.Rests rests ->
                new WatchLine(
                        watch,
                        Link.here(watch.placeName()),
                        rests.why().words(),
                        Link.here(text("board.watch.figure.none")),
                        new Chip(text("board.watch.chip.rests"), Tone.PLAIN),
                        "");
            case Sighting.Seen seen -> seen(watch, seen, reader);
        };
    }

    private static WatchLine seen(Watch watch, Sighting.Seen seen, Actor reader) {
        Line line = watch.line();
        OptionalLong figure = line.measure().of(seen.tally());
        boolean here = watch.seat().equals(Seat.of(reader));
        boolean crossed = figure.isPresent() ? line.crossedBy(figure.getAsLong()) : watch.crossed();
        String words = watch.aim().words(seen.scope(), seen.meant());
        return new WatchLine(
                watch,
                here ? Link.to(words, watch.aim().href(seen.scope())) : Link.here(words),
                here ? "" : text("board.watch.seat", watch.organName()),
                figure.isEmpty()
                        ? Link.here(text("board.watch.figure.none"))
                        : figure(line.measure(), figure.getAsLong(), seen, here),
                chip(crossed),
                crossed == watch.crossed() ? Tehran.moment(watch.since()) : text("board.watch.since.now"));
    }

    private static Link figure(Measure measure, long figure, Sighting.Seen seen, boolean here) {
        List<Long> sources = seen.meant().stream().map(Asked::source).toList();
        return measure.counted()
                .filter(standing -> here && figure > 0)
                .map(standing -> Link.to(
                        measure.words(figure), Rows.of(seen.scope(), sources).href(standing)))
                .orElseGet(() -> Link.here(measure.words(figure)));
    }

    private static Chip chip(boolean crossed) {
        return crossed
                ? new Chip(text("board.watch.chip.crossed"), Tone.LATE)
                : new Chip(text("board.watch.chip.calm"), Tone.MET);
    }
}

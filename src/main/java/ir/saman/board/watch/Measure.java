package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Which figure of a board is watched. */
enum Measure {
    OVERDUE(Optional.of(Standing.OVERDUE)),
    WAITING(Optional.of(Standing.WAITING)),
    RETURNED(Optional.of(Standing.RETURNED)),
    /** The share met in time, in hundredths. */
    SHARE(Optional.empty());

    private static final long MOST_DUTIES = 100_000_000;
    private static final long WHOLE = 100;

    private final Optional<Standing> counted;

    Measure(Optional<Standing> counted) {
        this.counted = counted;
    }

    /** What stands so is counted; empty for a share. */
    Optional<Standing> counted() {
        return counted;
    }

    /** The figure; none while there is no share yet. */
    OptionalLong of(Tally tally) {
        return counted.map(standing -> OptionalLong.of(tally.of(standing)))
                .orElseGet(
                        () -> tally.share().stream().mapToLong(share -> share).findFirst());
    }

    /** The greatest figure there can be. */
    long most() {
        return counted.isPresent() ? MOST_DUTIES : WHOLE;
    }

    String label() {
        return text("board.watch.measure." + name());
    }

    /** A figure in words. */
    String words(long figure) {
        return counted.isPresent() ? Digits.grouped(figure) : Digits.percent((int) figure);
    }

    static List<Option> options() {
        return Stream.of(values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }
}

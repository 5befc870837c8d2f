package ir.saman.board.brief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.board.Scope.Parameter;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Chip;
import ir.saman.kit.web.Figure;
import ir.saman.kit.web.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * A figure, and what it was before.
 *
 * @param value in words
 * @param before what it was on each of the days it is compared with
 * @param href the list of its duties, or empty
 * @param why where it says why it is what it is, or empty
 */
record Measure(Chip chip, String value, List<Then> before, String href, String why) {

    Measure {
        before = List.copyOf(before);
    }

    private static final List<Standing> MAIN =
            List.of(Standing.OVERDUE, Standing.WAITING, Standing.MET, Standing.MET_LATE);

    /** What it was: a value and how much more or less there is now, in words; dashes where there was nothing to measure. */
    record Then(String day, String value, String change) {

        static Then unknown(String day) {
            return new Then(day, text("board.share.none"), text("board.brief.change.unknown"));
        }
    }

    /** The main figures of a place, each with the list of its duties. A share is explained by the parts it is made of. */
    static List<Measure> main(Scope scope, Tally now, List<Past> pasts) {
        Rows rows = Rows.of(scope, scope.sources());
        String why = scope.beside("why");
        List<Measure> main = new ArrayList<>();
        main.add(count(new Chip(text("board.laid"), Tone.PLAIN), Tally::laid, now, pasts, rows.href())
                .explained(why));
        main.add(share(now, pasts, rows.href(Standing.MET)).explained(why));
        MAIN.forEach(part -> main.add(count(part.chip(), tally -> tally.of(part), now, pasts, rows.href(part))
                .explained(scope.beside("why", List.of(new Parameter("standing", part.name()))))));
        return main;
    }

    private Measure explained(String where) {
        return new Measure(chip, value, before, href, where);
    }

    /** How many there are. */
    static Measure count(Chip chip, ToLongFunction<Tally> counted, Tally now, List<Past> pasts, String href) {
        long n = counted.applyAsLong(now);
        List<Then> before = pasts.stream()
                .map(past -> past.tally()
                        .map(counted::applyAsLong)
                        .map(then -> new Then(past.name(), Digits.grouped(then), change("count", n - then)))
                        .orElseGet(() -> Then.unknown(past.name())))
                .toList();
        return new Measure(chip, Digits.grouped(n), before, n > 0 ? href : "", "");
    }

    /** The share met in time; its change is in points of a hundred. */
    static Measure share(Tally now, List<Past> pasts, String href) {
        List<Then> before = pasts.stream()
                .map(past -> past.tally()
                        .filter(then -> then.share().isPresent())
                        .map(then -> new Then(past.name(), then.shareWords(), change(now.share(), then.share())))
                        .orElseGet(() -> Then.unknown(past.name())))
                .toList();
        return new Measure(
                new Chip(text("board.brief.share"), Tone.MET),
                now.shareWords(),
                before,
                now.of(Standing.MET) > 0 ? href : "",
                "");
    }

    Figure figure() {
        String note = before.stream()
                .map(then -> text("board.brief.since", then.day(), then.change()))
                .collect(Collectors.joining("\n"));
        return new Figure(chip, value, note, href, why);
    }

    private static String change(OptionalInt now, OptionalInt then) {
        return now.isPresent()
                ? change("share", now.getAsInt() - then.orElseThrow())
                : text("board.brief.change.unknown");
    }

    private static String change(String what, long more) {
        if (more == 0) {
            return text("board.brief.change.none");
        }
        return text("board.brief.change." + what + (more > 0 ? ".more" : ".less"), Math.abs(more));
    }
}

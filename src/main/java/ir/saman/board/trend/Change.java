package ir.saman.board.trend;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.Standing;
import java.util.ArrayList;
import java.util.List;

/** What became of a place since the same quarter of last year, in sentences. */
final class Change {

    private Change() {}

    /** So many hundredths more, less, or the same. */
    static String words(int hundredths) {
        return text("board.trend.points." + way(hundredths), Math.abs(hundredths));
    }

    /** Sentences on share, overdue and laid; one that says so where there was nothing a year before. */
    static List<String> sentences(Stood now, Stood then) {
        if (!now.any() || !then.any()) {
            return List.of(text("board.trend.year.none", then.name()));
        }
        List<String> said = new ArrayList<>();
        if (now.yearBefore().isPresent()) {
            said.add(text(
                    "board.trend.year.share",
                    now.name(),
                    then.name(),
                    then.tally().shareWords(),
                    now.tally().shareWords(),
                    now.change()));
        }
        said.add(counted(
                "overdue", then.tally().of(Standing.OVERDUE), now.tally().of(Standing.OVERDUE)));
        said.add(counted("laid", then.tally().laid(), now.tally().laid()));
        return said;
    }

    private static String counted(String what, long then, long now) {
        return text("board.trend.year." + what + "." + way(now - then), then, now, Math.abs(now - then));
    }

    private static String way(long difference) {
        return difference == 0 ? "same" : difference > 0 ? "more" : "less";
    }
}

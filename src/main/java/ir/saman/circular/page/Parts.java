package ir.saman.circular.page;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Misreading;
import ir.saman.circular.ClauseWords;
import ir.saman.circular.Wording;
import ir.saman.duty.DeadlineRule.ByDate;
import ir.saman.duty.DeadlineRule.EveryPeriod;
import ir.saman.duty.DeadlineRule.EveryYears;
import ir.saman.duty.DeadlineRule.Once;
import ir.saman.duty.DeadlineRule.Standing;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.duty.Force;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the views of all clauses are made from. */
record Parts(
        Wording.Words words,
        Map<String, Long> asks,
        Map<Long, Progress> progress,
        Set<Long> alike,
        Map<String, List<Misreading>> misreadings,
        Map<String, ClauseWords.Words> letter) {

    List<ClauseView> below(List<Clause> clauses, int depth) {
        return clauses.stream().map(clause -> view(clause, depth)).toList();
    }

    private ClauseView view(Clause clause, int depth) {
        return new ClauseView(
                clause,
                depth,
                clause.asks().stream().map(ask -> view(clause, ask)).toList(),
                clause.opens().stream()
                        .map(each -> new OpeningView(each, words.of(each)))
                        .toList(),
                misreadings.getOrDefault(clause.anchor(), List.of()),
                Optional.ofNullable(letter.get(clause.anchor())),
                below(clause.children(), depth + 1));
    }

    private AskView view(Clause clause, CircularText.Ask ask) {
        long id = asks.getOrDefault(clause.anchor() + " " + ask.key(), 0L);
        Progress so = progress.getOrDefault(id, new Progress(Map.of(), Force.MUST, false));
        return new AskView(id, ask, words.of(clause, ask), so.asked(ask.force(), endless(ask)), alike.contains(id));
    }

    /** What has no day to be late on. */
    private static boolean endless(CircularText.Ask ask) {
        return switch (ask.deadline()) {
            case Standing _, Once _ -> true;
            case ByDate _, Within _, EveryPeriod _, EveryYears _ -> ask.force() != Force.MUST;
        };
    }
}

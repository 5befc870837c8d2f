package ir.saman.circular.burden;

import ir.saman.circular.Burdens.Burden;
import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.ClauseForce;
import ir.saman.circular.TimeRemarks.Remark;
import ir.saman.circular.Wording;
import ir.saman.circular.burden.Fault.Kind;
import ir.saman.duty.Arises;
import ir.saman.duty.DeadlineRule.Once;
import ir.saman.duty.DeadlineRule.Standing;
import ir.saman.duty.Force;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what the author of a draft may have overlooked.
 *
 * @param evidence the codes of the registered kinds of evidence that the draft names
 * @param nobody the anchors and keys of asks whose rule matches no organ
 */
record Faults(Burden burden, List<AskLine> lines, Set<String> evidence, Set<String> nobody, LocalDate today) {

    private static final Set<ClauseForce> BINDING = Set.of(ClauseForce.MUST, ClauseForce.SHOULD, ClauseForce.MUST_NOT);

    /** In the order of the text; then what its words make one think. */
    List<Fault> of(CircularText text, List<Remark> remarks) {
        List<Fault> found = new ArrayList<>();
        text.everyClause().forEach(clause -> {
            if (idle(clause)) {
                found.add(fault(Kind.IDLE, clause, ""));
            }
            clause.asks()
                    .forEach(ask -> Stream.concat(unfit(ask), laid(clause, ask))
                            .forEach(kind -> found.add(fault(kind, clause, ask.action()))));
        });
        remarks.forEach(remark -> found.add(Fault.of(remark)));
        return found;
    }

    private static Fault fault(Kind kind, Clause clause, String action) {
        return new Fault(kind, clause.anchor(), Wording.title(clause), action);
    }

    private static boolean idle(Clause clause) {
        return BINDING.contains(clause.force())
                && clause.asks().isEmpty()
                && clause.laidBy().isEmpty();
    }

    private Stream<Kind> unfit(Ask ask) {
        List<Kind> kinds = new ArrayList<>();
        if (ask.acceptors().isEmpty()) {
            kinds.add(Kind.NO_ACCEPTOR);
        }
        if (!evidence.contains(ask.evidence())) {
            kinds.add(Kind.NO_EVIDENCE);
        }
        if (kinds.isEmpty() && burden.unfit().contains(ask)) {
            kinds.add(Kind.NOT_APPOINTED);
        }
        return kinds.stream();
    }

    private Stream<Kind> laid(Clause clause, Ask ask) {
        return lines.stream().filter(line -> line.is(clause, ask)).flatMap(line -> laid(line, ask));
    }

    private Stream<Kind> laid(AskLine line, Ask ask) {
        List<Kind> kinds = new ArrayList<>();
        if (nobody.contains(line.name())) {
            kinds.add(Kind.NOBODY);
        } else if (line.count().duties() == 0 && !ask.bearers().holdersOf().isEmpty()) {
            kinds.add(Kind.NO_HOLDER);
        }
        if (line.first().filter(day -> day.isBefore(today)).isPresent()) {
            kinds.add(Kind.PAST);
        }
        if (withoutDay(ask)) {
            kinds.add(Kind.NO_DAY);
        }
        return kinds.stream();
    }

    private static boolean withoutDay(Ask ask) {
        boolean event =
                ask.arises().filter(each -> each.kind() == Arises.Kind.EVENT).isPresent();
        return ask.force() == Force.MUST
                && !event
                && (ask.deadline() instanceof Standing || ask.deadline() instanceof Once);
    }
}

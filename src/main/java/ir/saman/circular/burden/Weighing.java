package ir.saman.circular.burden;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import ir.saman.circular.Burdens;
import ir.saman.circular.Draft;
import ir.saman.circular.Issuing;
import ir.saman.circular.TimeRemarks;
import ir.saman.circular.Wording;
import ir.saman.circular.burden.BurdenSql.Count;
import ir.saman.circular.burden.BurdenSql.Weighed;
import ir.saman.directory.Actor;
import ir.saman.directory.WorkingCalendar;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out a draft's burden, in a handful of queries however many clauses and bearers it has. */
@Component
class Weighing {

    private static final int OFFICES = 20;
    private static final Count NONE = Count.none(Count.ALL);

    private final BurdenSql sql;
    private final Burdens burdens;
    private final Knowing knowing;
    private final Wording wording;
    private final Around around;

    Weighing(BurdenSql sql, Burdens burdens, Knowing knowing, Wording wording, Around around) {
        this.sql = sql;
        this.burdens = burdens;
        this.knowing = knowing;
        this.wording = wording;
        this.around = around;
    }

    /** What else weighing asks. */
    @Component
    record Around(Issuing issuing, TimeRemarks remarks, WorkingCalendar calendar, Clock clock) {}

    @Transactional(readOnly = true)
    BurdenPage of(Draft draft, Actor actor, BurdenPage.Paths paths) {
        LocalDate today = Tehran.today(around.clock());
        Burdens.Burden burden = burdens.of(draft, actor.by());
        Weighed weighed = Weighed.of(burden, around.issuing().ending(draft, actor.by()), today);
        Map<Integer, Count> counts = sql.counts(weighed).stream().collect(toMap(Count::ask, Function.identity()));
        Wording.Words words = wording.of(draft.text());
        List<AskLine> lines = new Lines(draft.text(), words, counts, knowing.of(weighed, actor)).of(burden);
        var nobody = sql.nobody(weighed).stream()
                .map(place -> AskLine.name(burden.asks().get(place)))
                .collect(toSet());
        Faults faults = new Faults(burden, lines, words.evidence().keySet(), nobody, today);
        return new BurdenPage(
                draft,
                counts.getOrDefault(Count.ALL, NONE),
                lines,
                sql.offices(weighed, OFFICES),
                Day.clashing(sql.days(weighed), around.calendar().since(today.minusYears(1), Optional.empty())),
                faults.of(draft.text(), around.remarks().of(draft)),
                weighed.ending().size(),
                paths);
    }
}

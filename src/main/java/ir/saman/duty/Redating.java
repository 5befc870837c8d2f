package ir.saman.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import ir.saman.duty.DeadlineRule.EveryYears;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.duty.LayingSql.Laid;
import ir.saman.duty.RedatingSql.Group;
import ir.saman.duty.RedatingSql.Moved;
import ir.saman.duty.RedatingSql.Redated;
import ir.saman.duty.SourceLifeSql.Change;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts what a source has laid from another day of its letter, where that day had been misread. */
@Component
class Redating {

    private final Laying laying;
    private final SourceLifeSql life;
    private final RedatingSql sql;
    private final Ledger ledger;

    Redating(Laying laying, SourceLifeSql life, RedatingSql sql, Ledger ledger) {
        this.laying = laying;
        this.life = life;
        this.sql = sql;
        this.ledger = ledger;
    }

    List<Duties.Shift> redate(Source source, LocalDate was, Change change, By by) {
        long id = life.lock(source);
        Laid before = laying.sql().waiting(id);
        if (!before.letterOn().equals(was)) {
            return List.of();
        }
        DeadlineRule rule = before.deadline().dated(was, change.on());
        sql.date(id, change.on(), rule);
        Laid after = laying.sql().waiting(id);
        List<Moved> moved = hangsOnTheLetter(before, after) ? move(before, after, change) : List.of();
        if (!moved.isEmpty()) {
            sql.keep(id, was, change, by.account());
        }
        ledger.write(
                by,
                "duty.source.redate",
                new Subject.Many(
                        "duty", moved.stream().map(Moved::id).distinct().toList()),
                Map.of("was", was.toString(), "now", change.on().toString(), "reason", change.reason()));
        return shifts(moved);
    }

    private static boolean hangsOnTheLetter(Laid before, Laid after) {
        return !before.deadline().equals(after.deadline()) || fromLetter(before);
    }

    private static boolean fromLetter(Laid source) {
        return source.deadline() instanceof Within within && within.after() instanceof Trigger.LetterDate;
    }

    /** Whoever bears it only since an amendment counts from there, not from the letter. */
    private static boolean counted(Group group, Laid before) {
        return !fromLetter(before) || group.receipt().equals(before.letterOn());
    }

    /** Period by period, those first that go farthest: so none takes the place of one that has not gone yet. */
    private List<Moved> move(Laid before, Laid after, Change change) {
        Comparator<Group> order = Comparator.comparing(Group::from);
        List<Moved> moved = new ArrayList<>();
        sql.groups(before.id()).stream()
                .filter(group -> counted(group, before))
                .sorted(change.on().isAfter(before.letterOn()) ? order.reversed() : order)
                .forEach(group -> moved.addAll(move(group, before, after, change)));
        return moved;
    }

    private List<Moved> move(Group group, Laid before, Laid after, Change change) {
        Occurrence to = occurrence(group, before, after);
        Deadline deadline = laying.deadline(after, to, group.receipt(), group.inProvince());
        Optional<LocalDate> due = deadline.on().filter(day -> after.force().hasDays());
        Redated redated = new Redated(before.id(), group, to, deadline.from(), due, change.at());
        List<Moved> moved = new ArrayList<>(sql.moveUntouched(redated));
        moved.addAll(sql.moveOthers(redated));
        return moved;
    }

    private static Occurrence occurrence(Group group, Laid before, Laid after) {
        if (before.deadline() instanceof EveryYears was && after.deadline() instanceof EveryYears now) {
            return Occurrence.beginning(was, group.from()).counted(was, now);
        }
        return new Occurrence(group.period(), "", after.letterOn(), Optional.empty());
    }

    private static List<Duties.Shift> shifts(List<Moved> moved) {
        record Days(LocalDate from, LocalDate to) {}
        Map<Days, Long> counted = moved.stream()
                .filter(each -> !each.from().equals(each.to()))
                .collect(groupingBy(each -> new Days(each.from(), each.to()), summingLong(each -> 1)));
        return counted.entrySet().stream()
                .map(each ->
                        new Duties.Shift(each.getKey().from(), each.getKey().to(), each.getValue()))
                .sorted(Comparator.comparing(Duties.Shift::from).thenComparing(Duties.Shift::to))
                .toList();
    }
}

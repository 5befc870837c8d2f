package ir.saman.duty;

import ir.saman.directory.OrganId;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.duty.LayingSql.Laid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Lays on organs that match later than others what every source asks of them: one pass a source and period for them all. */
@Component
class Latecomers {

    private final Laying laying;

    Latecomers(Laying laying) {
        this.laying = laying;
    }

    /** What stands for organs that match since {@code day}. */
    List<Long> since(Collection<OrganId> organs, LocalDate day) {
        List<Long> laid = new ArrayList<>();
        laying.sql().sources(Optional.empty()).forEach(source -> laid.addAll(laying.layLate(source, organs, day)));
        return laid;
    }

    /** What these sources ask, of whoever holds posts of an organ, from {@code day} on. */
    List<Long> holders(List<Laid> sources, OrganId organ, LocalDate day) {
        List<Long> laid = new ArrayList<>();
        sources.forEach(source -> laid.addAll(laying.layLate(source, List.of(organ), day)));
        return laid;
    }

    /** What stands for new organs, by the day each began. */
    List<Long> born(SortedMap<LocalDate, List<OrganId>> organs) {
        List<Long> laid = new ArrayList<>();
        laying.sql().sources(Optional.empty()).forEach(source -> laid.addAll(born(source, organs)));
        return laid;
    }

    /** Laying itself leaves out what was over before an organ began, so only a deadline that counts from its receipt differs. */
    private List<Long> born(Laid source, SortedMap<LocalDate, List<OrganId>> organs) {
        if (!(source.deadline() instanceof Within within && within.after() instanceof Trigger.Receipt)) {
            List<OrganId> all = organs.values().stream().flatMap(List::stream).toList();
            return laying.layLate(source, all, organs.firstKey());
        }
        SortedMap<LocalDate, List<OrganId>> received = new TreeMap<>();
        organs.forEach((day, those) -> received.computeIfAbsent(
                        day.isAfter(source.trackedFrom()) ? day : source.trackedFrom(), any -> new ArrayList<>())
                .addAll(those));
        List<Long> laid = new ArrayList<>();
        received.forEach((day, those) -> laid.addAll(laying.layLate(source, those, day)));
        return laid;
    }
}

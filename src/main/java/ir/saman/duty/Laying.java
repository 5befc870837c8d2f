package ir.saman.duty;

import ir.saman.directory.OrganId;
import ir.saman.directory.WorkingCalendar;
import ir.saman.duty.DeadlineRule.Trigger;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.duty.LayingSql.Batch;
import ir.saman.duty.LayingSql.Laid;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lays what a source asks on everyone its rule matches, for the periods that are due to exist. Idempotent. */
@Component
class Laying {

    private final LayingSql sql;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final InstantSource recorder;

    @Autowired
    Laying(JdbcClient db, JsonMapper json, WorkingCalendar calendar, Clock clock) {
        this(new LayingSql(db, json), calendar, clock, clock);
    }

    private Laying(LayingSql sql, WorkingCalendar calendar, Clock clock, InstantSource recorder) {
        this.sql = sql;
        this.calendar = calendar;
        this.clock = clock;
        this.recorder = recorder;
    }

    /** The same, for a data set that tells of the past: what it lays is recorded at {@code at}. */
    Laying recordingAt(Instant at) {
        return new Laying(sql, calendar, clock, InstantSource.fixed(at));
    }

    /** The source, if it lays: has not ended and waits for nothing. */
    Optional<Laid> find(long id) {
        return sql.sources(Optional.of(id)).stream().findFirst();
    }

    LayingSql sql() {
        return sql;
    }

    LocalDate today() {
        return Tehran.today(clock);
    }

    /** Lays a source on all its bearers: once, or each period from {@code tracked_from} to one period ahead. */
    List<Long> lay(Laid source) {
        return lay(source, source.trackedFrom(), Optional.empty());
    }

    /** The same for a source that may take the place of another. */
    List<Long> lay(Laid source, LayDuties asked) {
        List<Long> laid = new ArrayList<>();
        turns(source, asked).forEach(turn -> laid.addAll(lay(turn.source(), source.trackedFrom(), turn.only())));
        return laid;
    }

    /** One turn of laying a source: on these organs, or on everybody who does not bear it yet. */
    record Turn(Laid source, Optional<List<OrganId>> only) {}

    /**
     * How a source is laid that may take the place of another: whoever bore that counts on from the letter; everybody else, who
     * never heard of it, from the day the source is followed.
     */
    List<Turn> turns(Laid source, LayDuties asked) {
        boolean fromLetter = asked.deadline() instanceof Within within && within.after() instanceof Trigger.LetterDate;
        Turn everybody = new Turn(source, Optional.empty());
        return asked.after()
                .filter(before -> fromLetter)
                .map(before -> List.of(
                        new Turn(
                                source,
                                Optional.of(sql.bearers(before, asked.bearers().ofPersons()))),
                        new Turn(source.lettered(source.trackedFrom()), Optional.empty())))
                .orElse(List.of(everybody));
    }

    /**
     * Lays a source's next periods, those since the last that was laid on everybody included, should the job have rested. The
     * period that runs is laid again on whoever does not bear it; older ones are left as they were laid: an organ that
     * matches since a later day does not bear them. What is asked once is not asked again.
     */
    List<Long> layAhead(Laid source) {
        if (Occurrence.around(source.deadline(), today()).isEmpty()) {
            return List.of();
        }
        LocalDate rested = source.laidThrough().map(day -> day.plusDays(1)).orElse(today());
        LocalDate first = latest(source.trackedFrom(), rested.isBefore(today()) ? rested : today());
        return lay(source, first, Optional.empty());
    }

    private List<Long> lay(Laid source, LocalDate first, Optional<List<OrganId>> only) {
        List<Long> laid = new ArrayList<>();
        for (Occurrence occurrence : occurrences(source.deadline(), source.letterOn(), first, today())) {
            laid.addAll(lay(source, occurrence, only));
        }
        return laid;
    }

    /** The periods that should exist of a source today, from the day it is followed. */
    List<Occurrence> occurrences(Laid source) {
        return occurrences(source.deadline(), source.letterOn(), source.trackedFrom(), today());
    }

    /** Lays one period as it comes to exist, and remembers how far the source is laid. */
    List<Long> lay(Laid source, Occurrence occurrence, Optional<List<OrganId>> only) {
        List<Long> laid = lay(source, occurrence, source.trackedFrom(), only);
        occurrence.to().ifPresent(day -> sql.laidThrough(source.id(), day));
        return laid;
    }

    /**
     * Lays on organs that match since {@code day} what stands from that day: no deadline that is already over, and nothing
     * from before the source was followed.
     */
    List<Long> layLate(Laid source, Collection<OrganId> organs, LocalDate day) {
        LocalDate since = latest(day, source.trackedFrom());
        List<Long> laid = new ArrayList<>();
        for (Occurrence occurrence : occurrences(source.deadline(), source.letterOn(), since, today())) {
            boolean open = deadline(source, occurrence, since, Optional.empty())
                    .on()
                    .map(due -> !due.isBefore(since))
                    .orElse(true);
            if (open) {
                laid.addAll(lay(source, occurrence, since, Optional.of(organs)));
            }
        }
        return laid;
    }

    /** Lays one period, on these organs or on everybody the rule matches. */
    List<Long> lay(
            Laid source, Occurrence occurrence, LocalDate receipt, Optional<? extends Collection<OrganId>> organs) {
        List<Long> laid = new ArrayList<>();
        batches(source, occurrence, receipt, organs, () -> sql.places(source.id(), today()))
                .forEach(batch -> laid.addAll(sql.lay(batch, recorder.instant())));
        return laid;
    }

    /** One set, or one for each province where the rule counts working days. */
    List<Batch> batches(
            Laid source,
            Occurrence occurrence,
            LocalDate receipt,
            Optional<? extends Collection<OrganId>> organs,
            Supplier<List<String>> places) {
        if (!(source.deadline() instanceof Within within && within.unit() == DeadlineRule.Unit.WORKING_DAYS)) {
            return List.of(batch(source, occurrence, receipt, organs, Optional.empty()));
        }
        // Working days differ from province to province.
        return places.get().stream()
                .map(place -> batch(source, occurrence, receipt, organs, Optional.of(place)))
                .toList();
    }

    private Batch batch(
            Laid source,
            Occurrence occurrence,
            LocalDate receipt,
            Optional<? extends Collection<OrganId>> organs,
            Optional<String> place) {
        Deadline deadline = deadline(source, occurrence, receipt, place.filter(code -> !code.isEmpty()));
        boolean before = occurrence.to().isEmpty()
                && source.force() == Force.MUST
                && deadline.on().map(due -> due.isBefore(source.trackedFrom())).orElse(false);
        LocalDate began = latest(source.trackedFrom(), latest(receipt, occurrence.from()));
        LocalDate laidOn = began.isAfter(today()) ? today() : began;
        DutyState state = before ? DutyState.BEFORE : DutyState.OPEN;
        return new Batch(source, occurrence, deadline, state, laidOn, today(), organs, place);
    }

    /** By when a source asks for one period, of whoever received it on that day in that province. */
    Deadline deadline(Laid source, Occurrence occurrence, LocalDate receipt, Optional<String> province) {
        return Deadline.of(
                source.deadline(),
                new Deadline.Facts(
                        source.letterOn(),
                        receipt,
                        occurrence,
                        (from, days) -> calendar.plusWorkingDays(from, days, province)));
    }

    Instant now() {
        return recorder.instant();
    }

    /** The deadline of a laid duty, and what was added by an extension granted since. */
    Deadline withExtension(DutyFactsSql.Facts facts) {
        Occurrence occurrence = Occurrence.beginning(facts.rule(), facts.periodFrom());
        Deadline first = Deadline.of(
                facts.rule(),
                new Deadline.Facts(
                        facts.letterOn(),
                        facts.receipt(),
                        occurrence,
                        (from, days) -> calendar.plusWorkingDays(from, days, facts.province())));
        // An extension that gives less than the rule does, since its letter was dated anew, gives nothing.
        return facts.extendedTo()
                .filter(until -> first.on().map(until::isAfter).orElse(true))
                .map(first::extendedTo)
                .orElseGet(() -> first.of(facts.force()));
    }

    /** The periods that should exist today: from the one {@code first} lies in to one ahead of today's. */
    static List<Occurrence> occurrences(DeadlineRule rule, LocalDate letter, LocalDate first, LocalDate today) {
        Optional<Occurrence> now = Occurrence.around(rule, today);
        if (now.isEmpty()) {
            return List.of(Occurrence.once(letter));
        }
        Occurrence last = now.get().next(rule);
        List<Occurrence> all = new ArrayList<>();
        Occurrence next = Occurrence.around(rule, first).orElseThrow();
        while (!next.from().isAfter(last.from())) {
            all.add(next);
            next = next.next(rule);
        }
        return all;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

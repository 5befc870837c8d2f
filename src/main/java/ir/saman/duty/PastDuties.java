package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;
import static java.util.Comparator.comparing;

import ir.saman.duty.LayingSql.Laid;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A made-up past, for data sets: sources are followed from an earlier day, and a plausible part of the duties since then is
 * answered, accepted, returned or left. Nothing here depends on chance: telling it again adds nothing.
 */
@Component
class PastDuties {

    private final Laying laying;
    private final TrackingSql tracking;
    private final DemoSql sql;
    private final Ledger ledger;

    PastDuties(Laying laying, TrackingSql tracking, DemoSql sql, Ledger ledger) {
        this.laying = laying;
        this.tracking = tracking;
        this.sql = sql;
        this.ledger = ledger;
    }

    /** So many answers, the duties they meet, and the decisions on them. */
    record Told(int written, int answered, int decided) {

        static final Told NOTHING = new Told(0, 0, 0);

        Told and(Told more) {
            return new Told(written + more.written, answered + more.answered, decided + more.decided);
        }
    }

    LocalDate today() {
        return laying.today();
    }

    /** A period, and the sources that ask for it. */
    record Asking(Occurrence period, List<Laid> sources) {}

    /** Follows every source from a day on, none from before its letter; nothing more is laid yet. */
    @Transactional
    public void follow(LocalDate since) {
        for (Laid source : sources()) {
            LocalDate from = latest(source.letterOn(), since);
            tracking.track(source.id(), from);
            tracking.relayTracked(source, from, morning(since));
        }
    }

    /** What is asked, a period at a time, the oldest first. */
    List<Asking> askings() {
        Map<String, Asking> all = new LinkedHashMap<>();
        for (Laid source : sources()) {
            for (Occurrence period : laying.occurrences(source)) {
                all.computeIfAbsent(period.code(), code -> new Asking(period, new ArrayList<>()))
                        .sources()
                        .add(source);
            }
        }
        return all.values().stream()
                .sorted(comparing(asking -> asking.period().from()))
                .toList();
    }

    /**
     * Lays a period, recorded at its beginning (one that is yet to come: today), and answers what is open of it. One at a time, so that what is laid is still at
     * hand when it is answered.
     */
    @Transactional
    public Told tell(Asking asking, LocalDate since) {
        LocalDate began = latest(asking.period().from(), since);
        Laying then = laying.recordingAt(morning(began.isAfter(today()) ? today() : began));
        asking.sources().forEach(source -> then.lay(source, asking.period(), Optional.empty()));
        List<Long> written = sql.write(sql.begin(today(), asking.period().code()), today(), text("duty.demo.answer"));
        List<Long> answered = sql.submit(written);
        List<Long> decided = sql.decide(answered, laying.now(), text("duty.demo.return"));
        sql.close(answered, decided);
        ledger.write(By.SYSTEM, "duty.demo", new Subject.Many("duty", answered), Map.of("from", since.toString()));
        return new Told(written.size(), answered.size(), decided.size());
    }

    private List<Laid> sources() {
        return laying.sql().sources(Optional.empty());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(Tehran.ZONE).toInstant();
    }
}

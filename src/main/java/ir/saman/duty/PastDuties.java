package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.LayingSql.Laid;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
    record Told(int written, int answered, int decided) {}

    LocalDate today() {
        return laying.today();
    }

    /** Everything that lays duties. */
    List<Laid> sources() {
        return laying.sql().sources(Optional.empty());
    }

    List<String> openPeriods() {
        return sql.openPeriods();
    }

    /** Lays a source as if it were followed since a day; none is followed from before its letter. */
    @Transactional
    public void follow(Laid source, LocalDate since) {
        LocalDate from = source.letterOn().isAfter(since) ? source.letterOn() : since;
        Laying then = laying.recordingAt(morning(since));
        tracking.track(source.id(), from);
        laying.sql().sources(Optional.of(source.id())).forEach(then::lay);
        tracking.relayTracked(source, from, then.now());
    }

    /** Answers what is open, of one period or of all. */
    @Transactional
    public Told answer(Optional<String> period, LocalDate from) {
        List<Long> written = sql.write(sql.begin(today(), period), today(), text("duty.demo.answer"));
        List<Long> answered = sql.submit(written);
        List<Long> decided = sql.decide(answered, laying.now(), text("duty.demo.return"));
        sql.close(decided);
        ledger.write(By.SYSTEM, "duty.demo", new Subject.Many("duty", answered), Map.of("from", from.toString()));
        return new Told(written.size(), answered.size(), decided.size());
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(Tehran.ZONE).toInstant();
    }
}

package ir.saman.duty;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.LayingSql.Laid;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.shell.Load;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Half a year of made-up answers, for {@code ./saman load demo}: every source is followed from half a year ago, and a
 * plausible part of the duties since then is answered, accepted, returned or left. What is asked of the five demonstration
 * accounts' own organs is left to them. Nothing here depends on chance: loading again adds nothing.
 */
@Component
class DemoDuties implements Load {

    private static final int MONTHS = 6;

    private final Laying laying;
    private final TrackingSql tracking;
    private final DemoSql sql;
    private final Ledger ledger;

    DemoDuties(Laying laying, TrackingSql tracking, DemoSql sql, Ledger ledger) {
        this.laying = laying;
        this.tracking = tracking;
        this.sql = sql;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    @Transactional
    public void run(PrintStream out) {
        LocalDate from = PersianDate.of(laying.today()).plusMonths(-MONTHS).date();
        out.println(text("duty.demo.track", PersianDate.of(from).format()));
        Laying then = laying.recordingAt(morning(from));
        laying.sql().sources(Optional.empty()).forEach(source -> follow(source, from, then));
        List<Long> written = sql.write(sql.begin(laying.today()), laying.today(), text("duty.demo.answer"));
        List<Long> answered = sql.submit(written);
        List<Long> decided = sql.decide(answered, laying.now(), text("duty.demo.return"));
        sql.close(decided);
        ledger.write(By.SYSTEM, "duty.demo", new Subject.Many("duty", answered), Map.of("from", from.toString()));
        out.println(text("duty.demo.done", written.size(), answered.size(), decided.size()));
    }

    /** No source is followed from before its letter. */
    private void follow(Laid source, LocalDate halfAYearAgo, Laying then) {
        LocalDate from = source.letterOn().isAfter(halfAYearAgo) ? source.letterOn() : halfAYearAgo;
        tracking.track(source.id(), from);
        laying.sql().sources(Optional.of(source.id())).forEach(then::lay);
        tracking.relayTracked(source, from, then.now());
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(Tehran.ZONE).toInstant();
    }
}

package ir.saman.circular.settle;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Circulars.Reading;
import ir.saman.circular.Circulars.Settled;
import ir.saman.circular.settle.Doubtful.Passed;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles a part of a relay. It lays nothing, so no day moves; its document stays as it came, and what is settled beside it. */
@Component
class RelaySettling {

    private static final String DATE = "date";

    private final RelaySettleSql sql;
    private final Ledger ledger;
    private final Clock clock;

    RelaySettling(RelaySettleSql sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public Settled settle(Passed relay, Reading reading, By by) {
        Optional<LocalDate> day = Optional.of(reading)
                .filter(each -> each.field().equals(DATE))
                .flatMap(each -> PersianDate.parse(each.value()))
                .map(PersianDate::date);
        Optional<String> refusal = refusal(relay, reading, day);
        if (refusal.isPresent()) {
            return new Settled.Refused(refusal.get());
        }
        if (!sql.settle(relay.relay(), reading, day, by, clock.instant())) {
            return new Settled.Overtaken();
        }
        ledger.write(
                by,
                "circular.relay.settle",
                new Subject.One("relay", relay.relay()),
                Map.of("field", reading.field(), "value", reading.value(), "reason", reading.reason()));
        return new Settled.Done(List.of());
    }

    /** Nobody relays what is not written yet, or writes on a day to come. */
    private Optional<String> refusal(Passed relay, Reading reading, Optional<LocalDate> day) {
        if (reading.field().equals(DATE) && day.isEmpty()) {
            return Optional.of(text("circular.settle.no-value"));
        }
        if (day.filter(Tehran.today(clock)::isBefore).isPresent()) {
            return Optional.of(text("circular.settle.future"));
        }
        LocalDate issued = relay.instrument().issuedOn();
        return day.filter(issued::isAfter)
                .map(early -> text(
                        "circular.settle.relay.early", PersianDate.of(issued).format()));
    }
}

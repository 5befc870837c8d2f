package ir.saman;

import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The application's clock in tests: the real time, until a test sets a day. Who sets it lets it run again afterwards, since
 * all tests share one application.
 */
@Primary
@Component
public final class TestClock extends Clock {

    private volatile Optional<Instant> stopped = Optional.empty();

    /** It is ten in the morning of that day, in Tehran. */
    public void set(LocalDate day) {
        stopped =
                Optional.of(day.atTime(LocalTime.of(10, 0)).atZone(Tehran.ZONE).toInstant());
    }

    /** It is now again. */
    public void run() {
        stopped = Optional.empty();
    }

    @Override
    public Instant instant() {
        return stopped.orElseGet(Instant::now);
    }

    @Override
    public ZoneId getZone() {
        return Tehran.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

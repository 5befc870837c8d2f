package ir.saman.board.watch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import ir.saman.kit.calendar.Tehran;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every ten minutes: reads the figures of the watches not looked at for the longest time, and tells of those that turned or came to rest. */
@Configuration(proxyBeanMethods = false)
class WatchRound {

    private static final Duration EVERY = Duration.ofMinutes(10);

    /** A round ends well before the next; what is beyond it is first in line then. */
    private static final int MOST = 2_000;

    private final WatchSql sql;
    private final Sightings sightings;
    private final Watches watches;
    private final Clock clock;

    WatchRound(WatchSql sql, Sightings sightings, Watches watches, Clock clock) {
        this.sql = sql;
        this.sightings = sightings;
        this.watches = watches;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> lookForWatches() {
        return Tasks.recurring("board.watch.round", Schedules.fixedDelay(EVERY)).execute((task, context) -> look());
    }

    /** One round. The figures are read outside the transaction that writes what came of them. */
    void look() {
        List<Watch> due = sql.due(MOST, Tehran.today(clock));
        List<Turn> turns = sightings.of(due).stream()
                .map(each -> Turn.of(each.watch(), each.sighting()))
                .filter(Turn::isNews)
                .toList();
        watches.settle(due, turns);
    }
}

package ir.saman.duty;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the hub does by itself: the next periods are laid, counts are folded. Both may run at any time, any number of times. */
@Configuration(proxyBeanMethods = false)
class DutyJobs {

    @Bean
    RecurringTask<Void> layAhead(Duties duties) {
        return Tasks.recurring("duty.lay.ahead", Schedules.daily(Tehran.ZONE, LocalTime.of(0, 5)))
                .execute((task, context) -> duties.layAhead(By.SYSTEM));
    }

    @Bean
    RecurringTask<Void> foldCounts(Counts counts) {
        return Tasks.recurring("duty.counts.fold", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((task, context) -> counts.fold());
    }
}

package ir.saman.kit.shell;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    /** The one clock. Not named "clock": db-scheduler has a bean of that name. */
    @Bean
    Clock tehranClock() {
        return Clock.system(ZoneId.of("Asia/Tehran"));
    }

    /** Jobs may be written but none is taken up: a single command, or a test that runs them itself. */
    @Bean
    @ConditionalOnProperty(name = "saman.jobs.polling", havingValue = "false")
    DbSchedulerStarter noPolling() {
        return () -> {};
    }
}

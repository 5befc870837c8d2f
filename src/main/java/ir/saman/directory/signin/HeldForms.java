package ir.saman.directory.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import ir.saman.directory.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was typed when a session lapsed in mid-form, for the same account only, for seven days. */
@Configuration(proxyBeanMethods = false)
class HeldForms {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LARGEST = 1_000_000;

    private final HeldSql sql;
    private final JsonMapper json;
    private final Clock clock;

    HeldForms(HeldSql sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps the form; empty if it is too large to keep, or the account is gone. */
    Optional<UUID> keep(AccountId account, HeldForm form) {
        String fields = json.writeValueAsString(form.fields());
        UUID token = UUID.randomUUID();
        boolean kept = fields.length() <= LARGEST && sql.add(token, account, form.path(), fields, clock.instant());
        return kept ? Optional.of(token) : Optional.empty();
    }

    /** The form under {@code token}, if it is this account's. */
    Optional<HeldForm> find(UUID token, AccountId account) {
        return sql.find(token, account)
                .map(row -> new HeldForm(
                        row.path(), json.readValue(row.fields(), new TypeReference<Map<String, List<String>>>() {})));
    }

    /** Throws the form away. */
    void drop(UUID token, AccountId account) {
        sql.drop(token, account);
    }

    /** Each night: what nobody came back for, and throttles that are full again. */
    @Bean
    RecurringTask<Void> forgetHeldForms() {
        return Tasks.recurring("directory-forget-held-forms", Schedules.daily(LocalTime.of(3, 10)))
                .execute((instance, context) -> forget());
    }

    void forget() {
        sql.forget(clock.instant().minus(KEPT), clock.instant());
    }
}

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

    /**
     * Keeps the form, or that it was too long to keep, so that its reader can be told; empty if the account is gone.
     */
    Optional<UUID> keep(AccountId account, HeldForm form) {
        String fields = json.writeValueAsString(form.fields());
        boolean kept = fields.length() <= LARGEST;
        UUID token = UUID.randomUUID();
        var row = new HeldSql.Row(form.path(), kept ? fields : "{}", kept);
        return sql.add(token, account, row, clock.instant()) ? Optional.of(token) : Optional.empty();
    }

    /** Whether what was typed is kept, if {@code path} is where a held form is found. */
    Optional<Boolean> kept(String path) {
        return Optional.of(path)
                .filter(to -> to.matches(HeldPage.PATH + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .flatMap(to -> sql.kept(UUID.fromString(to.substring(HeldPage.PATH.length()))));
    }

    /** The form under {@code token}, if it is this account's. */
    Optional<HeldForm> find(UUID token, AccountId account) {
        return sql.find(token, account)
                .map(row -> new HeldForm(
                        row.path(),
                        json.readValue(row.fields(), new TypeReference<Map<String, List<String>>>() {}),
                        row.kept()));
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

package ir.saman.directory.organ;

import ir.saman.directory.Actor;
import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every command on an organ leaves behind: a line in its history, a ledger entry, and events for those above. */
@Component
class ChangeRecord {

    private final ChangeSql sql;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeRecord(ChangeSql sql, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps one change; {@code before} is the organ's facts as JSON, empty for a new one. */
    void keep(OrganId organ, OrganCommand command, String before, Actor by, OrganChanged... changed) {
        sql.record(organ, command, before, clock.instant(), by);
        ledger.write(
                by.by(),
                name(command),
                new Subject.One("organ", organ.value()),
                Map.of("reason", command.reason(), "on", command.on().toString()));
        for (OrganChanged event : changed) {
            tell(event);
        }
    }

    /** Tells those above what changed, in this transaction. */
    void tell(OrganChanged event) {
        events.publishEvent(event);
    }

    private static String name(OrganCommand command) {
        return switch (command) {
            case OrganCommand.Make make -> "directory.organ.make";
            case OrganCommand.Edit edit -> "directory.organ.edit";
            case OrganCommand.Move move -> "directory.organ.move";
            case OrganCommand.Close close -> "directory.organ.close";
        };
    }
}

package ir.saman.directory.imports;

import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.directory.imports.CommitSql.Written;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a committed file leaves behind: one ledger entry for all, and an event for each organ made or moved. */
@Component
class ImportTrace {

    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ImportTrace(Ledger ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.events = events;
    }

    void leave(List<Written> written, String fileName, By by) {
        ledger.write(
                by,
                "directory.organ.import",
                new Subject.Many("organ", written.stream().map(Written::organ).toList()),
                Map.of("file", fileName, "organs", written.size()));
        for (Written each : written) {
            OrganId organ = new OrganId(each.organ());
            if (each.made()) {
                events.publishEvent(new OrganChanged.Made(organ, each.on(), by));
            } else if (each.moved()) {
                events.publishEvent(new OrganChanged.Moved(organ, each.on(), by));
            }
        }
    }
}

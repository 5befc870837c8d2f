package ir.saman.directory.imports;

import ir.saman.directory.OrganChanged;
import ir.saman.directory.OrganId;
import ir.saman.directory.imports.CommitSql.Written;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a committed file leaves behind: one ledger entry for all, one event for the organs made and one for the moved. */
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
        List<OrganId> made = organs(written, Written::made);
        if (!made.isEmpty()) {
            events.publishEvent(new OrganChanged.Made(made, by));
        }
        written.stream()
                .filter(Written::moved)
                .map(Written::on)
                .distinct()
                .sorted()
                .forEach(day -> events.publishEvent(new OrganChanged.Moved(
                        organs(written, each -> each.moved() && each.on().equals(day)), day, by)));
    }

    private static List<OrganId> organs(List<Written> written, Predicate<Written> which) {
        return written.stream()
                .filter(which)
                .map(each -> new OrganId(each.organ()))
                .toList();
    }
}

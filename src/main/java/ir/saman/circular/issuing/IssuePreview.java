package ir.saman.circular.issuing;

import ir.saman.circular.Issuing;
import ir.saman.circular.Issuing.Became;
import ir.saman.circular.Issuing.Order;
import ir.saman.circular.Issuing.Outcome;
import ir.saman.secretariat.By;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What would become of the duties of asks that end: it is issued and taken back, so that the numbers cannot differ. */
@Component
class IssuePreview {

    private final Issuing issuing;
    private final TransactionTemplate transaction;

    IssuePreview(Issuing issuing, PlatformTransactionManager transactions) {
        this.issuing = issuing;
        this.transaction = new TransactionTemplate(transactions);
    }

    Outcome outcome(Order order, By by) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return issuing.issue(order, by);
        });
    }

    /** By the asks' numbers; nothing where it may not be issued at all. */
    static Map<Long, Became> became(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Issued issued -> issued.became();
            case Outcome.Overtaken _ -> Map.of();
            case Outcome.Refused _ -> Map.of();
        };
    }
}

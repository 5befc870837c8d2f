package ir.saman.circular.track;

import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows from an earlier day; how many duties that would touch is found by doing it and taking it back, so that the number
 * cannot differ.
 */
@Component
class TrackPreview {

    private final Circulars circulars;
    private final TransactionTemplate transaction;

    TrackPreview(Circulars circulars, PlatformTransactionManager transactions) {
        this.circulars = circulars;
        this.transaction = new TransactionTemplate(transactions);
    }

    int done(CircularId circular, LocalDate from, By by) {
        return circulars.trackFrom(circular, from, by);
    }

    int touched(CircularId circular, LocalDate from, By by) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return circulars.trackFrom(circular, from, by);
        });
    }
}

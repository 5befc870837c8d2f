package ir.saman.circular.settle;

import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars;
import ir.saman.circular.Circulars.Reading;
import ir.saman.circular.Circulars.Settled;
import ir.saman.secretariat.By;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which last days a reading would move: it is done and taken back, so that the days cannot differ. */
@Component
class SettlePreview {

    private final Circulars circulars;
    private final TransactionTemplate transaction;

    SettlePreview(Circulars circulars, PlatformTransactionManager transactions) {
        this.circulars = circulars;
        this.transaction = new TransactionTemplate(transactions);
    }

    Settled of(CircularId circular, Reading reading, By by) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return circulars.settle(circular, reading, by);
        });
    }
}

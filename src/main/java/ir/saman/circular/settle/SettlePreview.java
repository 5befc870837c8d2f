package ir.saman.circular.settle;

import ir.saman.circular.Circulars;
import ir.saman.circular.Circulars.Reading;
import ir.saman.circular.Circulars.Settled;
import ir.saman.secretariat.By;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles a part of a letter; which last days that would move is found by doing it and taking it back, so that the days cannot
 * differ.
 */
@Component
class SettlePreview {

    private final Circulars circulars;
    private final RelaySettling relays;
    private final TransactionTemplate transaction;

    SettlePreview(Circulars circulars, RelaySettling relays, PlatformTransactionManager transactions) {
        this.circulars = circulars;
        this.relays = relays;
        this.transaction = new TransactionTemplate(transactions);
    }

    Settled done(Doubtful letter, Reading reading, By by) {
        return switch (letter) {
            case Doubtful.Letter own -> circulars.settle(own.instrument().circular(), reading, by);
            case Doubtful.Passed relay -> relays.settle(relay, reading, by);
        };
    }

    Settled of(Doubtful letter, Reading reading, By by) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return done(letter, reading, by);
        });
    }
}

package ir.saman.circular;

import ir.saman.circular.LifeSql.StandingAsk;
import ir.saman.circular.Telling.Touched;
import ir.saman.duty.Duties;
import ir.saman.secretariat.By;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What asks that have ended left open to be answered: their issuer may close it later. */
@Component
public class KeptDuties {

    private final LifeSql sql;
    private final Binding binding;
    private final IssueRecords records;

    KeptDuties(LifeSql sql, Binding binding, IssueRecords records) {
        this.sql = sql;
        this.binding = binding;
        this.records = records;
    }

    /**
     * Closes what these asks of a circular have left open; when and why they themselves ended stays. Asks that have not ended,
     * and those of other circulars, are passed by. Their bearers are told.
     *
     * @param reason shown on the page of each duty that is closed
     * @return how many duties were closed; absent if none was open any more
     */
    @Transactional
    public Optional<Integer> close(CircularId circular, Collection<Long> asks, String reason, By by) {
        binding.duties().keepOrgans();
        sql.lock(circular);
        Instant since = binding.now();
        List<StandingAsk> touched = new ArrayList<>();
        int closed = 0;
        for (StandingAsk ask : sql.over(circular)) {
            int ended = asks.contains(ask.id()) ? close(ask, reason, by) : 0;
            if (ended > 0) {
                touched.add(ask);
            }
            closed += ended;
        }
        if (closed == 0) {
            return Optional.empty();
        }
        records.ledger(by, "circular.close-kept", circular, Map.of("reason", reason, "closed", closed));
        records.toldBearers(circular, "circular.notice.closed", new Touched(touched, since));
        return Optional.of(closed);
    }

    private int close(StandingAsk ask, String reason, By by) {
        return binding.duties()
                .end(Binding.source(ask.id()), binding.today(), Duties.Choice.CLOSE, reason, by)
                .ended();
    }
}

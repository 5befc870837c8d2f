package ir.saman.circular;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Programmes;
import ir.saman.duty.Duties;
import ir.saman.duty.LayDuties;
import ir.saman.duty.Source;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The circulars in force: publishing lays everything they ask, all or nothing. */
@Component
public class Circulars {

    /** The kind under which the hub knows a clause's asks. */
    public static final String SOURCE_KIND = "circular";

    private final CircularsSql sql;
    private final Duties duties;
    private final Issuers issuers;
    private final Ledger ledger;
    private final Clock clock;

    Circulars(CircularsSql sql, Duties duties, Issuers issuers, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.duties = duties;
        this.issuers = issuers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Where circulars find their issuers and programmes. */
    @Component
    static class Issuers {
        private final Organs organs;
        private final Programmes programmes;

        Issuers(Organs organs, Programmes programmes) {
            this.organs = organs;
            this.programmes = programmes;
        }

        Organ issuer(CircularText text) {
            return organs.byCode(text.issuer()).orElseThrow();
        }

        Optional<Long> programme(CircularText text) {
            return programmes.byCode(text.programme());
        }
    }

    /** The circular of that number. */
    public Optional<CircularId> find(String number) {
        return sql.find(number);
    }

    /**
     * Publishes a circular and lays every duty its clauses ask, in one transaction.
     *
     * @return its number inside Saman
     */
    @Transactional
    public CircularId publish(CircularText text, By by) {
        duties.keepOrgans();
        Publishing publishing =
                new Publishing(text, issuers.issuer(text), issuers.programme(text), Tehran.today(clock), by);
        CircularId id = sql.add(text, publishing.issuer().id(), publishing.programme(), clock.instant());
        ledger.write(
                by,
                "circular.publish",
                new Subject.One("circular", id.value()),
                Map.of("number", text.number(), "subject", text.subject()));
        addClauses(publishing, id, Optional.empty(), text.clauses());
        return id;
    }

    /** Follows everything a circular asks from an earlier day; returns how many duties that touched. */
    @Transactional
    public int trackFrom(CircularId id, LocalDate from, By by) {
        int touched = 0;
        for (long ask : sql.asks(id)) {
            touched += duties.trackFrom(new Source(SOURCE_KIND, ask), from, by);
        }
        ledger.write(by, "circular.track", new Subject.One("circular", id.value()), Map.of("from", from.toString()));
        return touched;
    }

    private void addClauses(Publishing publishing, CircularId id, Optional<Long> parent, List<Clause> clauses) {
        int position = 0;
        for (Clause clause : clauses) {
            long row = sql.addClause(id, parent, position++, clause);
            clause.asks().forEach(ask -> lay(publishing, sql.addAsk(row, ask), ask));
            addClauses(publishing, id, Optional.of(row), clause.children());
        }
    }

    private void lay(Publishing publishing, long ref, Ask ask) {
        duties.lay(
                new LayDuties(
                        new Source(SOURCE_KIND, ref),
                        Optional.empty(),
                        publishing.programme(),
                        publishing.issuer().id(),
                        ask.action(),
                        ask.force(),
                        ask.bearers(),
                        ask.deadline(),
                        ask.acceptors(),
                        ask.cooperating(),
                        ask.evidence(),
                        publishing.text().date(),
                        publishing.today()),
                publishing.by());
    }

    /** What stays the same while one circular is published. */
    private record Publishing(CircularText text, Organ issuer, Optional<Long> programme, LocalDate today, By by) {}
}

package ir.saman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.duty.DutyId;
import ir.saman.duty.answer.AnswerSteps;
import ir.saman.kit.text.Digits;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The national board over HTTP while officers answer. Each page must show every answer that was committed before it was asked
 * for, and none that had not begun when it came.
 */
final class PacedBoards {

    private static final Duration DURING = Duration.ofSeconds(15);
    private static final double ANSWERS_A_SECOND = 20;

    private static final String OVERDUE = """
            select distinct on (d.organ_id, s.evidence_kind, d.period) d.id, a.id as account, o.code, m.role
            from directory.account a join directory.membership m on m.account_id = a.id
            join directory.organ o on o.id = m.organ_id
            join duty.duty d on d.organ_id = o.id and d.state = 'OPEN' and d.evidence_id is null
            join duty.source s on s.id = d.source_id
            where a.user_name like 'national-%' and d.due_on < :today and d.period <> '-' and d.person_id is null
              and not exists (select from duty.evidence e where e.organ_id = d.organ_id and e.kind = s.evidence_kind and e.period = d.period)
            order by d.organ_id, s.evidence_kind, d.period, d.id limit :n""";

    private static final Pattern WAITING = Pattern.compile("standing=WAITING[^\"]*\"[^>]*>([^<]+)</a>");

    private final Readers readers;
    private final Sessions sessions;
    private final String cookie;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();
    private final AtomicLong writing = new AtomicLong();

    PacedBoards(Readers readers, Sessions sessions, String cookie) {
        this.readers = readers;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** An answer somebody can give. */
    record Answerable(DutyId duty, Actor actor) {}

    /** So many overdue duties of officers of the full size. */
    static List<Answerable> answerable(JdbcClient db, Organs organs, LocalDate today, int n) {
        return db.sql(OVERDUE)
                .param("today", today)
                .param("n", n)
                .query((row, number) -> {
                    Organ organ = organs.byCode(row.getString("code")).orElseThrow();
                    return new Answerable(
                            new DutyId(row.getLong("id")),
                            new Actor(
                                    new AccountId(row.getLong("account")),
                                    "",
                                    organ,
                                    Role.valueOf(row.getString("role")),
                                    Optional.empty()));
                })
                .list();
    }

    /** Pages a second, all readers as quick as they can. */
    double capacity(int pages) throws InterruptedException, ExecutionException {
        long before = System.nanoTime();
        int all = readers.each(pages, number -> waiting()).size();
        return all / ((System.nanoTime() - before) / 1e9);
    }

    List<Double> alone(double perSecond) throws InterruptedException, ExecutionException {
        return readers.paced(perSecond, DURING, number -> waiting());
    }

    /** The same, with so many answers a second beside it. */
    List<Double> withAnswers(double perSecond, AnswerSteps answers, Iterator<Answerable> open, LocalDate today)
            throws InterruptedException, ExecutionException, IOException {
        long base = waiting() - committed.get();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> answering = writer.submit(writing(answers, open, today));
            List<Double> spent = readers.paced(perSecond, DURING, number -> {
                long surely = base + committed.get();
                long shown = waiting();
                assertThat(shown).isBetween(surely, base + begun.get());
            });
            answering.get();
            return spent;
        }
    }

    /** How many have been given. */
    long answers() {
        return committed.get();
    }

    /** How many were given a second, while they were. */
    double rate() {
        return committed.get() / (writing.get() / 1e9);
    }

    private Callable<Boolean> writing(AnswerSteps answers, Iterator<Answerable> open, LocalDate today) {
        return () -> {
            long start = System.nanoTime();
            for (int number = 0; number < ANSWERS_A_SECOND * DURING.toSeconds(); number++) {
                LockSupport.parkNanos(start + (long) (number * 1e9 / ANSWERS_A_SECOND) - System.nanoTime());
                Answerable next = open.next();
                begun.incrementAndGet();
                assertThat(answers.submit(next.actor(), next.duty(), today.minusDays(1)))
                        .isEqualTo("Submitted");
                committed.incrementAndGet();
            }
            writing.addAndGet(System.nanoTime() - start);
            return true;
        };
    }

    /** How many answers wait for their acceptors, as the national board says. */
    private long waiting() throws IOException, InterruptedException {
        return WAITING.matcher(sessions.page(cookie, "/desk/board"))
                .results()
                .mapToLong(each -> Digits.parse(each.group(1)).orElseThrow())
                .max()
                .orElseThrow();
    }
}

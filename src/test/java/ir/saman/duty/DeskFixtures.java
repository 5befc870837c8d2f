package ir.saman.duty;

import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New organs with duties of their own, so that what a desk counts is known. Clauses are of a kind of their own. */
@Component
public class DeskFixtures implements Sources {

    /** A clause that would do harm on a page that does not escape. */
    public static final String CLAUSE = "متن بند <script>alert(1)</script> آزمون";

    private static final String KIND = "desk-test";
    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime() / 1_000);

    private final JdbcClient db;
    private final Duties duties;
    private final Organs organs;
    private final Clock clock;

    DeskFixtures(JdbcClient db, Duties duties, Organs organs, Clock clock) {
        this.db = db;
        this.duties = duties;
        this.organs = organs;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<Source, SourceText> find(Collection<Source> sources) {
        return sources.stream()
                .collect(Collectors.toMap(
                        source -> source,
                        source -> new SourceText(
                                source, "بخشنامه آ" + source.ref(), "بند ۱", CLAUSE, "/circulars/107030#para_1", "1")));
    }

    /** A new organ below the organ of that code, in its province and county. */
    public String below(String parent) {
        String code = "T" + NEXT.incrementAndGet();
        long id = db.sql("""
                insert into directory.organ
                  (code, code_system, code_provisional, kind, name, parent_id, path, province, county, article5, valid_from, provenance)
                select :code, 'SAMAN', true, case when county is not null then 'COUNTY_UNIT' when province is not null then 'PROVINCIAL_UNIT' else 'OFFICE' end,
                       'واحد آزمون ' || :code, id, path, province, county, false, date '2020-01-01', 'test'
                from directory.organ where code = :parent returning id""")
                .param("code", code)
                .param("parent", parent)
                .query(Long.class)
                .single();
        db.sql("select directory.place_organs(array[cast(:id as bigint)])")
                .param("id", id)
                .query(Long.class)
                .single();
        return code;
    }

    public Organ organ(String code) {
        return organs.byCode(code).orElseThrow();
    }

    public LocalDate today() {
        return Tehran.today(clock);
    }

    /** A duty of the organ, due so many days from now, accepted by the organ {@code acceptor}. */
    public DutyId duty(String bearer, int daysLeft, String action, String acceptor) {
        return lay(List.of(bearer), daysLeft, action, acceptor, List.of()).getFirst();
    }

    /** One source laid on several organs; the duties in the order of their numbers. */
    public List<DutyId> lay(
            List<String> bearers, int daysLeft, String action, String acceptor, List<Cooperation> cooperating) {
        Source source = new Source(KIND, NEXT.incrementAndGet());
        duties.lay(
                new LayDuties(
                        source,
                        Optional.empty(),
                        Optional.empty(),
                        organ("N029").id(),
                        action,
                        Force.MUST,
                        BearerRule.ofOrgans(bearers),
                        new DeadlineRule.ByDate(today().plusDays(daysLeft)),
                        List.of(acceptor),
                        cooperating,
                        "activities-by-organ",
                        today().minusYears(1),
                        today().minusYears(1),
                        Optional.empty(),
                        Optional.empty()),
                By.SYSTEM);
        return db.sql("""
                select d.id from duty.duty d join duty.source s on s.id = d.source_id
                where s.kind = :kind and s.ref = :ref order by d.id""")
                .param("kind", KIND)
                .param("ref", source.ref())
                .query((row, number) -> new DutyId(row.getLong(1)))
                .list();
    }

    /** Answers the duty and all the same evidence meets with the same acceptor, as the answer form does. */
    public void submit(DutyId duty, long account) {
        long evidence =
                db.sql("""
                insert into duty.evidence (organ_id, kind, period)
                select d.organ_id, s.evidence_kind, d.period from duty.duty d join duty.source s on s.id = d.source_id
                where d.id = :duty returning id""").param("duty", duty.value()).query(Long.class).single();
        db.sql("""
                insert into duty.evidence_version
                  (evidence_id, number, text, figures, links, occurred_on, saved_at, saved_by, submitted_at, submitted_by)
                values (:evidence, 1, 'پاسخ <b>آزمون</b>', '{"activities": "7"}', '["https://example.ir/a"]', :today, :now,
                        :account, :now, :account)""")
                .param("evidence", evidence)
                .param("today", today())
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .update();
        db.sql("""
                update duty.duty d set state = 'SUBMITTED', evidence_id = :evidence, changed_on = :today, changed_at = :now, waiting_since = :now,
                  waiting_for = (select organ_id from duty.acceptor a where a.duty_id = d.id and a.step = 1)
                where d.id = :duty""")
                .param("evidence", evidence)
                .param("today", today())
                .param("now", Timestamp.from(clock.instant()))
                .param("duty", duty.value())
                .update();
    }

    /** Asks for an extension, decided by the organ of that code. */
    public void askExtension(DutyId duty, long account, String decider) {
        db.sql("""
                insert into duty.relief (duty_id, kind, until, reason, asked_at, asked_by, decided_for)
                values (:duty, 'EXTENSION', :until, 'بودجه دیر رسید', :now, :account, :decider)""")
                .param("duty", duty.value())
                .param("until", today().plusDays(60))
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .param("decider", organ(decider).id().value())
                .update();
    }
}

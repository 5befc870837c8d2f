package ir.saman.duty;

import static ir.saman.Altered.altered;

import ir.saman.directory.AccountId;
import ir.saman.directory.Actor;
import ir.saman.directory.Organ;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.kit.calendar.Tehran;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A small world for tests: organs no circular speaks of, and duties laid on them by rule, as circulars lay theirs. */
@Component
public class Stage {

    /** The issuer and usual acceptor. */
    public static final String ARSO = "N029";

    public static final String OTHER = "N012";

    private static final AtomicLong REF = new AtomicLong(1);

    private final JdbcClient db;
    private final Duties duties;
    private final Organs organs;
    private final TestAccounts accounts;

    Stage(JdbcClient db, Duties duties, Organs organs) {
        this.db = db;
        this.duties = duties;
        this.organs = organs;
        this.accounts = new TestAccounts(db);
    }

    public TestAccounts accounts() {
        return accounts;
    }

    /** A new organ in a province (and county), below a national one, standing until {@code to}. */
    public String organ(String parent, String province, Optional<String> county, Optional<LocalDate> to) {
        String code = "T-" + UUID.randomUUID();
        db.sql("""
                insert into directory.organ (code, code_system, code_provisional, kind, name, parent_id, path, province, county,
                                             agency_id, ministry_id, article5, valid_from, valid_to, provenance)
                select :code, 'SAMAN', true, 'OFFICE', :code, p.id, p.path, :province, :county, p.agency_id, p.ministry_id, false,
                       '2020-01-01', :to, 'test'
                from directory.organ p where p.code = :parent""")
                .param("code", code)
                .param("parent", parent)
                .param("province", province)
                .param("county", county.orElse(null))
                .param("to", to.orElse(null))
                .update();
        db.sql("update directory.organ set path = path || id::text::ltree where code = :code")
                .param("code", code)
                .update();
        return code;
    }

    /** An organ below ARSO in Semnan. */
    public String organ() {
        return organ(ARSO, "20", Optional.empty(), Optional.empty());
    }

    /** Lays one source on these organs; its number. */
    public long lay(List<String> bearers, DeadlineRule deadline, String kind, LocalDate tracked, String... acceptors) {
        LayDuties command = command(bearers, deadline, kind, tracked, acceptors);
        duties.lay(command, By.SYSTEM);
        return number(command.source());
    }

    /** What a new source asks of these organs. */
    LayDuties command(
            List<String> bearers, DeadlineRule deadline, String kind, LocalDate tracked, String... acceptors) {
        Source source = new Source("test", REF.getAndIncrement());
        return new LayDuties(
                source,
                Optional.empty(),
                Optional.empty(),
                organs.byCode(ARSO).orElseThrow().id(),
                "تکلیف آزمون " + source.ref(),
                Force.MUST,
                BearerRule.ofOrgans(bearers),
                deadline,
                List.of(acceptors),
                List.of(new Cooperation(Optional.empty(), Optional.of(BearerRule.only(OTHER)), "سهم آزمون")),
                kind,
                tracked,
                tracked,
                Optional.empty(),
                Optional.empty());
    }

    /** A duty of that force without a day, laid on an organ. */
    public DutyId standing(String bearer, Force force) {
        LayDuties plain = command(
                List.of(bearer), new DeadlineRule.Standing(), "training-record", LocalDate.now(Tehran.ZONE), ARSO);
        LayDuties command = of(plain, force, plain.deadline(), Optional.empty());
        duties.lay(command, By.SYSTEM);
        return duty(number(command.source()), bearer);
    }

    /** A source that lays on an organ when an event of that name happens. */
    public Source awaiting(String bearer, String event) {
        LayDuties plain = command(
                List.of(bearer), new DeadlineRule.Standing(), "training-record", LocalDate.now(Tehran.ZONE), ARSO);
        Arises arises = new Arises(Arises.Kind.EVENT, "test", event);
        LayDuties command = of(plain, Force.MUST, new DeadlineRule.Once(""), Optional.of(arises));
        duties.lay(command, By.SYSTEM);
        return command.source();
    }

    private static LayDuties of(LayDuties plain, Force force, DeadlineRule deadline, Optional<Arises> arises) {
        return altered(plain, Map.of("force", force, "deadline", deadline, "arises", arises));
    }

    /** A source by its number. */
    public Source source(long number) {
        return db.sql("select kind, ref from duty.source where id = :id")
                .param("id", number)
                .query((row, line) -> new Source(row.getString(1), row.getLong(2)))
                .single();
    }

    /** The number of a source. */
    public long number(Source source) {
        return db.sql("select id from duty.source where kind = :kind and ref = :ref")
                .param("kind", source.kind())
                .param("ref", source.ref())
                .query((row, line) -> row.getLong(1))
                .single();
    }

    /** The first duty a source laid on an organ. */
    public DutyId duty(long source, String organ) {
        return db.sql("""
                select d.id from duty.duty d join directory.organ o on o.id = d.organ_id
                where d.source_id = :source and o.code = :organ order by d.period_from, d.id limit 1""")
                .param("source", source)
                .param("organ", organ)
                .query((row, number) -> new DutyId(row.getLong(1)))
                .single();
    }

    /** A new person in a seat of an organ. */
    public Actor actor(String organ, Role role) {
        return actor(accounts.in(organ, role), organ, role);
    }

    public Actor actor(AccountId account, String organ, Role role) {
        Organ found = organs.byCode(organ).orElseThrow();
        return new Actor(account, "آزمون", found, role, Optional.empty());
    }

    public DutyState state(DutyId duty) {
        return DutyState.valueOf(db.sql("select state from duty.duty where id = :duty")
                .param("duty", duty.value())
                .query(String.class)
                .single());
    }

    public Optional<String> waitingFor(DutyId duty) {
        return db.sql("""
                select o.code from duty.duty d join directory.organ o on o.id = d.waiting_for where d.id = :duty""").param("duty", duty.value()).query(String.class).optional();
    }

    /** Lets the acceptor that is asked now have been asked so many days ago. */
    public void askedDaysAgo(DutyId duty, int days) {
        db.sql("update duty.duty set waiting_since = now() - make_interval(days => :days) where id = :duty")
                .param("days", days)
                .param("duty", duty.value())
                .update();
    }

    /** For how many days it has waited. */
    public int waitsFor(DutyId duty) {
        return db.sql("select extract(day from now() - waiting_since) from duty.duty where id = :duty")
                .param("duty", duty.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    public LocalDate changedOn(DutyId duty) {
        return db.sql("select changed_on from duty.duty where id = :duty")
                .param("duty", duty.value())
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .single();
    }
}

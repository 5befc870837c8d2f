package ir.saman.duty;

import ir.saman.directory.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of laying duties: always for a whole set of bearers at once. */
final class LayingSql {

    /** Held from the first statement on: no organ is made, moved or closed while duties are laid. Laying does not wait for laying. */
    static final String KEEP_ORGANS = "select pg_advisory_xact_lock_shared(140509021110)";

    static final String ADD_SOURCE = """
            insert into duty.source (kind, ref, basis_id, programme_id, issuer_id, action, force, bearer_rule, deadline_rule,
                                     acceptor_rule, cooperation, evidence_kind, letter_on, tracked_from, arises)
            values (:kind, :ref, (select id from duty.source where kind = :basisKind and ref = :basisRef), :programme,
                    coalesce(duty.stands_for(:issuer, :today, true), :issuer), :action, :force, cast(:bearers as jsonb), cast(:deadline as jsonb), cast(:acceptors as jsonb),
                    cast(:cooperating as jsonb), :evidence, :letterOn, :trackedFrom, cast(:arises as jsonb))
            returning id""";

    private static final String LAID =
            "select id, kind, ref, force, deadline_rule, letter_on, tracked_from, laid_through from duty.source ";

    /** Held until all is laid: what ends meanwhile waits, and what has ended lays nothing. */
    static final String SOURCES = LAID + """
            where ended_on is null and (arises is null or arises ->> 'kind' = 'APPOINTMENT')
              and (cast(:source as bigint) is null or id = :source) order by id for no key update""";

    /** The same; two appointments do not wait for one another. */
    static final String OF_HOLDERS =
            LAID + "where ended_on is null and arises ->> 'kind' = 'APPOINTMENT' order by id for share";

    static final String WAITING = LAID + "where id = :source";

    static final String FIND_SOURCE = "select id from duty.source where kind = :kind and ref = :ref";

    /**
     * The rule's bearers that do not bear this duty yet, with their chain of acceptors: organs, or the holders of posts of a
     * kind in them. Nobody bears what was over before he began. Laying twice lays nothing twice.
     */
    static final String LAY = """
            with laid as (
              insert into duty.duty (source_id, organ_id, person_id, period, period_from, period_to, trigger_on, due_first, due_on, state,
                                     laid_state, laid_on, changed_on, changed_at, province, county, agency_id, ministry_id, organ_kind)
              select s.id, b.organ_id, b.person_id, :period, :periodFrom, :periodTo, :triggerOn, :due, :due, :state,
                     :state, greatest(:laidOn, b.since), greatest(:laidOn, b.since), :at, b.province, b.county, b.agency_id, b.ministry_id, b.organ_kind
              from duty.source s cross join lateral duty.borne_by(s.bearer_rule, :today) b
              where s.id = :source and (cast(:organs as bigint[]) is null or b.organ_id = any (cast(:organs as bigint[])))
                and b.since <= coalesce(cast(:over as date), date 'infinity')
                and (cast(:place as text) is null or coalesce(b.province, '') = :place)
              on conflict do nothing
              returning id, organ_id),
            chain as (
              insert into duty.acceptor (duty_id, step, organ_id, passed_over)
              select l.id, c.step, c.organ_id, c.passed_over
              from duty.source s
              cross join lateral duty.chains_of(s.acceptor_rule, array(select organ_id from laid), s.issuer_id, :today) c
              join laid l on l.organ_id = c.bearer
              where s.id = :source),
            helping as materialized (
              select c.organ_id, c.part from duty.source s cross join lateral duty.cooperating_by_rule(s.cooperation, :today) c
              where s.id = :source),
            parts as (
              insert into duty.cooperation (duty_id, organ_id, part)
              select l.id, c.organ_id, c.part
              from laid l cross join duty.source s
              cross join lateral duty.cooperating_by_place(s.cooperation, l.organ_id, s.issuer_id, :today) c
              where s.id = :source
              union all
              select l.id, c.organ_id, c.part from laid l join helping c on c.organ_id <> l.organ_id
              on conflict do nothing)
            select id from laid""";

    /** Who bears, or has borne, what a source asks; of organs, or of persons in them. */
    static final String BEARERS = """
            select distinct d.organ_id from duty.duty d join duty.source s on s.id = d.source_id
            where s.kind = :kind and s.ref = :ref and d.state <> 'ENDED' and (d.person_id is not null) = :ofPersons""";

    static final String PLACES = """
            select distinct coalesce(o.province, '') from duty.source s cross join lateral duty.bearers(s.bearer_rule, :today) o
            where s.id = :source""";

    static final String LAID_THROUGH = """
            update duty.source set laid_through = :through
            where id = :source and (laid_through is null or laid_through < :through)""";

    private final JdbcClient db;
    private final JsonMapper json;

    LayingSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A source as laying needs it; {@code laidThrough} is the last day of the last period laid on everybody. */
    record Laid(
            long id,
            Source source,
            Force force,
            DeadlineRule deadline,
            LocalDate letterOn,
            LocalDate trackedFrom,
            Optional<LocalDate> laidThrough) {

        /** The same, counted from a letter of another day. */
        Laid lettered(LocalDate day) {
            return new Laid(id, source, force, deadline, day, trackedFrom, laidThrough);
        }
    }

    /** One set of duties to lay: on these organs, or on everybody the rule matches. */
    record Batch(
            Laid source,
            Occurrence occurrence,
            Deadline deadline,
            DutyState state,
            LocalDate laidOn,
            LocalDate today,
            Optional<? extends Collection<OrganId>> organs,
            Optional<String> place) {

        /** What is only advised, or forbidden, has no deadline to miss. */
        Optional<LocalDate> due() {
            return deadline.on().filter(day -> source.force().hasDays());
        }
    }

    void keepOrgans() {
        db.sql(KEEP_ORGANS).query((row, number) -> true).single();
    }

    long addSource(LayDuties lay, LocalDate today) {
        return db.sql(ADD_SOURCE)
                .param("today", today)
                .param("kind", lay.source().kind())
                .param("ref", lay.source().ref())
                .param("basisKind", lay.basis().map(Source::kind).orElse(null))
                .param("basisRef", lay.basis().map(Source::ref).orElse(null))
                .param("programme", lay.programme().orElse(null))
                .param("issuer", lay.issuer().value())
                .param("action", lay.action())
                .param("force", lay.force().name())
                .param("bearers", json.writeValueAsString(lay.bearers()))
                .param("deadline", json.writerFor(DeadlineRule.class).writeValueAsString(lay.deadline()))
                .param("acceptors", json.writeValueAsString(lay.acceptors()))
                .param("cooperating", json.writeValueAsString(lay.cooperating()))
                .param("evidence", lay.evidence())
                .param("letterOn", lay.letterOn())
                .param("trackedFrom", lay.trackedFrom())
                .param("arises", lay.arises().map(json::writeValueAsString).orElse(null))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** The sources that lay, or this one if it does; each held until the transaction ends. */
    List<Laid> sources(Optional<Long> source) {
        return db.sql(SOURCES)
                .param("source", source.orElse(null))
                .query(this::laid)
                .list();
    }

    /** The sources that ask something of holders of posts; held until the transaction ends. */
    List<Laid> ofHolders() {
        return db.sql(OF_HOLDERS).query(this::laid).list();
    }

    /** A source that waits for its events. */
    Laid waiting(long source) {
        return db.sql(WAITING).param("source", source).query(this::laid).single();
    }

    Optional<Long> find(Source source) {
        return db.sql(FIND_SOURCE)
                .param("kind", source.kind())
                .param("ref", source.ref())
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    List<Long> lay(Batch batch, Instant at) {
        return db.sql(LAY)
                .param("source", batch.source().id())
                .param("period", batch.occurrence().code())
                .param("periodFrom", batch.occurrence().from())
                .param("periodTo", batch.occurrence().to().orElse(null))
                .param("triggerOn", batch.deadline().from())
                .param("due", batch.due().orElse(null))
                .param("state", batch.state().name())
                .param("laidOn", batch.laidOn())
                .param("at", Timestamp.from(at))
                .param("today", batch.today())
                .param("over", batch.deadline().on().orElse(null))
                .param("organs", batch.organs().map(LayingSql::numbers).orElse(null))
                .param("place", batch.place().orElse(null))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<OrganId> bearers(Source source, boolean ofPersons) {
        return db.sql(BEARERS)
                .param("kind", source.kind())
                .param("ref", source.ref())
                .param("ofPersons", ofPersons)
                .query((row, number) -> new OrganId(row.getLong(1)))
                .list();
    }

    List<String> places(long source, LocalDate today) {
        return db.sql(PLACES)
                .param("source", source)
                .param("today", today)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Long[] numbers(Collection<OrganId> organs) {
        return organs.stream().map(OrganId::value).toArray(Long[]::new);
    }

    void laidThrough(long source, LocalDate through) {
        db.sql(LAID_THROUGH).param("source", source).param("through", through).update();
    }

    private Laid laid(ResultSet row, int number) throws SQLException {
        return new Laid(
                row.getLong("id"),
                new Source(row.getString("kind"), row.getLong("ref")),
                Force.valueOf(row.getString("force")),
                json.readValue(row.getString("deadline_rule"), DeadlineRule.class),
                row.getObject("letter_on", LocalDate.class),
                row.getObject("tracked_from", LocalDate.class),
                Optional.ofNullable(row.getObject("laid_through", LocalDate.class)));
    }
}

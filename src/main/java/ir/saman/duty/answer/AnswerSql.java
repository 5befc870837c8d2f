package ir.saman.duty.answer;

import ir.saman.directory.OrganId;
import ir.saman.duty.DutyId;
import ir.saman.duty.DutyState;
import ir.saman.duty.Source;
import ir.saman.duty.card.Answers.Answer;
import ir.saman.secretariat.FileId;
import ir.saman.secretariat.Stored;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of answering. */
@Component
class AnswerSql {

    static final String BEGIN = """
            insert into duty.evidence (organ_id, post_id, person_id, kind, period)
            select d.organ_id, d.post_id, d.person_id, s.evidence_kind, d.period
            from duty.duty d join duty.source s on s.id = d.source_id where d.id = :duty
            on conflict do nothing""";

    /** Whoever writes an answer or decides on one holds this row. */
    static final String LOCK = """
            select e.id from duty.duty d join duty.source s on s.id = d.source_id
            join duty.evidence e on e.organ_id = d.organ_id and coalesce(e.post_id, 0) = coalesce(d.post_id, 0)
              and coalesce(e.person_id, 0) = coalesce(d.person_id, 0) and e.kind = s.evidence_kind and e.period = d.period
            where d.id = :duty for update of e""";

    /** F2: duties of one bearer, for one kind of evidence and one period, are answered together. */
    private static final String TOGETHER = """
            select x.id, x.state, x.due_on, xs.action, xs.kind as source_kind, xs.ref
            from duty.duty d join duty.source s on s.id = d.source_id
            join duty.duty x on x.organ_id = d.organ_id and x.period = d.period
              and coalesce(x.post_id, 0) = coalesce(d.post_id, 0) and coalesce(x.person_id, 0) = coalesce(d.person_id, 0)
            join duty.source xs on xs.id = x.source_id and xs.evidence_kind = s.evidence_kind
            where d.id = :duty order by x.id""";

    static final String TOGETHER_LOCKED = TOGETHER + " for update of x";

    static final String ADD_VERSION = """
            insert into duty.evidence_version (evidence_id, number, text, figures, links, occurred_on, left_out, saved_at, saved_by, revision)
            values (:evidence, :number, :text, cast(:figures as jsonb), cast(:links as jsonb), :occurredOn,
                    cast(:leftOut as bigint[]), :at, :by, 1)
            returning id""";

    static final String COPY_FILES = """
            insert into duty.evidence_file (version_id, file_id, name, added_at)
            select :version, f.file_id, f.name, :at from duty.evidence_file f where f.version_id = :from order by f.id""";

    static final String SAVE_VERSION = """
            update duty.evidence_version
            set text = :text, figures = cast(:figures as jsonb), links = cast(:links as jsonb), occurred_on = :occurredOn,
                left_out = cast(:leftOut as bigint[]), saved_at = :at, saved_by = :by, revision = revision + 1
            where id = :version and submitted_at is null""";

    /** A draft whose files have changed is another draft to whoever reads it. */
    static final String TOUCH = """
            update duty.evidence_version set saved_at = :at, saved_by = :by, revision = revision + 1
            where id = :version and submitted_at is null""";

    static final String ADD_FILE = """
            insert into duty.evidence_file (version_id, file_id, name, added_at)
            select :version, :file, :name, :at
            where not exists (select from duty.evidence_file where version_id = :version and file_id = :file and name = :name)""";

    static final String DROP_FILE = "delete from duty.evidence_file where version_id = :version and file_id = :file";

    /** The duty it is submitted for is left out no longer. */
    static final String SUBMIT_VERSION = """
            update duty.evidence_version
            set figures = cast(:figures as jsonb), submitted_at = :at, submitted_by = :by,
                left_out = array_remove(left_out, cast(:duty as bigint))
            where id = :version and submitted_at is null""";

    /** The chain goes on where it was: a correction goes to the acceptor that returned it, and to no one before him. */
    static final String SUBMIT_DUTIES = """
            update duty.duty d
            set state = 'SUBMITTED', evidence_id = :evidence, step = a.step, waiting_for = a.organ_id, waiting_since = :at,
                decided_version = null, changed_on = :today, changed_at = :at, version = d.version + 1
            from (select distinct on (c.duty_id) c.duty_id, c.step, c.organ_id
                  from duty.acceptor c join duty.duty x on x.id = c.duty_id
                  where c.duty_id = any (cast(:duties as bigint[])) and c.passed_over is null and c.step >= x.step
                  order by c.duty_id, c.step) a
            where d.id = a.duty_id
            returning d.waiting_for""";

    /** SHA-256 of all a version says, its files by their own: what the ledger holds of it, and anyone can work out again. */
    static final String DIGEST = """
            select encode(sha256(convert_to(jsonb_build_object(
                     'text', v.text, 'figures', v.figures, 'links', v.links, 'occurred_on', v.occurred_on,
                     'files', (select coalesce(jsonb_agg(encode(f.sha256, 'hex') order by f.sha256), '[]')
                               from duty.evidence_file e join secretariat.pub_file f on f.id = e.file_id
                               where e.version_id = v.id))::text, 'UTF8')), 'hex')
            from duty.evidence_version v where v.id = :version""";

    private final JdbcClient db;
    private final JsonMapper json;

    AnswerSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A duty this answer may meet. */
    record Together(DutyId duty, DutyState state, Optional<LocalDate> due, String action, Source source) {}

    /** Holds the evidence that answers the duty until the transaction ends; makes it if there was none. */
    long lock(DutyId duty) {
        db.sql(BEGIN).param("duty", duty.value()).update();
        return db.sql(LOCK)
                .param("duty", duty.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    List<Together> together(DutyId duty, boolean hold) {
        return db.sql(hold ? TOGETHER_LOCKED : TOGETHER)
                .param("duty", duty.value())
                .query((row, number) -> new Together(
                        new DutyId(row.getLong("id")),
                        DutyState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                        row.getString("action"),
                        new Source(row.getString("source_kind"), row.getLong("ref"))))
                .list();
    }

    long addVersion(long evidence, int number, TypedAnswer typed, long by, Instant at) {
        return written(ADD_VERSION, typed, by, at)
                .param("evidence", evidence)
                .param("number", number)
                .query((row, line) -> row.getLong(1))
                .single();
    }

    void copyFiles(long from, long version, Instant at) {
        db.sql(COPY_FILES)
                .param("from", from)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .update();
    }

    void saveVersion(long version, TypedAnswer typed, long by, Instant at) {
        written(SAVE_VERSION, typed, by, at).param("version", version).update();
    }

    void touch(long version, long by, Instant at) {
        db.sql(TOUCH)
                .param("version", version)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether it hung there not yet. */
    boolean addFile(long version, Stored.Kept file, Instant at) {
        return db.sql(ADD_FILE)
                        .param("version", version)
                        .param("file", file.file().value())
                        .param("name", file.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    void dropFile(long version, FileId file) {
        db.sql(DROP_FILE).param("version", version).param("file", file.value()).update();
    }

    void submitVersion(Answer draft, DutyId duty, Object figures, long by, Instant at) {
        db.sql(SUBMIT_VERSION)
                .param("version", draft.version())
                .param("duty", duty.value())
                .param("figures", json.writeValueAsString(figures))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The organs now asked. */
    List<OrganId> submitDuties(long evidence, Collection<DutyId> duties, LocalDate today, Instant at) {
        return db.sql(SUBMIT_DUTIES)
                .param("evidence", evidence)
                .param("duties", DutyId.numbers(duties))
                .param("today", today)
                .param("at", Timestamp.from(at))
                .query((row, number) -> new OrganId(row.getLong(1)))
                .list();
    }

    String digest(long version) {
        return db.sql(DIGEST).param("version", version).query(String.class).single();
    }

    private JdbcClient.StatementSpec written(String sql, TypedAnswer typed, long by, Instant at) {
        return db.sql(sql)
                .param("text", typed.text())
                .param("figures", json.writeValueAsString(typed.figures()))
                .param("links", json.writeValueAsString(typed.links()))
                .param("occurredOn", typed.occurredOn().orElse(null))
                .param("leftOut", DutyId.numbers(typed.leftOut()))
                .param("at", Timestamp.from(at))
                .param("by", by);
    }
}

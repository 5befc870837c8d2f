package ir.saman.circular;

import ir.saman.circular.Draft.State;
import ir.saman.directory.OrganId;
import ir.saman.kit.database.Reads;
import ir.saman.secretariat.By;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of drafts. */
@Component
class DraftSql {

    static final String ADD = """
            with made as (
              insert into circular.draft (circular_id, organ_id, document, subject, made_at, made_by, changed_at, changed_by)
              values (:amends, :organ, :document, :subject, :at, :by, :at, :by) returning *)
            , kept as (
              insert into circular.draft_state (draft_id, revision, document, saved_at, saved_by)
              select id, revision, document, made_at, made_by from made)
            select id from made""";

    @Reads(Row.class)
    static final String FIND = """
            select id, coalesce(circular_id, 0) as amends, organ_id as organ, document, state, revision, changed_at, changed_by,
                   coalesce(issued_as, 0) as issued_as
            from circular.draft where id = :id""";

    static final String DOCUMENT =
            "select document from circular.draft_state where draft_id = :id and revision = :revision";

    static final String SAVE = """
            with saved as (
              update circular.draft set document = :document, subject = :subject, revision = revision + 1, changed_at = :at, changed_by = :by
              where id = :id and revision = :revision and state = 'WRITING' returning *)
            , kept as (
              insert into circular.draft_state (draft_id, revision, document, saved_at, saved_by)
              select id, revision, document, changed_at, changed_by from saved)
            select count(*) from saved""";

    static final String STEP = """
            update circular.draft set state = :to, issued_as = :issuedAs, changed_at = :at, changed_by = :by
            where id = :id and revision = :revision and state = :from""";

    private final JdbcClient db;

    DraftSql(JdbcClient db) {
        this.db = db;
    }

    /** A draft as it is stored; 0 for what is absent. */
    record Row(
            long id,
            long amends,
            long organ,
            String document,
            State state,
            int revision,
            Instant changedAt,
            long changedBy,
            long issuedAs) {

        Draft draft(Versions versions) {
            return new Draft(
                    id,
                    circular(amends),
                    new OrganId(organ),
                    versions.read(document),
                    state,
                    revision,
                    changedAt,
                    changedBy,
                    circular(issuedAs));
        }

        private static Optional<CircularId> circular(long id) {
            return Optional.of(id).filter(each -> each != 0).map(CircularId::new);
        }
    }

    long add(OrganId organ, Optional<CircularId> amends, String subject, String document, By by, Instant at) {
        return db.sql(ADD)
                .param("amends", amends.map(CircularId::value).orElse(null))
                .param("organ", organ.value())
                .param("document", document)
                .param("subject", subject)
                .param("at", Timestamp.from(at))
                .param("by", by.account().orElseThrow())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    Optional<Row> find(long id) {
        return db.sql(FIND).param("id", id).query(DraftSql::row).optional();
    }

    Optional<String> document(long id, int revision) {
        return db.sql(DOCUMENT)
                .param("id", id)
                .param("revision", revision)
                .query(String.class)
                .optional();
    }

    boolean save(Draft before, String subject, String document, By by, Instant at) {
        return db.sql(SAVE)
                        .param("id", before.id())
                        .param("revision", before.revision())
                        .param("document", document)
                        .param("subject", subject)
                        .param("at", Timestamp.from(at))
                        .param("by", by.account().orElseThrow())
                        .query((row, number) -> row.getLong(1))
                        .single()
                == 1;
    }

    boolean step(Draft before, State to, Optional<CircularId> issuedAs, By by, Instant at) {
        return db.sql(STEP)
                        .param("id", before.id())
                        .param("revision", before.revision())
                        .param("from", before.state().name())
                        .param("to", to.name())
                        .param("issuedAs", issuedAs.map(CircularId::value).orElse(null))
                        .param("at", Timestamp.from(at))
                        .param("by", by.account().orElseThrow())
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("amends"),
                row.getLong("organ"),
                row.getString("document"),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getTimestamp("changed_at").toInstant(),
                row.getLong("changed_by"),
                row.getLong("issued_as"));
    }
}

package ir.saman.circular.draft;

import ir.saman.circular.Draft.State;
import ir.saman.directory.OrganId;
import ir.saman.kit.database.Reads;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of the drafts desk: an organ's drafts, the states one had, and what is being amended. */
@Component
class DeskSql {

    /** The last moment of the year 9999 in microseconds: an address may carry any number. */
    private static final long LATEST = 253_402_300_799_999_999L;

    private static final String WANTED = """
            from circular.draft d join directory.pub_account a on a.id = d.changed_by
            where d.organ_id = :organ and (cast(:state as text) is null or d.state = :state)
              and (not cast(:waiting as boolean)
                   or d.state in ('IN_REVIEW', 'SIGNED')
                      and not exists (select from circular.review_comment r where r.draft_id = d.id and r.resolved_at is null))
              and (:words = '' or (select bool_and(position(w in d.subject_search) > 0)
                                   from unnest(string_to_array(kit.fa_norm(:words), ' ')) w))
            """;

    private static final String COLUMNS = "select d.id, d.subject, d.state, d.circular_id is not null as amends, "
            + "d.revision, d.changed_at, a.person_name as changed_by ";

    @Reads(DraftLine.class)
    static final String FIRST = COLUMNS + WANTED + " order by d.changed_at desc, d.id desc limit :rows";

    @Reads(DraftLine.class)
    static final String AFTER = COLUMNS + WANTED
            + " and (d.changed_at, d.id) < (:moment, :id) order by d.changed_at desc, d.id desc limit :rows";

    @Reads(DraftLine.class)
    static final String BEFORE =
            COLUMNS + WANTED + " and (d.changed_at, d.id) > (:moment, :id) order by d.changed_at, d.id limit :rows";

    static final String COUNT = "select count(*) from (select 1 " + WANTED + " limit 10001) counted";

    static final String COMMENTED = "select distinct anchor from circular.review_comment where draft_id = :draft";

    static final String NAME = "select person_name from directory.pub_account where id = :account";

    private static final String STATES = """
            select s.revision, s.saved_at, a.person_name as saved_by
            from circular.draft_state s join directory.pub_account a on a.id = s.saved_by
            where s.draft_id = :draft""";

    @Reads(SavedLine.class)
    static final String SAVED = STATES + " order by s.revision desc limit :rows";

    @Reads(SavedLine.class)
    static final String SAVED_AFTER = STATES + " and s.revision < :revision order by s.revision desc limit :rows";

    @Reads(SavedLine.class)
    static final String SAVED_BEFORE = STATES + " and s.revision > :revision order by s.revision limit :rows";

    static final String AMENDING = """
            select id from circular.draft where circular_id = :circular and state not in ('ISSUED', 'DROPPED')""";

    static final String ISSUES = """
            select exists (select from circular.draft where organ_id = :organ)
                or exists (select from circular.circular where issuer_id = :organ)""";

    private final JdbcClient db;

    DeskSql(JdbcClient db) {
        this.db = db;
    }

    List<DraftLine> list(OrganId organ, DraftFilter filter, Cursor from, int rows) {
        StatementSpec statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> keyed(db.sql(AFTER), from);
            case BEFORE -> keyed(db.sql(BEFORE), from);
        };
        return narrowed(statement, organ, filter)
                .param("rows", rows)
                .query(new SimplePropertyRowMapper<>(DraftLine.class))
                .list();
    }

    Total count(OrganId organ, DraftFilter filter) {
        return Total.counted(narrowed(db.sql(COUNT), organ, filter)
                .query((row, number) -> row.getLong(1))
                .single());
    }

    /** Whether an organ has issued a circular or has ever written at one. */
    boolean issues(OrganId organ) {
        return db.sql(ISSUES)
                .param("organ", organ.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The person's name behind an account. */
    String name(long account) {
        return db.sql(NAME)
                .param("account", account)
                .query((row, number) -> row.getString(1))
                .single();
    }

    /** The states a draft had, the newest first. */
    List<SavedLine> saved(long draft, Cursor from, int rows) {
        StatementSpec statement = switch (from.way()) {
            case FIRST -> db.sql(SAVED);
            case AFTER -> db.sql(SAVED_AFTER).param("revision", from.number(0));
            case BEFORE -> db.sql(SAVED_BEFORE).param("revision", from.number(0));
        };
        return statement
                .param("draft", draft)
                .param("rows", rows)
                .query(new SimplePropertyRowMapper<>(SavedLine.class))
                .list();
    }

    /** The anchors of clauses to which something was said in review. */
    List<String> commented(long draft) {
        return db.sql(COMMENTED)
                .param("draft", draft)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The open draft that amends a circular. */
    Optional<Long> amending(long circular) {
        return db.sql(AMENDING)
                .param("circular", circular)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    private static StatementSpec keyed(StatementSpec statement, Cursor from) {
        Instant moment = Instant.EPOCH.plus(Math.clamp(from.number(0), 0, LATEST), ChronoUnit.MICROS);
        return statement.param("moment", Timestamp.from(moment)).param("id", from.number(1));
    }

    private static StatementSpec narrowed(StatementSpec statement, OrganId organ, DraftFilter filter) {
        return statement
                .param("organ", organ.value())
                .param("words", filter.words())
                .param("waiting", filter.waiting())
                .param("state", filter.state().map(State::name).orElse(null));
    }
}

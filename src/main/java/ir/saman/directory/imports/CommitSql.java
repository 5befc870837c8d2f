package ir.saman.directory.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that writes a whole file, set by set. */
@Component
class CommitSql {

    /** The same turn as every command on the tree takes. */
    static final String TAKE_TURNS = "select pg_advisory_xact_lock(140509021110)";

    static final String TAKE = """
            update directory.import_batch set committed_at = :at where id = :batch""";

    /** By number and not by time: a change that was under way while the file was read is dated before it. */
    static final String CHANGED_SINCE = """
            select (select coalesce(max(id), 0) from directory.organ_change)
                   > (select seen_change from directory.import_batch where id = :batch)""";

    static final String LAST_CHANGE = "select coalesce(max(id), 0) from directory.organ_change";

    static final String KEEP_BEFORE = """
            insert into directory.organ_change (organ_id, changed_at, effective_on, account_id, reason, before, after)
            select o.id, :at, :on, :account, :reason, directory.organ_facts(o), '{}'
            from directory.import_row r join directory.organ o on o.code_system = r.code_system and o.code = r.code
            where r.batch_id = :batch and r.what = 'CHANGE' order by r.line""";

    static final String CHANGE = """
            update directory.organ o
            set code_provisional = r.code_provisional, kind = r.kind, name = r.name, name_en = r.name_en,
                province = r.province, county = r.county, article5 = r.article5, valid_from = r.valid_from,
                version = o.version + 1
            from directory.import_row r
            where r.batch_id = :batch and r.what = 'CHANGE' and o.code_system = r.code_system and o.code = r.code""";

    static final String MAKE = """
            insert into directory.organ (code, code_system, code_provisional, kind, name, name_en, path, province, county,
                                         article5, valid_from, valid_to, provenance)
            select r.code, r.code_system, r.code_provisional, r.kind, r.name, r.name_en, '', r.province, r.county, r.article5,
                   r.valid_from, r.valid_to, 'import: ' || b.file_name
            from directory.import_row r join directory.import_batch b on b.id = r.batch_id
            where r.batch_id = :batch and r.what = 'MAKE' order by r.line""";

    static final String ADOPT = """
            update directory.organ o
            set parent_id = (select p.id from directory.organ p
                             where p.code = r.parent_code and p.code_system in (r.code_system, 'SAMAN')
                             order by p.code_system = r.code_system desc limit 1)
            from directory.import_row r
            where r.batch_id = :batch and r.what in ('MAKE', 'CHANGE')
              and o.code_system = r.code_system and o.code = r.code""";

    static final String PLACE = """
            select directory.place_organs((select array_agg(id) from directory.organ where parent_id is null))""";

    static final String KEEP_MADE = """
            insert into directory.organ_change (organ_id, changed_at, effective_on, account_id, reason, after)
            select o.id, :at, o.valid_from, :account, :reason, directory.organ_facts(o)
            from directory.import_row r join directory.organ o on o.code_system = r.code_system and o.code = r.code
            where r.batch_id = :batch and r.what = 'MAKE' order by r.line""";

    static final String KEEP_AFTER = """
            update directory.organ_change c set after = directory.organ_facts(o)
            from directory.organ o where c.id > :last and c.organ_id = o.id and c.before is not null""";

    static final String WRITTEN = """
            select c.organ_id, c.effective_on, c.before is null as made,
                   c.before is not null
                     and (c.before -> 'kind', c.before -> 'parent', c.before -> 'province', c.before -> 'county', c.before -> 'article5')
                       is distinct from
                         (c.after -> 'kind', c.after -> 'parent', c.after -> 'province', c.after -> 'county', c.after -> 'article5')
                   as moved
            from directory.organ_change c where c.id > :last order by c.id""";

    private final JdbcClient db;

    CommitSql(JdbcClient db) {
        this.db = db;
    }

    /** An organ that was written, and what that was. */
    record Written(long organ, LocalDate on, boolean made, boolean moved) {}

    /** What every change of one file has in common. */
    record Sheet(UUID batch, Optional<Long> account, Instant at, LocalDate on, String reason) {}

    /** Waits until nobody else changes the tree; ends with the transaction. */
    void takeTurns() {
        db.sql(TAKE_TURNS).query((row, number) -> true).list();
    }

    /** Marks the batch as committed, for good. */
    void take(UUID batch, Instant at) {
        db.sql(TAKE).param("batch", batch).param("at", Timestamp.from(at)).update();
    }

    /** The number of the last change of any organ; whoever changes one takes turns, so none below it is still to come. */
    long lastChange() {
        return db.sql(LAST_CHANGE).query(Long.class).single();
    }

    /** Whether any organ changed since the file was read, so that what was checked may not hold any more. */
    boolean changedSince(UUID batch) {
        return db.sql(CHANGED_SINCE).param("batch", batch).query(Boolean.class).single();
    }

    /** Writes everything, in this order: the past, the rows, their parents, their places, the present. */
    List<Written> write(Sheet sheet) {
        long last = lastChange();
        kept(db.sql(KEEP_BEFORE), sheet).param("on", sheet.on()).update();
        for (String statement : List.of(CHANGE, MAKE, ADOPT)) {
            db.sql(statement).param("batch", sheet.batch()).update();
        }
        db.sql(PLACE).query(Long.class).single();
        kept(db.sql(KEEP_MADE), sheet).update();
        db.sql(KEEP_AFTER).param("last", last).update();
        return db.sql(WRITTEN)
                .param("last", last)
                .query((row, number) -> new Written(
                        row.getLong("organ_id"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getBoolean("made"),
                        row.getBoolean("moved")))
                .list();
    }

    private static JdbcClient.StatementSpec kept(JdbcClient.StatementSpec statement, Sheet sheet) {
        return statement
                .param("batch", sheet.batch())
                .param("at", Timestamp.from(sheet.at()))
                .param("account", sheet.account().orElse(null))
                .param("reason", sheet.reason());
    }
}

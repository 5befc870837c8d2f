package ir.saman.directory.imports;

import ir.saman.directory.imports.ImportRow.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that keeps a file's rows until they are committed. */
@Component
class ImportSql {

    /** The code system of the codes that this installation gives. */
    static final String OWN_SYSTEM = "SAMAN";

    static final String ORGANS = """
            select o.code, o.code_system, o.code_provisional, o.kind, o.name, coalesce(o.name_en, '') as name_en,
                   coalesce(p.code, '') as parent_code, coalesce(o.province, '') as province, coalesce(o.county, '') as county,
                   o.article5, o.valid_from::text as valid_from, coalesce(o.valid_to::text, '') as valid_to,
                   o.valid_to is not null and o.valid_to <= :today as closed
            from directory.organ o left join directory.organ p on p.id = o.parent_id""";

    static final String PLACES = "select code, level = 'COUNTY' as county, province from directory.territory";

    static final String ADD = """
            insert into directory.import_batch (id, account_id, file_name, made_at, row_count, fault_count, seen_change)
            values (:batch, :account, :fileName, :at, :rows, :faults, :seen)""";

    static final String ADD_ROWS = """
            insert into directory.import_row (batch_id, line, what, code, code_system, code_provisional, kind, name, name_en,
                                              parent_code, province, county, article5, valid_from, valid_to)
            select :batch, line, what, code, "codeSystem", "codeProvisional", nullif(kind, ''), name, nullif("nameEn", ''),
                   nullif("parentCode", ''), nullif(province, ''), nullif(county, ''), article5,
                   nullif("validFrom", '')::date, nullif("validTo", '')::date
            from jsonb_to_recordset(cast(:rows as jsonb))
              as r (line integer, what text, code text, "codeSystem" text, "codeProvisional" boolean, kind text, name text,
                    "nameEn" text, "parentCode" text, province text, county text, article5 boolean, "validFrom" text,
                    "validTo" text)""";

    static final String ADD_FAULTS = """
            insert into directory.import_fault (batch_id, position, line, cell, reason)
            select :batch, position, (fault ->> 'line')::integer, fault ->> 'cell', fault ->> 'reason'
            from jsonb_array_elements(cast(:faults as jsonb)) with ordinality as f (fault, position)""";

    static final String FORGET_OLD =
            "delete from directory.import_batch where committed_at is null and made_at < :before";

    static final String FIND = """
            select b.file_name, b.made_at, b.row_count, b.fault_count, b.committed_at is not null as committed
            from directory.import_batch b where b.id = :batch and coalesce(b.account_id, 0) = :account""";

    static final String COUNTS = """
            select what, count(*) as rows from directory.import_row where batch_id = :batch group by what""";

    static final String FAULTS = """
            select line, cell, reason from directory.import_fault where batch_id = :batch order by position limit 200""";

    static final String SAMPLE = """
            select line, what, name, code from directory.import_row
            where batch_id = :batch and what in ('MAKE', 'CHANGE') order by line limit 50""";

    private final JdbcClient db;

    ImportSql(JdbcClient db) {
        this.db = db;
    }

    /** A file as it came in; {@code seenChange} is the last change of any organ that its checks have seen. */
    record Upload(Optional<Long> account, String fileName, Instant at, long seenChange) {}

    /** A file as it waits. */
    record Batch(String fileName, Instant madeAt, int rowCount, int faultCount, boolean committed) {}

    /** One row that will be written, for the preview. */
    record Sample(int line, What what, String name, String code) {}

    Known known(LocalDate today) {
        Map<String, ImportRow> organs = new HashMap<>();
        Set<String> closed = new HashSet<>();
        db.sql(ORGANS).param("today", today).query(row -> {
            ImportRow organ = organ(row);
            organs.put(organ.key(), organ);
            if (row.getBoolean("closed")) {
                closed.add(organ.key());
            }
        });
        Map<String, Known.Place> places = new HashMap<>();
        db.sql(PLACES).query(row -> {
            places.put(
                    row.getString("code"),
                    new Known.Place(row.getString("code"), row.getBoolean("county"), row.getString("province")));
        });
        return new Known(organs, closed, places, today);
    }

    void add(UUID batch, Upload upload, Checked checked) {
        db.sql(ADD)
                .param("batch", batch)
                .param("account", upload.account().orElse(null))
                .param("fileName", upload.fileName())
                .param("at", Timestamp.from(upload.at()))
                .param("rows", checked.rows().size())
                .param("faults", checked.faults().size())
                .param("seen", upload.seenChange())
                .update();
    }

    void addRows(UUID batch, String rows) {
        db.sql(ADD_ROWS).param("batch", batch).param("rows", rows).update();
    }

    void addFaults(UUID batch, String faults) {
        db.sql(ADD_FAULTS).param("batch", batch).param("faults", faults).update();
    }

    void forgetOld(Instant before) {
        db.sql(FORGET_OLD).param("before", Timestamp.from(before)).update();
    }

    Optional<Batch> find(UUID batch, long account) {
        return db.sql(FIND)
                .param("batch", batch)
                .param("account", account)
                .query((row, number) -> new Batch(
                        row.getString("file_name"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getInt("row_count"),
                        row.getInt("fault_count"),
                        row.getBoolean("committed")))
                .optional();
    }

    Map<What, Integer> counts(UUID batch) {
        Map<What, Integer> counts = new EnumMap<>(What.class);
        db.sql(COUNTS).param("batch", batch).query(row -> {
            counts.put(What.valueOf(row.getString("what")), row.getInt("rows"));
        });
        return counts;
    }

    List<Fault> faults(UUID batch) {
        return db.sql(FAULTS)
                .param("batch", batch)
                .query((row, number) -> new Fault(row.getInt("line"), row.getString("cell"), row.getString("reason")))
                .list();
    }

    List<Sample> sample(UUID batch) {
        return db.sql(SAMPLE)
                .param("batch", batch)
                .query((row, number) -> new Sample(
                        row.getInt("line"),
                        What.valueOf(row.getString("what")),
                        row.getString("name"),
                        row.getString("code")))
                .list();
    }

    private static ImportRow organ(ResultSet row) throws SQLException {
        return new ImportRow(
                0,
                What.SAME,
                row.getString("code"),
                row.getString("code_system"),
                row.getBoolean("code_provisional"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("parent_code"),
                row.getString("province"),
                row.getString("county"),
                row.getBoolean("article5"),
                row.getString("valid_from"),
                row.getString("valid_to"));
    }
}

package ir.saman.circular.layer;

import ir.saman.circular.CutText;
import ir.saman.kit.database.Reads;
import ir.saman.kit.web.Cursor;
import ir.saman.secretariat.Files;
import ir.saman.secretariat.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the layers of a text. */
@Component
class LayerSql {

    private static final String ROW = """
            select o.id, o.circular_id, coalesce(o.file_id, 0) as file, o.file_name, o.length, o.sheets, o.brought_at,
                   coalesce(a.person_name, '') as by, o.again_at, coalesce(b.person_name, '') as again_by,
                   o.revision, o.aligned,
                   (select count(*) from circular.clause_span s
                    join circular.clause l on l.circular_id = o.circular_id and l.anchor = s.anchor and l.ceased_with is null
                    where s.original_id = o.id and s.confirmed) as confirmed,
                   (select count(*) from circular.clause l where l.circular_id = o.circular_id and l.ceased_with is null) as clauses
            from circular.original o left join directory.pub_account a on a.id = o.brought_by
            left join directory.pub_account b on b.id = o.again_by
            """;

    static final String LATEST = ROW + "where o.circular_id = :circular order by o.turn desc limit 1";

    static final String ALL = ROW + "where o.circular_id = :circular order by o.turn desc limit 100";

    static final String ADD = """
            insert into circular.original (circular_id, digest, length, sheets, brought_at, brought_by)
            values (:circular, :digest, :length, :sheets, :at, :by)
            on conflict (circular_id, digest) do nothing returning id""";

    static final String HANG = "update circular.original set file_id = :file, file_name = :name where id = :original";

    /** The text of that digest, held; the current one is the one whose turn came last. */
    @Reads(Known.class)
    static final String KNOWN = """
            select o.id, o.sheets, o.file_id is not null as filed, o.brought_at,
                   not exists (select from circular.original l where l.circular_id = o.circular_id and l.turn > o.turn) as current
            from circular.original o where o.circular_id = :circular and o.digest = :digest for update of o""";

    static final String TURN = """
            update circular.original set turn = nextval('circular.original_turn'), again_at = :at, again_by = :by
            where id = :original""";

    static final String ADD_SHEET = """
            insert into circular.original_sheet (original_id, sheet, start_at, body) values (:original, :sheet, :start, :body)""";

    private static final String SHEET = """
            select p.sheet, p.start_at as start, p.body as original, coalesce(c.body, p.body) as corrected,
                   coalesce(c.revision, 0) as revision
            from circular.original_sheet p
            left join lateral (select body, revision from circular.correction
                               where original_id = p.original_id and sheet = p.sheet and revision <= :until
                               order by revision desc limit 1) c on true
            where p.original_id = :original""";

    @Reads(Sheet.class)
    static final String SHEETS = SHEET + " order by p.sheet";

    @Reads(Sheet.class)
    static final String ONE_SHEET = SHEET + " and p.sheet = :sheet";

    /** Whoever corrects or aligns waits here for whoever does so already. */
    static final String LOCK = "select revision from circular.original where id = :original for update";

    static final String CORRECT = """
            insert into circular.correction (original_id, revision, sheet, body, how, made_at, made_by)
            values (:original, :revision, :sheet, :body, :how, :at, :by)""";

    static final String ADVANCE = "update circular.original set revision = :revision where id = :original";

    private static final String CORRECTIONS = """
            select c.revision, c.sheet, c.how, c.made_at, a.person_name as by
            from circular.correction c join directory.pub_account a on a.id = c.made_by where c.original_id = :original""";

    @Reads(Correction.class)
    static final String FIRST = CORRECTIONS + " order by c.revision desc limit :rows";

    @Reads(Correction.class)
    static final String AFTER = CORRECTIONS + " and c.revision < :revision order by c.revision desc limit :rows";

    @Reads(Correction.class)
    static final String BEFORE = CORRECTIONS + " and c.revision > :revision order by c.revision limit :rows";

    private final JdbcClient db;

    LayerSql(JdbcClient db) {
        this.db = db;
    }

    /** A text to be kept, and the file it was read from. */
    record NewOriginal(long circular, String digest, CutText cut, Optional<Files.Fit> file) {}

    /** A text this circular has; {@code filed}: with a file. */
    record Known(long id, int sheets, boolean filed, Instant broughtAt, boolean current) {}

    /** The current text. */
    Optional<Original> latest(long circular) {
        return db.sql(LATEST)
                .param("circular", circular)
                .query((row, number) -> original(row))
                .optional();
    }

    /** All its texts; the current one stands first. */
    List<Original> all(long circular) {
        return db.sql(ALL)
                .param("circular", circular)
                .query((row, number) -> original(row))
                .list();
    }

    /** Keeps a text; empty if this circular has the very same one. */
    Optional<Long> add(NewOriginal text, List<String> sheets, Instant at, Optional<Long> by) {
        Optional<Long> id = db.sql(ADD)
                .param("circular", text.circular())
                .param("digest", text.digest())
                .param("length", text.cut().text().length())
                .param("sheets", sheets.size())
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null))
                .query((row, number) -> row.getLong(1))
                .optional();
        id.ifPresent(each -> addSheets(each, sheets));
        return id;
    }

    /** Hangs the file a text was read from on it. */
    void hang(long original, Stored.Kept file) {
        db.sql(HANG)
                .param("original", original)
                .param("file", file.file().value())
                .param("name", file.name())
                .update();
    }

    Known known(long circular, String digest) {
        return db.sql(KNOWN)
                .param("circular", circular)
                .param("digest", digest)
                .query(Known.class)
                .single();
    }

    /** Makes a text the current one again. */
    void turn(long original, Instant at, Optional<Long> by) {
        db.sql(TURN)
                .param("original", original)
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null))
                .update();
    }

    List<Sheet> sheets(long original) {
        return db.sql(SHEETS)
                .param("original", original)
                .param("until", Integer.MAX_VALUE)
                .query(new SimplePropertyRowMapper<>(Sheet.class))
                .list();
    }

    /** A sheet as it stood after correction {@code until}. */
    Optional<Sheet> sheet(long original, int sheet, int until) {
        return db.sql(ONE_SHEET)
                .param("original", original)
                .param("sheet", sheet)
                .param("until", until)
                .query(Sheet.class)
                .optional();
    }

    int lock(long original) {
        return db.sql(LOCK)
                .param("original", original)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    void correct(long original, Correction correction, String body, long by) {
        db.sql(CORRECT)
                .param("original", original)
                .param("revision", correction.revision())
                .param("sheet", correction.sheet())
                .param("body", body)
                .param("how", correction.how().name())
                .param("at", Timestamp.from(correction.madeAt()))
                .param("by", by)
                .update();
        db.sql(ADVANCE)
                .param("original", original)
                .param("revision", correction.revision())
                .update();
    }

    List<Correction> corrections(long original, Cursor from, int rows) {
        var statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> db.sql(AFTER).param("revision", from.number(0));
            case BEFORE -> db.sql(BEFORE).param("revision", from.number(0));
        };
        return statement
                .param("original", original)
                .param("rows", rows)
                .query(new SimplePropertyRowMapper<>(Correction.class))
                .list();
    }

    private void addSheets(long original, List<String> sheets) {
        int start = 0;
        for (int i = 0; i < sheets.size(); i++) {
            db.sql(ADD_SHEET)
                    .param("original", original)
                    .param("sheet", i + 1)
                    .param("start", start)
                    .param("body", sheets.get(i))
                    .update();
            start += sheets.get(i).length();
        }
    }

    private static Original original(ResultSet row) throws SQLException {
        return new Original(
                row.getLong("id"),
                row.getLong("circular_id"),
                row.getLong("file"),
                row.getString("file_name"),
                row.getInt("length"),
                row.getInt("sheets"),
                row.getTimestamp("brought_at").toInstant(),
                row.getString("by"),
                Optional.ofNullable(row.getTimestamp("again_at")).map(Timestamp::toInstant),
                row.getString("again_by"),
                row.getInt("revision"),
                row.getInt("aligned"),
                row.getInt("confirmed"),
                row.getInt("clauses"));
    }
}

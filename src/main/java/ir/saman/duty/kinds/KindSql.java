package ir.saman.duty.kinds;

import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the registry of evidence kinds. */
@Component
class KindSql {

    private static final String ROW = """
            select k.id, k.name, k.hint, k.own,
                   (select count(*) from duty.source s where s.evidence_kind = k.code) as asked,
                   kit.fa_norm(k.name) as sort_key
            from duty.evidence_kind k
            where (:words = '' or position(kit.fa_norm(:words) in kit.fa_norm(k.name || ' ' || k.hint)) > 0)
            """;

    static final String FIRST = ROW + " order by sort_key, k.id limit :rows";

    static final String AFTER =
            ROW + " and (kit.fa_norm(k.name), k.id) > (:key, :id) order by sort_key, k.id limit :rows";

    static final String BEFORE =
            ROW + " and (kit.fa_norm(k.name), k.id) < (:key, :id) order by sort_key desc, k.id desc limit :rows";

    static final String COUNT = "select count(*) from (" + ROW + " limit 10001) counted";

    static final String FIND = """
            select k.id, k.code, k.own, (select count(*) from duty.source s where s.evidence_kind = k.code) as asked,
                   md5(cast(k.fields as text) || exists (select from duty.source s where s.evidence_kind = k.code)) as seen
            from duty.evidence_kind k where k.id = :id""";

    /** Of two who name or change kinds at once one waits, and so does whoever lays a duty that asks for one of them. */
    static final String LOCK = "select id from duty.evidence_kind where own order by id for update";

    static final String ADD = """
            insert into duty.evidence_kind (code, name, hint, fields, own)
            select made.code, :name, :hint, cast(:fields as jsonb) || jsonb_build_object('code', made.code), true
            from (select 'own-' || left(replace(cast(gen_random_uuid() as text), '-', ''), 12) as code) made
            where not exists (select from duty.evidence_kind k where kit.fa_norm(k.name) = kit.fa_norm(:name))
            on conflict do nothing returning id""";

    static final String NAMED =
            "select count(*) from duty.evidence_kind where kit.fa_norm(name) = kit.fa_norm(:name) and id <> :id";

    static final String CHANGE = """
            update duty.evidence_kind set name = :name, hint = :hint, fields = cast(:fields as jsonb) where id = :id and own""";

    private final JdbcClient db;

    KindSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * One kind as it is kept.
     *
     * @param seen what tells this state of it from any other; a clause that asks for it is another state
     */
    record KindRow(long id, String code, boolean own, long asked, String seen) {}

    List<KindLine> list(String words, Cursor from, int rows) {
        var statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> db.sql(AFTER).param("key", from.text(0)).param("id", from.number(1));
            case BEFORE -> db.sql(BEFORE).param("key", from.text(0)).param("id", from.number(1));
        };
        return statement
                .param("words", words)
                .param("rows", rows)
                .query(new SimplePropertyRowMapper<>(KindLine.class))
                .list();
    }

    Total count(String words) {
        return Total.counted(db.sql(COUNT)
                .param("words", words)
                .query((row, number) -> row.getLong(1))
                .single());
    }

    Optional<KindRow> find(long id) {
        return db.sql(FIND).param("id", id).query(KindRow.class).optional();
    }

    /** Whether another bears the name, in any spelling. */
    boolean named(String name, long but) {
        return db.sql(NAMED)
                        .param("name", name)
                        .param("id", but)
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    /** Adds a kind; empty if there is one of that name. */
    Optional<Long> add(String name, String hint, String fields) {
        return db.sql(ADD)
                .param("name", name)
                .param("hint", hint)
                .param("fields", fields)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    void change(long id, String name, String hint, String fields) {
        db.sql(CHANGE)
                .param("id", id)
                .param("name", name)
                .param("hint", hint)
                .param("fields", fields)
                .update();
    }

    void lock() {
        db.sql(LOCK).query((row, number) -> row.getLong(1)).list();
    }
}

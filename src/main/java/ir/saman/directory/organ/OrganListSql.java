package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Chunks;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the list of organs: in Persian order, paged by key. */
@Component
class OrganListSql {

    private static final String ROWS = """
            o.id, o.code, o.code_system, o.code_provisional, o.kind, o.name, coalesce(up.name, '') as parent,
                   coalesce(p.name, '') as province, coalesce(c.name, '') as county,
                   o.valid_to is not null and o.valid_to <= :today as closed, o.name_search as sorted_by
            """;

    private static final String FROM = """
            from directory.organ o
            left join directory.organ up on up.id = o.parent_id
            left join directory.territory p on p.code = o.province
            left join directory.territory c on c.code = o.county
            where o.name_search like :name and o.code like :code
              and (:kind = '' or o.kind = :kind) and (:province = '' or o.province = :province)
              and (:level = '' or o.level = :level) and (:below = '' or o.path <@ cast(:below as ltree))
              and (:state = 'ALL' or (:state = 'CLOSED') = (o.valid_to is not null and o.valid_to <= :today))
            """;

    private static final String IN_ORDER = " order by o.name_search collate \"fa-IR-x-icu\", o.id limit :size";

    static final String FIRST = "select " + ROWS + FROM + IN_ORDER;

    static final String AFTER = "select " + ROWS + FROM + """
            and (o.name_search collate "fa-IR-x-icu", o.id) > (cast(:key as text), :id)""" + IN_ORDER;

    static final String BEFORE = "select " + ROWS + FROM + """
            and (o.name_search collate "fa-IR-x-icu", o.id) < (cast(:key as text), :id)
            order by o.name_search collate "fa-IR-x-icu" desc, o.id desc limit :size""";

    static final String COUNT = "select count(*) from (select 1 " + FROM + " limit :size) as counted";

    static final String PROVINCES = """
            select code, name from directory.territory where level = 'PROVINCE' order by name collate "fa-IR-x-icu\"""";

    static final String COUNTIES = """
            select c.code, c.name, p.name as province from directory.territory c
            join directory.territory p on p.code = c.province
            where c.level = 'COUNTY' order by p.name collate "fa-IR-x-icu", c.name collate "fa-IR-x-icu\"""";

    private static final RowMapper<OrganRow> ROW = new SimplePropertyRowMapper<>(OrganRow.class);
    private static final int PAGE = 50;
    private static final int CHUNK = 1000;

    private final JdbcClient db;

    OrganListSql(JdbcClient db) {
        this.db = db;
    }

    Slice<OrganRow> slice(OrganFilter filter, Cursor asked, LocalDate today) {
        Cursor cursor = asked.shaped(Cursor.Part.TEXT, Cursor.Part.NUMBER);
        List<OrganRow> rows = rows(filter, cursor, PAGE + 1, today);
        Long count = filtered(db.sql(COUNT), filter, today, Total.CAP + 1)
                .query(Long.class)
                .single();
        return Slice.of(rows, cursor, PAGE, OrganRow::key, Total.counted(count));
    }

    /** At most {@code size} rows from {@code asked} on. */
    List<OrganRow> rows(OrganFilter filter, Cursor asked, int size, LocalDate today) {
        Cursor cursor = asked.shaped(Cursor.Part.TEXT, Cursor.Part.NUMBER);
        var statement = switch (cursor.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> keyed(db.sql(AFTER), cursor);
            case BEFORE -> keyed(db.sql(BEFORE), cursor);
        };
        return filtered(statement, filter, today, size).query(ROW).list();
    }

    /** All rows of the filter, read as they are written into a file. */
    Iterator<OrganRow> all(OrganFilter filter, LocalDate today) {
        return new Chunks<>(CHUNK, from -> rows(filter, from, CHUNK, today), OrganRow::key);
    }

    List<Option> provinces() {
        return db.sql(PROVINCES)
                .query((row, number) -> new Option(row.getString("code"), row.getString("name")))
                .list();
    }

    List<Option> counties() {
        return db.sql(COUNTIES)
                .query((row, number) -> new Option(
                        row.getString("code"),
                        text("directory.organ.place.both", row.getString("province"), row.getString("name"))))
                .list();
    }

    private static JdbcClient.StatementSpec keyed(JdbcClient.StatementSpec statement, Cursor cursor) {
        return statement.param("key", cursor.text(0)).param("id", cursor.number(1));
    }

    private static JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec statement, OrganFilter filter, LocalDate today, int size) {
        return statement
                .param("name", filter.namePattern())
                .param("code", filter.codePattern())
                .param("kind", filter.kind())
                .param("province", filter.province())
                .param("level", filter.level())
                .param("below", filter.below())
                .param("state", filter.state())
                .param("today", today)
                .param("size", size);
    }
}

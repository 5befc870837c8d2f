package ir.saman.board.silence;

import ir.saman.kit.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of those who keep others waiting: what waits is read from one index, decisions only for the rows of one page. */
@Component
class AcceptorSql {

    private static final String WAITS = """
            with waits as materialized (
              select d.waiting_for as id, count(*) as waiting, min(d.waiting_since) as since,
                     count(*) filter (where d.waiting_since < :lateBefore) as late
              from duty.pub_duty d
              where d.state = 'SUBMITTED' and d.source_id = any (cast(:sources as bigint[]))
            """ + SilentSql.HERE + """
              group by 1),
            found as (select w.*, o.name from waits w join directory.pub_organ o on o.id = w.id where o.name_search like :name)
            """;

    private static final String DOWN = " order by waiting desc, id";
    private static final String UP = " order by waiting, id desc";
    private static final String PAGE = ", page as (select f.* from found f";
    private static final String AFTER_KEY = " where f.waiting < :waiting or f.waiting = :waiting and f.id > :id" + DOWN;
    private static final String BEFORE_KEY = " where f.waiting > :waiting or f.waiting = :waiting and f.id < :id" + UP;

    private static final String SHOWN = " limit :size) " + """
            select page.id, page.name, page.waiting, cast(page.since at time zone 'Asia/Tehran' as date) as since, page.late,
                   m.decided, cast(m.days as numeric) as days
            from page cross join lateral (
              select count(*) as decided,
                     percentile_cont(0.5) within group (order by extract(epoch from x.decided_at - x.came_at) / 86400) as days
              from duty.pub_decision x where x.organ_id = page.id and x.decided_at >= :decidedFrom) m""";

    static final String FIRST = WAITS + PAGE + DOWN + SHOWN + DOWN;
    static final String AFTER = WAITS + PAGE + AFTER_KEY + SHOWN + DOWN;
    static final String BEFORE = WAITS + PAGE + BEFORE_KEY + SHOWN + UP;

    static final String TOTAL = WAITS + """
            select count(*) as organs, cast(coalesce(sum(waiting), 0) as bigint) as waiting,
                   cast(coalesce(sum(late), 0) as bigint) as late
            from found""";

    private final JdbcClient db;

    AcceptorSql(JdbcClient db) {
        this.db = db;
    }

    static Cursor shaped(Cursor cursor) {
        return cursor.shaped(Cursor.Part.NUMBER, Cursor.Part.NUMBER);
    }

    /** At most {@code size} of them from {@code asked} on, those first for whom most waits. */
    List<AcceptorLine> lines(Wanted wanted, LocalDate lateBefore, LocalDate decidedFrom, Cursor asked, int size) {
        Cursor cursor = shaped(asked);
        StatementSpec statement = db.sql(
                switch (cursor.way()) {
                    case FIRST -> FIRST;
                    case AFTER -> AFTER;
                    case BEFORE -> BEFORE;
                });
        return wanted.here(statement)
                .param("lateBefore", Since.begins(lateBefore))
                .param("decidedFrom", Since.begins(decidedFrom))
                .param("waiting", cursor.isFirst() ? 0 : cursor.number(0))
                .param("id", cursor.isFirst() ? 0 : cursor.number(1))
                .param("size", size)
                .query(AcceptorSql::line)
                .list();
    }

    AcceptorTotal total(Wanted wanted, LocalDate lateBefore) {
        return wanted.here(db.sql(TOTAL))
                .param("lateBefore", Since.begins(lateBefore))
                .query(AcceptorTotal.class)
                .single();
    }

    private static AcceptorLine line(ResultSet row, int number) throws SQLException {
        return new AcceptorLine(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("waiting"),
                row.getObject("since", LocalDate.class),
                row.getLong("late"),
                row.getLong("decided"),
                Optional.ofNullable(row.getBigDecimal("days")));
    }
}

package ir.saman.board.silence;

import ir.saman.directory.OrganKind;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The SQL of the silent. Silence is known from one row of each organ; only of a silent one it is asked, by one step into an
 * index of open duties, whether it bears any there. The plan is the same for every place.
 */
@Component
class SilentSql {

    private static final String OPEN = """
             d.state in ('OPEN', 'RETURNED') and d.laid_on <= :today and d.source_id = any (cast(:sources as bigint[]))
            """;

    /** Of the place meant. */
    static final String HERE = """
              and (:province = '' or d.province = :province)
              and (:county = '' or d.county = :county)
              and (:agencies = 0 or d.agency_id = :agencies or d.ministry_id = any (array(
                     select m.id from directory.pub_organ m
                     where m.id = :agencies or m.parent_id = :agencies and m.ministry_id = m.id)))
              and (:organ = 0 or d.organ_id = :organ)
            """;

    private static final String SILENT = """
            with presence as materialized (
              select p.organ_id, p.accounts, p.last_signed_in from directory.pub_presence(:today) p),
            known as (
              select o.id, o.name, o.kind, o.name_search, coalesce(o.county, o.province) as place,
                     coalesce(p.accounts, 0) as accounts, p.last_signed_in, a.submitted_at as answered,
                     p.organ_id is null as no_account,
                     p.organ_id is not null and coalesce(p.last_signed_in < :signedIn, true) as no_sign_in,
                     coalesce(a.submitted_at < :answered, true) as no_answer
              from directory.pub_organ o
              left join presence p on p.organ_id = o.id
              left join duty.pub_last_answer a on a.organ_id = o.id
              where (o.valid_to is null or o.valid_to > :today) and (:kind = '' or o.kind = :kind) and o.name_search like :name),
            silent as materialized (select k.* from known k where (k.no_account or k.no_sign_in or k.no_answer)
            """;

    /** A step into the index for each organ: the limit keeps it from becoming a reading of all duties. */
    private static final String BEARING =
            "and (select true from duty.pub_duty d where d.organ_id = k.id and" + OPEN + HERE + " limit 1)) ";

    private static final String COUNTED = """
            , counted as (
              select count(*) as organs, count(*) filter (where no_account) as all_no_account,
                     count(*) filter (where no_sign_in) as all_no_sign_in, count(*) filter (where no_answer) as all_no_answer
              from silent)
            """;

    private static final String WAY = """
            , page as (select s.* from silent s
            where case :which when 'NO_ACCOUNT' then s.no_account when 'NO_SIGN_IN' then s.no_sign_in
                              when 'NO_ANSWER' then s.no_answer else true end
            """;

    private static final String DOWN = " order by name_search collate \"fa-IR-x-icu\", id";
    private static final String UP = " order by name_search collate \"fa-IR-x-icu\" desc, id desc";
    private static final String KEY = " (s.name_search collate \"fa-IR-x-icu\", s.id) ";
    private static final String AFTER_KEY = " and" + KEY + "> (cast(:key as text), :id)" + DOWN;
    private static final String BEFORE_KEY = " and" + KEY + "< (cast(:key as text), :id)" + UP;

    private static final String SHOWN = " limit :size) " + """
            select c.organs, c.all_no_account, c.all_no_sign_in, c.all_no_answer,
                   page.id, page.name, page.kind, page.name_search, coalesce(t.name, '') as place, page.accounts,
                   cast(page.last_signed_in at time zone 'Asia/Tehran' as date) as signed_in,
                   cast(page.answered at time zone 'Asia/Tehran' as date) as answered,
                   page.no_account, page.no_sign_in, page.no_answer, b.overdue, b.not_yet_due, b.returned
            from counted c
            left join page on true
            left join directory.pub_territory t on t.code = page.place
            cross join lateral (
              select count(*) filter (where x.standing = 'OVERDUE') as overdue,
                     count(*) filter (where x.standing = 'NOT_YET_DUE') as not_yet_due,
                     count(*) filter (where x.standing = 'RETURNED') as returned
              from (select duty.pub_standing(d.state, d.due_on, :today) as standing from duty.pub_duty d
                    where d.organ_id = page.id and""" + OPEN + HERE + ") x) b";

    private static final String KNOWN = SILENT + BEARING + COUNTED + WAY;
    static final String FIRST = KNOWN + DOWN + SHOWN + DOWN;
    static final String AFTER = KNOWN + AFTER_KEY + SHOWN + DOWN;
    static final String BEFORE = KNOWN + BEFORE_KEY + SHOWN + UP;

    /** What one statement found: so that a page and its totals agree. */
    record Found(SilentTotal total, List<SilentLine> lines) {}

    private static final ResultSetExtractor<Found> FOUND = SilentSql::read;

    private final JdbcClient db;

    SilentSql(JdbcClient db) {
        this.db = db;
    }

    static Cursor shaped(Cursor cursor) {
        return cursor.shaped(Cursor.Part.TEXT, Cursor.Part.NUMBER);
    }

    /** At most {@code size} silent organs from {@code asked} on, in the order of their names, and how many there are in all. */
    Found found(Wanted wanted, Since since, Cursor asked, int size) {
        Cursor cursor = shaped(asked);
        return bound(db.sql(page(cursor.way())), wanted, since)
                .param("which", wanted.which().map(Silence::name).orElse(""))
                .param("key", cursor.isFirst() ? "" : cursor.text(0))
                .param("id", cursor.isFirst() ? 0 : cursor.number(1))
                .param("size", size)
                .query(FOUND);
    }

    /** One row a line, each with the totals; a single row with nothing but these where there is no line. */
    private static Found read(ResultSet rows) throws SQLException {
        List<SilentLine> lines = new ArrayList<>();
        SilentTotal total = new SilentTotal(0, 0, 0, 0);
        while (rows.next()) {
            total = new SilentTotal(
                    rows.getLong("organs"),
                    rows.getLong("all_no_account"),
                    rows.getLong("all_no_sign_in"),
                    rows.getLong("all_no_answer"));
            if (rows.getLong("id") != 0) {
                lines.add(line(rows));
            }
        }
        return new Found(total, List.copyOf(lines));
    }

    private static String page(Cursor.Way way) {
        return switch (way) {
            case FIRST -> FIRST;
            case AFTER -> AFTER;
            case BEFORE -> BEFORE;
        };
    }

    private static StatementSpec bound(StatementSpec statement, Wanted wanted, Since since) {
        return wanted.here(statement)
                .param("kind", wanted.kind().map(OrganKind::name).orElse(""))
                .param("today", since.today())
                .param("signedIn", since.signedIn())
                .param("answered", since.answered());
    }

    private static SilentLine line(ResultSet row) throws SQLException {
        EnumSet<Silence> ways = EnumSet.noneOf(Silence.class);
        for (Silence way : Silence.values()) {
            if (row.getBoolean(way.name())) {
                ways.add(way);
            }
        }
        return new SilentLine(
                row.getLong("id"),
                row.getString("name"),
                OrganKind.valueOf(row.getString("kind")),
                row.getString("place"),
                row.getString("name_search"),
                row.getLong("accounts"),
                Optional.ofNullable(row.getObject("signed_in", LocalDate.class)),
                Optional.ofNullable(row.getObject("answered", LocalDate.class)),
                ways,
                Map.of(
                        Standing.OVERDUE, row.getLong("overdue"),
                        Standing.NOT_YET_DUE, row.getLong("not_yet_due"),
                        Standing.RETURNED, row.getLong("returned")));
    }
}

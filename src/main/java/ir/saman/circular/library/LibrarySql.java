package ir.saman.circular.library;

import ir.saman.kit.database.Reads;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of lists of circulars, the public library first. Words are looked up in the search sets ({@link Wanted}), never in the texts. */
@Component
class LibrarySql {

    /** Which circulars there are for everyone. */
    private static final String OPEN = """

            from circular.circular c
            where c.classification = 'ORDINARY'
            """;

    /** What {@link Wanted} narrows to. */
    static final String WANTED = """
              and (cast(:kind as text) is null or c.kind = :kind)
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:programme as bigint) is null or c.programme_id = :programme)
              and (cast(:issuer as bigint) is null or c.issuer_id = :issuer)
              and (cast(:first as date) is null or (c.issued_on >= :first and c.issued_on < :next))
              and (cast(:force as text) is null
                   or exists (select from circular.clause l
                              where l.circular_id = c.id and l.force = :force and l.ceased_with is null))
              and (cast(:holding as bigint[]) is null or c.id = any (cast(:holding as bigint[])))
            """;

    /** Of {@link CircularLine}: counted for the rows of one page only. */
    static final String COLUMNS = """
            select c.id, c.kind, c.number, c.address, c.issued_on, c.subject, c.state, o.name as issuer,
                   coalesce(p.name, '') as programme,
                   (select count(*) from circular.clause l where l.circular_id = c.id and l.ceased_with is null) as clauses,
                   (select count(*) from circular.ask a join circular.clause l on l.id = a.clause_id
                    where l.circular_id = c.id and a.ceased_with is null) as asks,
                   cast(page.sort_key as text) as sort_key
            """;

    /** What {@link #COLUMNS} are read from. */
    static final String SHOWN = """
            from page
            join circular.circular c on c.id = page.id
            join directory.pub_organ o on o.id = c.issuer_id
            left join directory.pub_programme p on p.id = c.programme_id
            """;

    static final String COUNT = "select count(*) from (select 1 " + OPEN + WANTED + " limit 10001) counted";

    @Reads(Hit.class)
    static final String HITS = """
            with asked as materialized (
              select circular.search_parts(fold) as parts, circular.search_shorts(fold) as shorts
              from (select kit.fa_norm(:words) union select kit.fa_norm(:parted)) ways (fold))
            select circular, anchor, label, heading, found
            from (select l.circular_id as circular, l.anchor, l.label, l.heading,
                         cast(count(*) over (partition by l.circular_id) as integer) as found,
                         row_number() over (partition by l.circular_id order by l.id) as place
                  from circular.clause l cross join lateral (select l.heading_search || ' ' || l.text_search as words) whole
                  where l.circular_id = any (cast(:circulars as bigint[])) and l.ceased_with is null
                    and exists (select from asked
                                where whole.words like all (parts)
                                  and (shorts = '{}' or circular.search_bare(whole.words) like all (shorts)))) hit
            where place <= 4 order by circular, place""";

    /** Around what a list is among: what it can be narrowed to. */
    static final String KEEPING = "with kept as materialized (select c.issuer_id, c.programme_id, c.kind, c.issued_on ";

    /** Of days the first and the last in each 365: these lie in two Persian years at most, so none is missed. */
    static final String KEPT = """
            )
            select 'issuer' as what, cast(o.id as text) as value, o.name
            from (select distinct issuer_id from kept) i join directory.pub_organ o on o.id = i.issuer_id
            union all
            select 'programme', cast(p.id as text), p.name
            from (select distinct programme_id from kept) i join directory.pub_programme p on p.id = i.programme_id
            union all
            select distinct 'kind', kind, '' from kept
            union all
            select 'day', cast(day as text), ''
            from (select array[min(issued_on), max(issued_on)] as days from kept group by (issued_on - date '0001-01-01') / 365) m
            cross join unnest(m.days) day""";

    @Reads(Choices.Kept.class)
    static final String CHOICES = KEEPING + OPEN + KEPT;

    private static final char HALF_SPACE = '\u200c';

    private final JdbcClient db;

    LibrarySql(JdbcClient db) {
        this.db = db;
    }

    /** Every list query there is, for the contract test. */
    static List<String> combinations() {
        return combinations(OPEN, COLUMNS + SHOWN);
    }

    /** The list queries of the circulars {@code among}, in every order and way. */
    static List<String> combinations(String among, String shown) {
        return Stream.of(Sort.values())
                .flatMap(sort -> Stream.of(Cursor.Way.values()).map(way -> page(among, shown, sort, way)))
                .toList();
    }

    Wanted wanted(LibraryFilter filter) {
        return Wanted.of(db, filter);
    }

    List<CircularLine> list(Wanted wanted, Cursor cursor, int rows) {
        return page(db, OPEN, COLUMNS + SHOWN, wanted, cursor)
                .param("rows", rows)
                .query(new SimplePropertyRowMapper<>(CircularLine.class))
                .list();
    }

    /** A page of the circulars {@code among}, as {@code shown}, its {@code rows} yet to be said. */
    static StatementSpec page(JdbcClient db, String among, String shown, Wanted wanted, Cursor cursor) {
        Sort sort = wanted.filter().sort();
        Cursor from = sort.shaped(cursor);
        StatementSpec statement = wanted.in(db.sql(page(among, shown, sort, from.way())));
        return from.isFirst() ? statement : statement.param("key", from.text(0)).param("id", from.number(1));
    }

    Total count(Wanted wanted) {
        return Total.counted(
                wanted.in(db.sql(COUNT)).query((row, number) -> row.getLong(1)).single());
    }

    List<Hit> hits(LibraryFilter filter, List<Long> circulars) {
        return db.sql(HITS)
                .param("words", filter.words())
                .param("parted", filter.words().replace(HALF_SPACE, ' '))
                .param("circulars", circulars.toArray(Long[]::new))
                .query(new SimplePropertyRowMapper<>(Hit.class))
                .list();
    }

    Choices choices() {
        return new Choices(db.sql(CHOICES)
                .query(new SimplePropertyRowMapper<>(Choices.Kept.class))
                .list());
    }

    private static String page(String among, String shown, Sort sort, Cursor.Way way) {
        return "with page as (select c.id, " + sort.key() + " as sort_key" + among + WANTED + sort.beyond(way)
                + sort.order(way, sort.key(), "c.id") + " limit :rows) " + shown
                + sort.order(way, "page.sort_key", "page.id");
    }
}

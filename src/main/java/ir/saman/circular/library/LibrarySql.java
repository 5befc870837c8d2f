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

/** The SQL of the public library. Words are looked up in the search sets of circulars, never in their texts. */
@Component
class LibrarySql {

    /**
     * Number and subject, clauses and the text brought in are searched as one: every word somewhere in them. The query is a
     * select of its own, so that it is worked out once and not for each circular.
     */
    private static final String WANTED = """

            from circular.circular c
            where c.classification = 'ORDINARY'
              and (cast(:kind as text) is null or c.kind = :kind)
              and (cast(:state as text) is null or c.state = :state)
              and (cast(:programme as bigint) is null or c.programme_id = :programme)
              and (cast(:issuer as bigint) is null or c.issuer_id = :issuer)
              and (cast(:first as date) is null or (c.issued_on >= :first and c.issued_on < :next))
              and (cast(:force as text) is null
                   or exists (select from circular.clause l
                              where l.circular_id = c.id and l.force = :force and l.ceased_with is null))
              and (cast(:words as text) = ''
                   or c.id = any (array(select s.circular_id from circular.search s
                                        where s.words @@ (select circular.search_asked(:words)))))
            """;

    /** Of {@link CircularLine}: counted for the rows of one page only. */
    private static final String SHOWN = """
            select c.id, c.kind, c.number, c.address, c.issued_on, c.subject, c.state, o.name as issuer,
                   coalesce(p.name, '') as programme,
                   (select count(*) from circular.clause l where l.circular_id = c.id and l.ceased_with is null) as clauses,
                   (select count(*) from circular.ask a join circular.clause l on l.id = a.clause_id
                    where l.circular_id = c.id and a.ceased_with is null) as asks,
                   cast(page.sort_key as text) as sort_key
            from page
            join circular.circular c on c.id = page.id
            join directory.pub_organ o on o.id = c.issuer_id
            left join directory.pub_programme p on p.id = c.programme_id
            """;

    static final String COUNT = "select count(*) from (select 1 " + WANTED + " limit 10001) counted";

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

    /** Of days the first and the last of each month: no Persian year is without one of them. */
    @Reads(Choices.Kept.class)
    static final String CHOICES = """
            with open as materialized (
              select issuer_id, programme_id, kind, issued_on from circular.circular where classification = 'ORDINARY')
            select 'issuer' as what, cast(o.id as text) as value, o.name
            from (select distinct issuer_id from open) i join directory.pub_organ o on o.id = i.issuer_id
            union all
            select 'programme', cast(p.id as text), p.name
            from (select distinct programme_id from open) i join directory.pub_programme p on p.id = i.programme_id
            union all
            select distinct 'kind', kind, '' from open
            union all
            select 'day', cast(day as text), ''
            from (select array[min(issued_on), max(issued_on)] as days from open group by date_trunc('month', issued_on)) m
            cross join unnest(m.days) day""";

    private static final char HALF_SPACE = '\u200c';

    private final JdbcClient db;

    LibrarySql(JdbcClient db) {
        this.db = db;
    }

    /** Every list query there is, for the contract test. */
    static List<String> combinations() {
        return Stream.of(Sort.values())
                .flatMap(sort -> Stream.of(Cursor.Way.values()).map(way -> page(sort, way)))
                .toList();
    }

    List<CircularLine> list(LibraryFilter filter, Cursor cursor, int rows) {
        Cursor from = filter.sort().shaped(cursor);
        StatementSpec statement = narrowed(db.sql(page(filter.sort(), from.way())), filter);
        StatementSpec keyed = from.isFirst()
                ? statement
                : statement.param("key", from.text(0)).param("id", from.number(1));
        return keyed.param("rows", rows)
                .query(new SimplePropertyRowMapper<>(CircularLine.class))
                .list();
    }

    Total count(LibraryFilter filter) {
        return Total.counted(narrowed(db.sql(COUNT), filter)
                .query((row, number) -> row.getLong(1))
                .single());
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

    private static String page(Sort sort, Cursor.Way way) {
        return "with page as (select c.id, " + sort.key() + " as sort_key" + WANTED + sort.beyond(way)
                + sort.order(way, sort.key(), "c.id") + " limit :rows) " + SHOWN
                + sort.order(way, "page.sort_key", "page.id");
    }

    private static StatementSpec narrowed(StatementSpec statement, LibraryFilter filter) {
        return statement
                .param("words", filter.words())
                .param("kind", filter.kind().orElse(null))
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("programme", filter.programme().orElse(null))
                .param("issuer", filter.issuer().orElse(null))
                .param("first", filter.first().orElse(null))
                .param("next", filter.next().orElse(null))
                .param("force", filter.force().map(Enum::name).orElse(null));
    }
}

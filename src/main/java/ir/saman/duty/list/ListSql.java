package ir.saman.duty.list;

import ir.saman.directory.OrganId;
import ir.saman.directory.OrganKind;
import ir.saman.directory.Reach;
import ir.saman.duty.DutyState;
import ir.saman.duty.Standing;
import ir.saman.duty.card.Due;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of the list of duties: the reach of the actor and the filter first, names only for the rows of one page. */
@Component
final class ListSql {

    private static final String WITHIN_REACH = """

            where (d.organ_id = any (array(select o.id from directory.pub_organ o
                     where o.id = cast(:own as bigint) or o.path <@ cast(:below as ltree)))
                or d.province = cast(:reachProvince as text)
                or d.county = cast(:reachCounty as text)
                or d.agency_id = any (array(select o.id from directory.pub_organ o
                     where o.path <@ cast(:below as ltree) and o.agency_id = o.id))
                or d.ministry_id = any (array(select o.id from directory.pub_organ o
                     where o.path <@ cast(:below as ltree) and o.ministry_id = o.id))
                or d.source_id = any (array(select s.id from duty.source s
                     where s.issuer_id = cast(:overseer as bigint)
                        or s.programme_id in (select v.programme_id from directory.pub_overseer v
                                              where v.organ_id = cast(:overseer as bigint)))))
            """;

    private static final String NARROWED = """
              and d.state = any (cast(:states as text[]))
              and (cast(:standing as text) is null or duty.pub_standing(d.state, d.due_on, :today) = :standing)
              and (cast(:province as text) is null or d.province = :province or :province = 'NATIONAL' and d.province is null)
              and (cast(:county as text) is null or d.county = :county or :county = 'NONE' and d.county is null)
              and (cast(:agency as bigint) is null or d.agency_id = :agency)
              and (cast(:agencies as bigint) is null or d.agency_id = :agencies or d.ministry_id = any (array(
                     select m.id from directory.pub_organ m
                     where m.id = :agencies or m.parent_id = :agencies and m.ministry_id = m.id)))
              and (cast(:ministry as bigint) is null or d.ministry_id = :ministry or :ministry = 0 and d.ministry_id is null)
              and (cast(:kind as text) is null or d.organ_kind = :kind)
              and (cast(:period as text) is null or d.period = :period or d.period like :period || '-%')
              and (cast(:occurrence as text) is null or d.period = :occurrence or :occurrence = 'EVENT' and d.period like '@%')
              and (cast(:sources as bigint[]) is null or d.source_id = any (cast(:sources as bigint[])))
              and (cast(:organ as bigint) is null or d.organ_id = :organ)
              and (cast(:waitingFor as bigint) is null or d.waiting_for = :waitingFor)
              and (cast(:waitingBefore as timestamptz) is null or d.waiting_since < cast(:waitingBefore as timestamptz))
              and (cast(:organName as text) is null or d.organ_id = any (array(
                     select o.id from directory.pub_organ o where o.name_search like cast(:organName as text))))
              and coalesce(d.due_on, date '9999-12-31') between :dueFrom and :dueTo
            """;

    private static final String WANTED = WITHIN_REACH + NARROWED;
    private static final String COLUMNS =
            "select d.id, d.source_id, d.organ_id, d.period, d.due_on, d.state, d.province, d.county ";
    private static final String PLACE = "(coalesce(d.due_on, date '9999-12-31'), d.id)";
    private static final String KEY = "(cast(:keyDue as date), cast(:keyId as bigint))";

    private static final String SHOWN = """
            select d.id, s.kind, s.ref, s.action, o.name as organ, coalesce(t.name, '') as place, d.period, d.due_on, d.state, s.force
            from page d join duty.source s on s.id = d.source_id join directory.pub_organ o on o.id = d.organ_id
              left join directory.pub_territory t on t.code = coalesce(d.county, d.province)
            """;

    private static final String DOWN = " order by d.due_on, d.id";
    private static final String UP = " order by d.due_on desc, d.id desc";
    private static final String FORWARD = " and " + PLACE + " > " + KEY + DOWN + " limit :rows) " + SHOWN + DOWN;
    private static final String BACKWARD = " and " + PLACE + " < " + KEY + UP + " limit :rows) " + SHOWN + UP;

    private static final int FETCHED = 5_000;

    private final JdbcClient db;

    ListSql(JdbcClient db) {
        this.db = db;
    }

    /** At most {@code rows} duties from {@code cursor} on, nearest first; {@code latest}: the last deadline stands first. */
    List<ListLine> lines(Wanted wanted, Cursor cursor, int rows) {
        Cursor from = shaped(cursor);
        boolean down = from.backwards() != wanted.latest();
        return bound(db.sql(page(MomentSql.of(wanted), down)), wanted)
                .param("keyDue", from.isFirst() ? edge(down) : from.date(0))
                .param("keyId", from.isFirst() ? 0 : from.number(1))
                .param("rows", rows)
                .query(ListLine::read)
                .list();
    }

    /** Hands over every duty, in the list's order; within a transaction, else all of them come at once. */
    void each(Wanted wanted, RowCallbackHandler taker) {
        bound(db.sql(whole(MomentSql.of(wanted), wanted.latest())), wanted)
                .withFetchSize(FETCHED)
                .query(taker);
    }

    Total total(Wanted wanted) {
        return Total.counted(bound(db.sql(counted(MomentSql.of(wanted))), wanted)
                .query(Long.class)
                .single());
    }

    static List<String> combinations() {
        return MomentSql.all().stream()
                .flatMap(rows -> Stream.of(
                        page(rows, false), page(rows, true), whole(rows, false), whole(rows, true), counted(rows)))
                .toList();
    }

    private static String page(String rows, boolean down) {
        return "with page as (" + COLUMNS + rows + WANTED + (down ? BACKWARD : FORWARD);
    }

    /** All of it at once, without names: for a file. */
    private static String whole(String rows, boolean latest) {
        return COLUMNS + rows + WANTED + (latest ? UP : DOWN);
    }

    private static String counted(String rows) {
        return "select count(*) from (select 1 " + rows + WANTED + " limit 10001) counted";
    }

    static Cursor shaped(Cursor cursor) {
        return cursor.shaped(Cursor.Part.DATE, Cursor.Part.NUMBER);
    }

    private static LocalDate edge(boolean down) {
        return down ? Due.NEVER.plusDays(1) : LocalDate.of(1, 1, 1);
    }

    private static StatementSpec bound(StatementSpec statement, Wanted wanted) {
        Reach reach = wanted.reach();
        return narrowed(statement, wanted.filter())
                .param("own", reach.own().map(OrganId::value).orElse(null))
                .param("below", reach.below().orElse(null))
                .param("reachProvince", reach.province().orElse(null))
                .param("reachCounty", reach.county().orElse(null))
                .param("overseer", reach.overseer().map(OrganId::value).orElse(null))
                .param("today", wanted.day());
    }

    private static StatementSpec narrowed(StatementSpec statement, ListFilter filter) {
        return statement
                .param("states", names(filter.states()))
                .param("standing", filter.standing().map(Standing::name).orElse(null))
                .param("province", filter.province().orElse(null))
                .param("county", filter.county().orElse(null))
                .param("agency", filter.agency().orElse(null))
                .param("agencies", filter.agencies().orElse(null))
                .param("ministry", filter.ministry().orElse(null))
                .param("kind", filter.kind().map(OrganKind::name).orElse(null))
                .param("period", filter.period().orElse(null))
                .param("occurrence", filter.occurrence().orElse(null))
                .param(
                        "sources",
                        filter.sources().map(each -> each.toArray(Long[]::new)).orElse(null))
                .param("organ", filter.organ().orElse(null))
                .param("waitingFor", filter.waitingFor().orElse(null))
                .param("waitingBefore", filter.cameBefore().orElse(null))
                .param("organName", filter.organName().orElse(null))
                .param("dueFrom", filter.dueFrom())
                .param("dueTo", filter.dueTo());
    }

    private static String[] names(Set<DutyState> states) {
        return states.stream().map(DutyState::name).toArray(String[]::new);
    }
}

package ir.saman.circular;

import ir.saman.circular.LifeSql.StandingAsk;
import ir.saman.circular.Telling.Touched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of whom a circular's life is told, and what of. */
@Component
class TellingSql {

    static final String BEARERS = """
            select distinct m.account_id from circular.clause l join circular.ask a on a.clause_id = l.id
            join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
            join duty.pub_duty d on d.source_id = s.id join directory.pub_seat m on m.organ_id = d.organ_id
            where l.circular_id = :circular and m.enabled and m.valid_from <= :today
              and (m.valid_to is null or m.valid_to > :today) and m.role = any (cast(:roles as text[]))""";

    /**
     * Accounts whose duties had the same fate, told together: millions of duties have few fates. What was laid ahead and ended
     * with its source is not told: nobody has begun with it.
     */
    static final String ALIKE = """
            with fate as (
              select distinct d.organ_id, s.ref as ask,
                     case when cast(:until as date) is not null then 'EXTENDED' when d.state <> 'ENDED' then 'KEPT'
                          when exists (select from duty.pub_duty n where n.transferred_from = d.id) then 'MOVED'
                          else 'CLOSED' end as fate
              from duty.pub_source s join duty.pub_duty d on d.source_id = s.id
              where s.kind = 'circular' and s.ref = any (cast(:asks as bigint[]))
                and d.state in ('OPEN', 'BEFORE', 'SUBMITTED', 'RETURNED', 'ENDED')
                and (d.changed_at >= :since or d.state <> 'ENDED' and cast(:until as date) is null)
                and (cast(:until as date) is null or d.due_on = :until)
                and not (d.state = 'ENDED' and d.period_to is not null and d.period_from > :today)),
            account as (
              select m.account_id, array_agg(distinct f.fate || ' ' || f.ask) as parts
              from fate f join directory.pub_seat m on m.organ_id = f.organ_id
              where m.enabled and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
                and m.role = any (cast(:roles as text[]))
              group by m.account_id)
            select parts, array_agg(account_id) as accounts from account group by parts""";

    private final JdbcClient db;

    TellingSql(JdbcClient db) {
        this.db = db;
    }

    /** What became of an ask's duties of somebody: MOVED, KEPT, CLOSED or EXTENDED. */
    record Part(String fate, long ask) {

        static Part of(String said) {
            int between = said.indexOf(' ');
            return new Part(said.substring(0, between), Long.parseLong(said.substring(between + 1)));
        }
    }

    /** Accounts that are told the same. */
    record Alike(List<Part> parts, List<Long> accounts) {}

    List<Long> bearers(CircularId circular, Collection<String> roles, LocalDate today) {
        return db.sql(BEARERS)
                .param("circular", circular.value())
                .param("today", today)
                .param("roles", roles.toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Alike> alike(Touched touched, Collection<String> roles, LocalDate today) {
        return db.sql(ALIKE)
                .param("asks", touched.asks().stream().map(StandingAsk::id).toArray(Long[]::new))
                .param("since", Timestamp.from(touched.since()))
                .param("until", touched.until().orElse(null))
                .param("today", today)
                .param("roles", roles.toArray(String[]::new))
                .query(TellingSql::alike)
                .list();
    }

    private static Alike alike(ResultSet row, int number) throws SQLException {
        String[] parts = (String[]) row.getArray("parts").getArray();
        Long[] accounts = (Long[]) row.getArray("accounts").getArray();
        return new Alike(
                Stream.of(parts)
                        .map(Part::of)
                        .sorted(Comparator.comparingLong(Part::ask))
                        .toList(),
                List.of(accounts));
    }
}

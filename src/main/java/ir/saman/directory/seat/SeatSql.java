package ir.saman.directory.seat;

import ir.saman.directory.AccountId;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL of seats. A membership ends before its last day, a deputy's days are both counted. A seat lasts only as long as
 * what justified it: its organ stands, and a deputy still sits in that organ and is no auditor, who must not act.
 */
@Component
class SeatSql {

    static final String HOLDER = """
            select a.id, p.name, a.enabled, a.must_change
            from directory.account a join directory.person p on p.id = a.person_id where a.id = :account""";

    static final String SEATS = """
            select 'm' || m.id as key, m.organ_id, o.name as organ_name, m.role,
                   cast(null as bigint) as deputy_for, '' as holder, m.valid_to as until, m.id as place
            from directory.membership m join directory.organ o on o.id = m.organ_id
            where m.account_id = :account and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
              and (o.valid_to is null or o.valid_to > :today)
            union all
            select 'd' || d.id, m.organ_id, o.name, m.role, h.id, p.name, d.valid_to, m.id
            from directory.deputy d join directory.membership m on m.id = d.membership_id
              join directory.organ o on o.id = m.organ_id
              join directory.account h on h.id = m.account_id and h.enabled join directory.person p on p.id = h.person_id
            where d.account_id = :account and :today between d.valid_from and d.valid_to
              and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
              and (o.valid_to is null or o.valid_to > :today)
              and exists (select from directory.membership own
                where own.account_id = d.account_id and own.organ_id = m.organ_id
                  and own.valid_from <= :today and (own.valid_to is null or own.valid_to > :today))
              and not exists (select from directory.membership audit
                where audit.account_id = d.account_id and audit.role = 'AUDITOR'
                  and audit.valid_from <= :today and (audit.valid_to is null or audit.valid_to > :today))
            order by holder, place""";

    private final JdbcClient db;

    SeatSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Holder> holder(long account) {
        return db.sql(HOLDER).param("account", account).query(Holder.class).optional();
    }

    /** The seats of the account today, its own first. */
    List<Seat> seats(long account, LocalDate today) {
        return db.sql(SEATS)
                .param("account", account)
                .param("today", today)
                .query(SeatSql::seat)
                .list();
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                row.getString("key"),
                new OrganId(row.getLong("organ_id")),
                row.getString("organ_name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("deputy_for", Long.class)).map(AccountId::of),
                row.getString("holder"),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }
}

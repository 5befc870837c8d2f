package ir.saman.duty.referral;

import ir.saman.directory.Role;
import ir.saman.duty.DutyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of referrals. */
@Component
final class ReferralSql {

    static final String COLLEAGUES = """
            select s.account_id, s.person_name, string_agg(distinct s.role, ',') as roles
            from directory.pub_seat s
            where s.organ_id = :organ and s.enabled and s.valid_from <= :today and (s.valid_to is null or s.valid_to > :today)
              and s.role = any (cast(:roles as text[])) and s.account_id <> all (cast(:accounts as bigint[]))
            group by s.account_id, s.person_name
            order by s.person_name collate "fa-IR-x-icu", s.account_id""";

    static final String TITLES = """
            select d.id, s.action, d.period, o.name as organ
            from duty.duty d join duty.source s on s.id = d.source_id join directory.pub_organ o on o.id = d.organ_id
            where d.id = any (cast(:duties as bigint[])) order by d.due_on, d.id""";

    /** What a colleague has not replied to yet is still with him, however often it is sent. */
    static final String ADD = """
            insert into duty.referral (duty_id, organ_id, from_account, to_account, note, referred_at)
            select d.id, :organ, :from, :to, :note, cast(:at as timestamptz) from duty.duty d
            where d.id = any (cast(:duties as bigint[]))
            on conflict (duty_id, to_account) where returned_at is null do nothing
            returning duty_id""";

    static final String RECEIVED = """
            select coalesce(a.person_name, '') as name, r.note, r.referred_at
            from duty.referral r left join directory.pub_account a on a.id = r.from_account
            where r.duty_id = :duty and r.organ_id = :organ and r.to_account = any (cast(:accounts as bigint[]))
              and r.returned_at is null order by r.id""";

    static final String REPLY = """
            update duty.referral set reply = :reply, returned_at = :at
            where duty_id = :duty and organ_id = :organ and to_account = any (cast(:accounts as bigint[]))
              and returned_at is null
            returning from_account""";

    private final JdbcClient db;

    ReferralSql(JdbcClient db) {
        this.db = db;
    }

    List<Colleague> colleagues(Desk desk, List<Role> roles, LocalDate today) {
        return db.sql(COLLEAGUES)
                .param("organ", desk.organ())
                .param("accounts", desk.numbers())
                .param("today", today)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query((row, number) -> new Colleague(
                        row.getLong("account_id"),
                        row.getString("person_name"),
                        Stream.of(row.getString("roles").split(","))
                                .map(Role::valueOf)
                                .toList()))
                .list();
    }

    List<Titled> titles(Collection<DutyId> duties) {
        return db.sql(TITLES)
                .param("duties", numbers(duties))
                .query((row, number) -> new Titled(
                        new DutyId(row.getLong("id")),
                        row.getString("action"),
                        row.getString("period"),
                        row.getString("organ")))
                .list();
    }

    /** The duties the colleague did not have open already. */
    List<Long> add(Refer refer, Desk desk, Instant at) {
        return db.sql(ADD)
                .param("duties", numbers(refer.duties()))
                .param("organ", desk.organ())
                .param("from", desk.accounts().getFirst())
                .param("to", refer.to())
                .param("note", refer.note())
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<Received> received(DutyId duty, Desk desk) {
        return db.sql(RECEIVED)
                .param("duty", duty.value())
                .param("organ", desk.organ())
                .param("accounts", desk.numbers())
                .query((row, number) -> new Received(
                        row.getString("name"),
                        row.getString("note"),
                        row.getTimestamp("referred_at").toInstant()))
                .list();
    }

    /** The accounts whose referral was replied to; none: nothing was open. */
    List<Long> reply(DutyId duty, Desk desk, String reply, Instant at) {
        return db.sql(REPLY)
                .param("duty", duty.value())
                .param("organ", desk.organ())
                .param("accounts", desk.numbers())
                .param("reply", reply)
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Long[] numbers(Collection<DutyId> duties) {
        return duties.stream().map(DutyId::value).distinct().toArray(Long[]::new);
    }
}

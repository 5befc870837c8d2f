package ir.saman.directory.deputy;

import ir.saman.directory.Actor;
import ir.saman.kit.web.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of deputies. */
@Component
class DeputySql {

    static final String SEAT = """
            select id from directory.membership
            where account_id = :account and organ_id = :organ and role = :role
              and valid_from <= :today and (valid_to is null or valid_to > :today) order by id limit 1""";
    static final String COLLEAGUES = """
            select a.id, p.name, a.user_name from directory.account a join directory.person p on p.id = a.person_id
            where a.enabled and a.id <> :account
              and a.id in (select m.account_id from directory.membership m
                where m.organ_id = :organ and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today))
              and not exists (select from directory.membership audit
                where audit.account_id = a.id and audit.role = 'AUDITOR'
                  and audit.valid_from <= :today and (audit.valid_to is null or audit.valid_to > :today))
            order by p.name_search collate "fa-IR-x-icu", a.id limit 200""";
    static final String LIST = """
            select d.id, p.name as deputy, d.valid_from, d.valid_to, d.reason from directory.deputy d
            join directory.account a on a.id = d.account_id join directory.person p on p.id = a.person_id
            where d.membership_id = :seat order by d.valid_to desc, d.id desc limit 100""";
    static final String ADD = """
            insert into directory.deputy (membership_id, account_id, valid_from, valid_to, reason)
            select :seat, :deputy, :from, :to, :reason
            where not exists (select from directory.deputy where membership_id = :seat
                and daterange(valid_from, valid_to, '[]') && daterange(:from, :to, '[]'))
            returning id""";
    static final String LOCK = "select id from directory.membership where id = :seat for update";
    static final String SHORTEN = """
            update directory.deputy set valid_to = cast(:today as date) - 1
            where id = :deputy and membership_id = :seat and valid_from < :today and valid_to >= :today""";
    static final String CANCEL = """
            delete from directory.deputy where id = :deputy and membership_id = :seat and valid_from >= :today""";

    private final JdbcClient db;

    DeputySql(JdbcClient db) {
        this.db = db;
    }

    /** The actor's own seat's number. */
    Optional<Long> seat(Actor actor, LocalDate today) {
        return db.sql(SEAT)
                .param("account", actor.account().value())
                .param("organ", actor.organ().id().value())
                .param("role", actor.role().name())
                .param("today", today)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Who else sits in the organ today, in Persian order; auditors are offered no seat to act in. */
    List<Option> colleagues(Actor actor, LocalDate today) {
        return db.sql(COLLEAGUES)
                .param("account", actor.account().value())
                .param("organ", actor.organ().id().value())
                .param("today", today)
                .query((row, number) ->
                        new Option(row.getString("id"), row.getString("name") + " · " + row.getString("user_name")))
                .list();
    }

    List<DeputyLine> list(long seat) {
        return db.sql(LIST).param("seat", seat).query(DeputySql::line).list();
    }

    /** The appointment's number; empty if the seat is lent on one of these days already. */
    Optional<Long> add(long seat, Appointment made) {
        db.sql(LOCK).param("seat", seat).query(Long.class).single();
        return db.sql(ADD)
                .param("seat", seat)
                .param("deputy", made.deputy().value())
                .param("from", made.from())
                .param("to", made.to())
                .param("reason", made.reason())
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    boolean end(long seat, long deputy, LocalDate today) {
        return change(SHORTEN, seat, deputy, today) || change(CANCEL, seat, deputy, today);
    }

    private boolean change(String sql, long seat, long deputy, LocalDate today) {
        return db.sql(sql)
                        .param("seat", seat)
                        .param("deputy", deputy)
                        .param("today", today)
                        .update()
                > 0;
    }

    private static DeputyLine line(ResultSet row, int number) throws SQLException {
        return new DeputyLine(
                row.getLong("id"),
                row.getString("deputy"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("reason"));
    }
}

package ir.saman.directory.account;

import ir.saman.directory.AccountId;
import ir.saman.directory.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of one account, its person and its seats. */
@Component
class AccountSql {

    static final String ANY = "select exists (select from directory.account)";
    static final String FIND = """
            select a.id, a.user_name, p.name, p.national_code, p.mobile, a.enabled, a.must_change, a.made_at, a.last_sign_in
            from directory.account a join directory.person p on p.id = a.person_id where a.id = :account""";
    static final String BY_NAME = "select id from directory.account where user_name = :userName";
    static final String ADD_PERSON = """
            insert into directory.person (name, national_code, mobile) values (:name, :nationalCode, :mobile)
            on conflict (national_code) do nothing returning id""";
    static final String ADD_ACCOUNT = """
            insert into directory.account (person_id, user_name, password_hash, must_change, made_at)
            values (:person, :userName, :hash, :mustChange, :at) on conflict (user_name) do nothing returning id""";
    static final String ADD_SEAT = """
            insert into directory.membership (account_id, organ_id, role, valid_from, valid_to)
            select :account, :organ, :role, :from, :to
            where not exists (select from directory.membership where account_id = :account and organ_id = :organ
                and role = :role and daterange(valid_from, valid_to) && daterange(:from, cast(:to as date)))
            on conflict do nothing""";
    static final String END_SEAT = """
            update directory.membership set valid_to = greatest(valid_from, :on)
            where id = :seat and account_id = :account and (valid_to is null or valid_to > :on)""";
    static final String SEATS = """
            select m.id, m.organ_id, o.name as organ_name, m.role, m.valid_from, m.valid_to
            from directory.membership m join directory.organ o on o.id = m.organ_id
            where m.account_id = :account order by m.valid_to desc nulls first, m.id""";
    static final String SET_PASSWORD = """
            update directory.account set password_hash = :hash, must_change = :mustChange, enabled = true
            where id = :account""";
    static final String SET_ENABLED =
            "update directory.account set enabled = :enabled where id = :account and enabled <> :enabled";
    static final String END_SESSIONS = "delete from directory.spring_session where principal_name = :principal";
    /** Two administrators who disable each other at once must not both find the other still there. */
    static final String TAKE_TURNS = "select pg_advisory_xact_lock(140509051100)";
    /** Only seats without an end count: one that ends tomorrow leaves nobody the day after. */
    static final String OTHER_ADMINISTRATORS = """
            select exists (select from directory.membership m join directory.account a on a.id = m.account_id
            join directory.organ o on o.id = m.organ_id and (o.valid_to is null or o.valid_to > :today)
            where m.role = 'SYSTEM_ADMINISTRATOR' and a.enabled and m.valid_from <= :today
              and m.valid_to is null and a.id <> :account)""";

    private final JdbcClient db;

    AccountSql(JdbcClient db) {
        this.db = db;
    }

    boolean any() {
        return db.sql(ANY).query(Boolean.class).single();
    }

    Optional<Account> find(AccountId account) {
        return db.sql(FIND)
                .param("account", account.value())
                .query(AccountSql::account)
                .optional();
    }

    Optional<AccountId> byName(String userName) {
        return db.sql(BY_NAME)
                .param("userName", userName)
                .query((row, number) -> new AccountId(row.getLong(1)))
                .optional();
    }

    /** The new person's number; empty if the national code is another's. */
    Optional<Long> addPerson(NewAccount made) {
        return db.sql(ADD_PERSON)
                .param("name", made.name())
                .param("nationalCode", made.nationalCode().orElse(null))
                .param("mobile", made.mobile().orElse(null))
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** The new account's number; empty if the user name is taken. */
    Optional<AccountId> addAccount(long person, NewAccount made, String hash, Instant at) {
        return db.sql(ADD_ACCOUNT)
                .param("person", person)
                .param("userName", made.userName())
                .param("hash", hash)
                .param("mustChange", made.mustChange())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new AccountId(row.getLong(1)))
                .optional();
    }

    boolean addSeat(AccountId account, NewSeat seat) {
        return db.sql(ADD_SEAT)
                        .param("account", account.value())
                        .param("organ", seat.organ().value())
                        .param("role", seat.role().name())
                        .param("from", seat.from())
                        .param("to", seat.to().orElse(null))
                        .update()
                > 0;
    }

    boolean endSeat(AccountId account, long seat, LocalDate on) {
        return db.sql(END_SEAT)
                        .param("account", account.value())
                        .param("seat", seat)
                        .param("on", on)
                        .update()
                > 0;
    }

    List<SeatLine> seats(AccountId account) {
        return db.sql(SEATS)
                .param("account", account.value())
                .query(AccountSql::seat)
                .list();
    }

    void setPassword(AccountId account, String hash, boolean mustChange) {
        db.sql(SET_PASSWORD)
                .param("account", account.value())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    boolean setEnabled(AccountId account, boolean enabled) {
        return db.sql(SET_ENABLED)
                        .param("account", account.value())
                        .param("enabled", enabled)
                        .update()
                > 0;
    }

    void endSessions(AccountId account) {
        db.sql(END_SESSIONS).param("principal", Long.toString(account.value())).update();
    }

    /** Waits until nobody else takes an administrator away; ends with the transaction. */
    void takeTurns() {
        db.sql(TAKE_TURNS).query((row, number) -> true).list();
    }

    boolean otherAdministrators(AccountId account, LocalDate today) {
        return db.sql(OTHER_ADMINISTRATORS)
                .param("account", account.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    private static SeatLine seat(ResultSet row, int number) throws SQLException {
        return new SeatLine(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getString("organ_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getLong("id")),
                row.getString("user_name"),
                row.getString("name"),
                Optional.ofNullable(row.getString("national_code")),
                Optional.ofNullable(row.getString("mobile")),
                row.getBoolean("enabled"),
                row.getBoolean("must_change"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_sign_in")).map(Timestamp::toInstant));
    }
}

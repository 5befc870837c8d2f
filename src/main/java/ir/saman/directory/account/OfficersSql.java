package ir.saman.directory.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the full size's officers. */
@Component
class OfficersSql {

    /** One officer in each of so many organs all over the country; nobody knows their passwords. */
    static final String OFFICERS = """
            with chosen as (
              select o.id as organ_id, 'national-' || o.id as user_name,
                     case o.kind when 'COUNTY_GOVERNORATE' then 'COUNTY_OFFICER' else 'REFORM_OFFICER' end as role
              from directory.organ o
              where o.valid_to is null and o.kind in ('PROVINCIAL_UNIT', 'COUNTY_GOVERNORATE', 'COUNTY_UNIT')
                and o.id % 29 = 0 and not exists (select from directory.membership m where m.organ_id = o.id)
              order by o.county nulls first, o.id
              limit greatest(0, :officers - (select count(*) from directory.account where user_name like 'national-%'))),
            person as (
              insert into directory.person (name) select replace(:name, '{0}', user_name) from chosen
              returning id, name),
            account as (
              insert into directory.account (person_id, user_name, password_hash, made_at)
              select p.id, c.user_name, :hash, :at from chosen c join person p on p.name = replace(:name, '{0}', c.user_name)
              returning id, user_name)
            insert into directory.membership (account_id, organ_id, role, valid_from)
            select a.id, c.organ_id, c.role, :since from account a join chosen c on c.user_name = a.user_name
            returning account_id""";

    /** Whether somebody has an account besides the first administrator. */
    static final String PEOPLE = "select count(*) > 1 from directory.account";

    private final JdbcClient db;

    OfficersSql(JdbcClient db) {
        this.db = db;
    }

    boolean hasPeople() {
        return db.sql(PEOPLE).query((row, number) -> row.getBoolean(1)).single();
    }

    /** Opens what is missing to so many officers' accounts, seated since a day; their numbers. */
    List<Long> officers(int officers, String name, String hash, Instant at, LocalDate since) {
        return db.sql(OFFICERS)
                .param("officers", officers)
                .param("name", name)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .param("since", since)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}

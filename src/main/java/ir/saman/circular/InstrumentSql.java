package ir.saman.circular;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.directory.OrganId;
import ir.saman.directory.Role;
import ir.saman.kit.database.Reads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of issued circulars and those around them. */
@Component
class InstrumentSql {

    @Reads(Instrument.class)
    static final String FIND = """
            select id, kind, number, address, issued_on, subject, duty.pub_stands_for(issuer_id, :today) as issuer,
                   classification, urgency, state
            from circular.circular where id = :circular""";

    static final String BEARS = """
            select exists (
              select from circular.clause l
              join circular.ask a on a.clause_id = l.id
              join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
              join duty.pub_duty d on d.source_id = s.id and d.organ_id = :organ
              where l.circular_id = :circular)""";

    static final String ACCOUNTS = """
            select distinct account_id from directory.pub_seat
            where organ_id = any (cast(:organs as bigint[])) and role = any (cast(:roles as text[])) and enabled
              and valid_from <= :today and (valid_to is null or valid_to > :today)""";

    private final JdbcClient db;

    InstrumentSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Instrument> find(long circular, LocalDate today) {
        return db.sql(FIND)
                .param("circular", circular)
                .param("today", today)
                .query(InstrumentSql::instrument)
                .optional();
    }

    boolean bears(CircularId circular, OrganId organ) {
        return db.sql(BEARS)
                .param("circular", circular.value())
                .param("organ", organ.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    List<Long> accounts(Collection<OrganId> organs, Collection<Role> roles, LocalDate today) {
        return db.sql(ACCOUNTS)
                .param("organs", organs.stream().map(OrganId::value).toArray(Long[]::new))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("today", today)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Instrument instrument(ResultSet row, int number) throws SQLException {
        return new Instrument(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("number"),
                row.getString("address"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("subject"),
                new OrganId(row.getLong("issuer")),
                row.getString("classification"),
                row.getString("urgency"),
                row.getString("state"));
    }
}

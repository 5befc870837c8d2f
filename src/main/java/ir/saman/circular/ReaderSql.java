package ir.saman.circular;

import ir.saman.circular.Readers.Door;
import ir.saman.directory.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of who may read a circular. */
@Component
class ReaderSql {

    static final String DOOR = """
            select c.kind, c.number, c.issued_on, c.address, c.classification = 'ORDINARY' as open,
                   not exists (select from circular.version v where v.circular_id = c.id and not v.ordinary) as ever,
                   duty.pub_stands_for(c.issuer_id, :today) as issuer
            from circular.circular c where c.id = :circular""";

    static final String ASKS = """
            select a.id from circular.ask a join circular.clause l on l.id = a.clause_id where l.circular_id = :circular order by a.id""";

    static final String ADDRESSED = """
            select exists (select from circular.circular c cross join lateral duty.pub_bearers(c.addressee_rule, :today) b
                           where c.id = :circular and b.id = :organ)""";

    static final String CLOSED =
            "select number from circular.version where circular_id = :circular and not ordinary order by number";

    private final JdbcClient db;

    ReaderSql(JdbcClient db) {
        this.db = db;
    }

    Optional<Door> door(CircularId circular, LocalDate today) {
        return db.sql(DOOR)
                .param("circular", circular.value())
                .param("today", today)
                .query((row, count) -> door(circular, row))
                .optional();
    }

    /** The numbers of its versions that are or were confidential. */
    List<Integer> closed(CircularId circular) {
        return db.sql(CLOSED)
                .param("circular", circular.value())
                .query((row, count) -> row.getInt(1))
                .list();
    }

    /** Everything it asks or asked. */
    List<Long> asks(CircularId circular) {
        return db.sql(ASKS)
                .param("circular", circular.value())
                .query((row, count) -> row.getLong(1))
                .list();
    }

    /** Whether its letter is addressed to the organ. */
    boolean addressed(CircularId circular, OrganId organ, LocalDate today) {
        return db.sql(ADDRESSED)
                .param("circular", circular.value())
                .param("organ", organ.value())
                .param("today", today)
                .query((row, count) -> row.getBoolean(1))
                .single();
    }

    private static Door door(CircularId circular, ResultSet row) throws SQLException {
        return new Door(
                circular,
                new CircularName(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("address")),
                new OrganId(row.getLong("issuer")),
                row.getBoolean("open"),
                row.getBoolean("ever"));
    }
}

package ir.saman.circular.relay;

import ir.saman.circular.CircularId;
import ir.saman.directory.OrganId;
import ir.saman.directory.Reach;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of who has opened a circular. */
@Component
class SeenSql {

    /** Whom the circular binds, of those within reach; everyone for whom the whole circular is. */
    private static final String WANTED = """
            from circular.bound_within(:circular, cast(:own as bigint), cast(:below as ltree), cast(:province as text),
                                       cast(:county as text), cast(:overseer as bigint), :today) bound
            join directory.pub_organ o on o.id = bound.organ_id
            left join directory.pub_territory t on t.code = o.province
            left join circular.seen n on n.circular_id = :circular and n.organ_id = o.id
            left join directory.pub_account p on p.id = n.seen_by
            where o.name_search like :pattern
              and (cast(:opened as text) is null or (n.organ_id is not null) = (cast(:opened as text) = 'SEEN'))
            """;

    private static final String COLUMNS = """
            select o.id, o.name as organ, coalesce(t.name, '') as province, n.seen_at as at, coalesce(p.person_name, '') as by
            """;

    static final String FIRST = COLUMNS + WANTED + " order by o.name, o.id limit :rows";

    static final String AFTER =
            COLUMNS + WANTED + " and (o.name, o.id) > (:name, :id) order by o.name, o.id limit :rows";

    static final String BEFORE =
            COLUMNS + WANTED + " and (o.name, o.id) < (:name, :id) order by o.name desc, o.id desc limit :rows";

    static final String COUNT = "select count(*) from (select 1 " + WANTED + " limit 10001) counted";

    private final JdbcClient db;

    SeenSql(JdbcClient db) {
        this.db = db;
    }

    /** Whose list it is: what it may hold at all, and what is looked for. */
    record Wanted(CircularId circular, Reach reach, Optional<OrganId> overseer, LocalDate today, SeenFilter filter) {}

    List<SeenLine> list(Wanted wanted, Cursor from, int rows) {
        StatementSpec statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> db.sql(AFTER).param("name", from.text(0)).param("id", from.number(1));
            case BEFORE -> db.sql(BEFORE).param("name", from.text(0)).param("id", from.number(1));
        };
        return narrowed(statement, wanted)
                .param("rows", rows)
                .query(SeenSql::line)
                .list();
    }

    Total count(Wanted wanted) {
        return Total.counted(narrowed(db.sql(COUNT), wanted)
                .query((row, number) -> row.getLong(1))
                .single());
    }

    private static StatementSpec narrowed(StatementSpec statement, Wanted wanted) {
        Reach reach = wanted.reach();
        return statement
                .param("circular", wanted.circular().value())
                .param("own", reach.own().map(OrganId::value).orElse(null))
                .param("below", reach.below().orElse(null))
                .param("province", reach.province().orElse(null))
                .param("county", reach.county().orElse(null))
                .param("overseer", wanted.overseer().map(OrganId::value).orElse(null))
                .param("today", wanted.today())
                .param("pattern", wanted.filter().pattern())
                .param("opened", wanted.filter().opened().map(Enum::name).orElse(null));
    }

    private static SeenLine line(ResultSet row, int number) throws SQLException {
        return new SeenLine(
                row.getLong("id"),
                row.getString("organ"),
                row.getString("province"),
                Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant),
                row.getString("by"));
    }
}

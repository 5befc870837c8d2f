package ir.saman.directory.security;

import ir.saman.directory.Role;
import ir.saman.kit.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of the security log's page. */
@Component
class SecuritySql {

    private static final String WANTED = """
            from secretariat.pub_security_event e
            left join directory.account a on a.id = e.account_id
            left join directory.person p on p.id = a.person_id
            left join directory.organ o on o.id = e.organ_id
            where (cast(:kind as text) is null or e.kind = :kind)
              and (cast(:words as text) is null or e.object like '%' || :words || '%' or a.user_name = :words
                   or p.name_search like '%' || kit.fa_norm(:words) || '%')
              and (cast(:since as date) is null or e.at >= cast(:since as date))
              and (cast(:till as date) is null or e.at < cast(:till as date) + 1)
            """;
    private static final String COLUMNS = """
            select e.id, e.at, e.kind, p.name as account, o.name as organ, e.role, e.object, e.why
            """;

    static final String FIRST = COLUMNS + WANTED + " order by e.id desc limit :rows";
    static final String AFTER = COLUMNS + WANTED + " and e.id < :id order by e.id desc limit :rows";
    static final String BEFORE = COLUMNS + WANTED + " and e.id > :id order by e.id limit :rows";
    static final String COUNT = "select count(*) from (select 1 " + WANTED + " limit 10001) counted";

    private final JdbcClient db;

    SecuritySql(JdbcClient db) {
        this.db = db;
    }

    List<SecurityEvent> list(SecurityFilter filter, Cursor from, int rows) {
        var statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> db.sql(AFTER).param("id", from.number(0));
            case BEFORE -> db.sql(BEFORE).param("id", from.number(0));
        };
        return narrowed(statement, filter)
                .param("rows", rows)
                .query(SecuritySql::event)
                .list();
    }

    long count(SecurityFilter filter) {
        return narrowed(db.sql(COUNT), filter).query(Long.class).single();
    }

    private static StatementSpec narrowed(StatementSpec statement, SecurityFilter filter) {
        return statement
                .param("kind", filter.kind().map(Enum::name).orElse(null))
                .param("words", filter.words().orElse(null))
                .param("since", filter.since().orElse(null))
                .param("till", filter.till().orElse(null));
    }

    private static SecurityEvent event(ResultSet row, int number) throws SQLException {
        return new SecurityEvent(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                Optional.ofNullable(row.getString("account")),
                Optional.ofNullable(row.getString("organ")),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                row.getString("object"),
                row.getString("why"));
    }
}

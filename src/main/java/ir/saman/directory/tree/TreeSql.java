package ir.saman.directory.tree;

import ir.saman.kit.web.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the two trees: the children of one node at a time. */
@Component
class TreeSql {

    private static final String UNIT = """
            o.id::text as at, o.name, '/desk/organs/' || o.id as href,
                   (select count(*) from directory.organ u
                    where u.parent_id = o.id and (u.valid_to is null or u.valid_to > :today)) as below
            from directory.organ o
            where (o.valid_to is null or o.valid_to > :today) and
            """;
    private static final String IN_ORDER = " order by o.name_search collate \"fa-IR-x-icu\", o.id";

    static final String ROOTS = "select " + UNIT + "o.parent_id is null" + IN_ORDER;
    static final String UNITS = "select " + UNIT + "o.parent_id = :organ" + IN_ORDER;

    static final String TRAIL = """
            select o.id::text as at, o.name from directory.organ o
            where o.path @> (select path from directory.organ where id = :organ) order by nlevel(o.path)""";

    static final String PROVINCES = """
            select t.code as at, t.name, '' as href,
                   (select count(*) from directory.organ o
                    where o.province = t.code and (o.valid_to is null or o.valid_to > :today)) as below
            from directory.territory t where t.level = 'PROVINCE' order by t.name collate "fa-IR-x-icu\"""";

    static final String COUNTIES = """
            select t.code as at, t.name, '' as href,
                   (select count(*) from directory.organ o
                    where o.county = t.code and (o.valid_to is null or o.valid_to > :today)) as below
            from directory.territory t
            where t.level = 'COUNTY' and t.province = :place order by t.name collate "fa-IR-x-icu\"""";

    private static final String LEAF = """
            o.id::text as at, o.name, '/desk/organs/' || o.id as href, 0 as below from directory.organ o
            where (o.valid_to is null or o.valid_to > :today) and
            """;

    static final String OF_PROVINCE = "select " + LEAF + "o.province = :place and o.county is null" + IN_ORDER;
    static final String OF_COUNTY = "select " + LEAF + "o.county = :place" + IN_ORDER;

    static final String PLACE_TRAIL = """
            select t.code as at, t.name from directory.territory t
            where t.code = :place or t.code = (select province from directory.territory where code = :place)
            order by t.level desc""";

    private final JdbcClient db;

    TreeSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * One node.
     *
     * @param at what opens it on its axis
     * @param href the organ's page, empty for a place
     * @param below how many nodes or organs are below; none: it does not open
     */
    record Node(String at, String name, String href, long below) {}

    List<Node> roots(LocalDate today) {
        return nodes(db.sql(ROOTS).param("today", today));
    }

    List<Node> units(long organ, LocalDate today) {
        return nodes(db.sql(UNITS).param("today", today).param("organ", organ));
    }

    List<Node> provinces(LocalDate today) {
        return nodes(db.sql(PROVINCES).param("today", today));
    }

    List<Node> counties(String province, LocalDate today) {
        return nodes(db.sql(COUNTIES).param("today", today).param("place", province));
    }

    List<Node> ofProvince(String province, LocalDate today) {
        return nodes(db.sql(OF_PROVINCE).param("today", today).param("place", province));
    }

    List<Node> ofCounty(String county, LocalDate today) {
        return nodes(db.sql(OF_COUNTY).param("today", today).param("place", county));
    }

    List<Link> trail(long organ) {
        return db.sql(TRAIL).param("organ", organ).query(TreeSql::stop).list();
    }

    List<Link> placeTrail(String place) {
        return db.sql(PLACE_TRAIL).param("place", place).query(TreeSql::stop).list();
    }

    private static List<Node> nodes(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Node(
                        row.getString("at"), row.getString("name"), row.getString("href"), row.getLong("below")))
                .list();
    }

    private static Link stop(ResultSet row, int number) throws SQLException {
        return Link.to(row.getString("name"), row.getString("at"));
    }
}

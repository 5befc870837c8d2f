package ir.saman.board.national;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of territories. */
@Component
final class PlacesSql {

    static final String TERRITORY = """
            select name, coalesce(province, code) as province from directory.pub_territory where code = :code and level = :level""";

    private final JdbcClient db;

    PlacesSql(JdbcClient db) {
        this.db = db;
    }

    /** A territory's name and the province it lies in (a province lies in itself). */
    record Territory(String name, String province) {}

    Optional<Territory> territory(String code, String level) {
        return db.sql(TERRITORY)
                .param("code", code)
                .param("level", level)
                .query(Territory.class)
                .optional();
    }
}

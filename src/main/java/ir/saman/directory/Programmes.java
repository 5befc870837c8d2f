package ir.saman.directory;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programmes whose sources lay duties. */
@Component
public class Programmes {

    static final String BY_CODE = "select id from directory.programme where code = :code";

    private final JdbcClient db;

    Programmes(JdbcClient db) {
        this.db = db;
    }

    /** The number of the programme of that code. */
    public Optional<Long> byCode(String code) {
        return db.sql(BY_CODE)
                .param("code", code)
                .query((row, number) -> row.getLong(1))
                .optional();
    }
}

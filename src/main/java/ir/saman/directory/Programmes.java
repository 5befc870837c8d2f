package ir.saman.directory;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programmes whose sources lay duties. */
@Component
public class Programmes {

    static final String BY_CODE = "select id from directory.programme where code = :code";
    static final String NAME = "select name from directory.programme where id = :programme";

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

    /** The name of the programme of that number. */
    public Optional<String> name(long programme) {
        return db.sql(NAME)
                .param("programme", programme)
                .query((row, number) -> row.getString(1))
                .optional();
    }
}

package ir.saman.circular;

import ir.saman.kit.database.Reads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a circular's versions. */
@Component
class VersionSql {

    @Reads(Version.class)
    static final String ALL = """
            select number, valid_from, issued_at, digest, note from circular.version where circular_id = :circular order by number""";

    static final String DOCUMENT =
            "select document from circular.version where circular_id = :circular and number = :number";

    static final String NEWEST =
            "select document from circular.version where circular_id = :circular order by number desc limit 1";

    static final String ADD = """
            insert into circular.version (circular_id, number, document, digest, valid_from, issued_at, issued_by, note)
            values (:circular, :number, :document, :digest, :validFrom, :at, :by, :note)""";

    private final JdbcClient db;

    VersionSql(JdbcClient db) {
        this.db = db;
    }

    List<Version> all(CircularId circular) {
        return db.sql(ALL)
                .param("circular", circular.value())
                .query(VersionSql::version)
                .list();
    }

    Optional<String> document(CircularId circular, int number) {
        return db.sql(DOCUMENT)
                .param("circular", circular.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }

    Optional<String> newest(CircularId circular) {
        return db.sql(NEWEST)
                .param("circular", circular.value())
                .query(String.class)
                .optional();
    }

    void add(CircularId circular, Version version, String document, Optional<Long> by) {
        db.sql(ADD)
                .param("circular", circular.value())
                .param("number", version.number())
                .param("document", document)
                .param("digest", version.digest())
                .param("validFrom", version.validFrom())
                .param("at", Timestamp.from(version.issuedAt()))
                .param("by", by.orElse(null))
                .param("note", version.note())
                .update();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getObject("valid_from", LocalDate.class),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("digest"),
                row.getString("note"));
    }
}

package ir.saman.circular;

import ir.saman.directory.OrganId;
import ir.saman.kit.database.Reads;
import ir.saman.secretariat.LetterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a circular's documents: its versions and its relays. */
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

    static final String ADD_RELAY = """
            insert into circular.relay (circular_id, organ_id, number, on_date, addressees, document, letter_id, relayed_at, relayed_by)
            values (:circular, :organ, :number, :onDate, :addressees, :document, :letter, :at, :by)
            returning id""";

    private final JdbcClient db;

    VersionSql(JdbcClient db) {
        this.db = db;
    }

    /** A relay to be kept, its document as it is signed. */
    record Relaying(RelayText text, String document, Optional<LetterId> letter) {}

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

    long addRelay(CircularId circular, OrganId by, Relaying relay, Instant at, Optional<Long> account) {
        return db.sql(ADD_RELAY)
                .param("circular", circular.value())
                .param("organ", by.value())
                .param("number", relay.text().number())
                .param("onDate", relay.text().date().orElse(null))
                .param("addressees", relay.text().addressees().text())
                .param("document", relay.document())
                .param("letter", relay.letter().map(LetterId::value).orElse(null))
                .param("at", Timestamp.from(at))
                .param("by", account.orElse(null))
                .query((row, count) -> row.getLong(1))
                .single();
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

package ir.saman.circular.settle;

import ir.saman.circular.CircularId;
import ir.saman.circular.Circulars.Reading;
import ir.saman.circular.RelayText;
import ir.saman.kit.database.Reads;
import ir.saman.secretariat.By;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what is settled of relays. */
@Component
class RelaySettleSql {

    @Reads(Found.class)
    static final String FIND = """
            select o.name as by, r.document from circular.relay r join directory.pub_organ o on o.id = r.organ_id
            where r.id = :relay and r.circular_id = :circular""";

    @Reads(Part.class)
    static final String SETTLED = "select field, value from circular.relay_settled where relay_id = :relay";

    /** Two at once: the second finds it settled. */
    static final String SETTLE = """
            insert into circular.relay_settled (relay_id, field, value, day, reason, settled_at, settled_by)
            values (:relay, :field, :value, :day, :reason, :at, :by) on conflict (relay_id, field) do nothing""";

    private final JdbcClient db;

    RelaySettleSql(JdbcClient db) {
        this.db = db;
    }

    /** A relay as it is kept, and the name of who relayed. */
    record Found(String by, String document) {}

    /** What a part of a relay is. */
    record Part(String field, String value) {}

    Optional<Found> find(CircularId circular, long relay) {
        return db.sql(FIND)
                .param("relay", relay)
                .param("circular", circular.value())
                .query(new SimplePropertyRowMapper<>(Found.class))
                .optional();
    }

    /** The relay with all that is settled of it. */
    RelayText settled(long relay, RelayText text) {
        RelayText settled = text;
        for (Part part : db.sql(SETTLED)
                .param("relay", relay)
                .query(new SimplePropertyRowMapper<>(Part.class))
                .list()) {
            settled = settled.settled(part.field(), part.value());
        }
        return settled;
    }

    /**
     * Whether it was not settled before.
     *
     * @param day where the part is the date
     */
    boolean settle(long relay, Reading reading, Optional<LocalDate> day, By by, Instant at) {
        return db.sql(SETTLE)
                        .param("relay", relay)
                        .param("field", reading.field())
                        .param("value", reading.value())
                        .param("day", day.orElse(null))
                        .param("reason", reading.reason())
                        .param("at", Timestamp.from(at))
                        .param("by", by.account().orElseThrow())
                        .update()
                == 1;
    }
}

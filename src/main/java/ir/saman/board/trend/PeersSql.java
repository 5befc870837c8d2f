package ir.saman.board.trend;

import ir.saman.board.Cell;
import ir.saman.board.Place;
import ir.saman.duty.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the peers: each reads one cube once, and counts as the boards of those places do. */
@Component
class PeersSql {

    static final String PROVINCES = """
            select c.province as key, t.name, 0 as source, duty.pub_standing(c.state, c.due_on, :asOf) as standing,
                   cast(sum(c.n) as bigint) as n
            from duty.pub_count('PROVINCE', 'OCCURRED', :asOf, cast(:sources as bigint[])) c
            join directory.pub_territory t on t.code = c.province
            where cast(:own as text) is not null
            group by 1, 2, 3, 4 having sum(c.n) <> 0""";

    static final String COUNTIES = """
            select c.county as key, t.name, 0 as source, duty.pub_standing(c.state, c.due_on, :asOf) as standing,
                   cast(sum(c.n) as bigint) as n
            from duty.pub_count('COUNTY', 'OCCURRED', :asOf, cast(:sources as bigint[])) c
            join directory.pub_territory t on t.code = c.county
            where cast(:own as text) is not null
            group by 1, 2, 3, 4 having sum(c.n) <> 0""";

    /**
     * A count belongs to its agency, to its ministry, and to what that ministry stands below; to each once. Only agencies of
     * the own one's kind.
     */
    static final String AGENCIES = """
            with counted as materialized (
              select c.agency_id, c.ministry_id, duty.pub_standing(c.state, c.due_on, :asOf) as standing, sum(c.n) as n
              from duty.pub_count('AGENCY', 'OCCURRED', :asOf, cast(:sources as bigint[])) c
              group by 1, 2, 3),
            shared as (
              select c.agency_id as id, c.standing, c.n from counted c
              union all
              select c.ministry_id, c.standing, c.n from counted c where c.ministry_id is distinct from c.agency_id
              union all
              select m.parent_id, c.standing, c.n
              from counted c join directory.pub_organ m on m.id = c.ministry_id and m.ministry_id = m.id
              where m.parent_id is distinct from c.agency_id and m.parent_id is distinct from c.ministry_id)
            select cast(o.id as text) as key, o.name, 0 as source, s.standing, cast(sum(s.n) as bigint) as n
            from shared s join directory.pub_organ o on o.id = s.id and o.agency_id = o.id
            where o.kind = (select own.kind from directory.pub_organ own where cast(own.id as text) = :own)
            group by 1, 2, 3, 4 having sum(s.n) <> 0""";

    private final JdbcClient db;

    PeersSql(JdbcClient db) {
        this.db = db;
    }

    /** The counts of all places of the own one's kind, as of that day; none for a place that has no like. */
    List<Cell> cells(Place own, List<Long> sources, LocalDate asOf) {
        return statement(own)
                .filter(any -> !sources.isEmpty())
                .map(statement -> db.sql(statement)
                        .param("sources", sources.toArray(Long[]::new))
                        .param("asOf", asOf)
                        .param("own", key(own))
                        .query((row, number) -> new Cell(
                                row.getString("key"),
                                row.getString("name"),
                                0,
                                Standing.valueOf(row.getString("standing")),
                                row.getLong("n")))
                        .list())
                .orElse(List.of());
    }

    private static Optional<String> statement(Place own) {
        return switch (own) {
            case Place.Province province -> Optional.of(PROVINCES);
            case Place.County county -> Optional.of(COUNTIES);
            case Place.Agencies agencies -> Optional.of(AGENCIES);
            case Place.Country country -> Optional.empty();
            case Place.Own organ -> Optional.empty();
        };
    }

    /** How the counts name a place; empty for one without its like. */
    static String key(Place place) {
        return switch (place) {
            case Place.Province province -> province.code();
            case Place.County county -> county.code();
            case Place.Agencies agencies -> String.valueOf(agencies.organ().value());
            case Place.Country country -> "";
            case Place.Own organ -> "";
        };
    }
}

package ir.saman.board.county;

import ir.saman.board.Cell;
import ir.saman.board.Tally;
import ir.saman.directory.OrganKind;
import ir.saman.duty.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL of the units of a county. No cube goes down to the single organ: the duties of the county are read by its index, some
 * tens of thousands of them in the largest, once for a page and all its figures.
 */
@Component
class UnitSql {

    static final String UNITS = """
            select o.id, o.name, o.kind, coalesce(o.county = :county, false) as here, coalesce(a.name, '') as agency, s.standing, coalesce(s.n, 0) as n,
                   coalesce(s.answered, 0) as answered
            from directory.pub_organ o
            left join (select d.organ_id, duty.pub_standing(d.state, d.due_on, :today) as standing, count(*) as n,
                              count(*) filter (where d.state in ('SUBMITTED', 'RETURNED', 'MET', 'MET_LATE')) as answered
                       from duty.pub_duty d
                       where d.county = :county and d.laid_on <= :today and d.state <> 'ENDED'
                         and d.source_id = any (cast(:sources as bigint[]))
                       group by 1, 2) s on s.organ_id = o.id
            left join directory.pub_organ a on a.id = o.agency_id and a.id <> o.id
            where s.organ_id is not null or o.county = :county and (o.valid_to is null or o.valid_to > :today)
            order by o.id""";

    private final JdbcClient db;

    UnitSql(JdbcClient db) {
        this.db = db;
    }

    /** A unit and how many of its duties stand so; no standing: it bears none. */
    private record Part(Unit unit, Optional<Cell> cell) {}

    /** The units that stand in the county on that day or bear duties of these sources there, in the order of their numbers. */
    List<Unit> units(String county, List<Long> sources, LocalDate today) {
        Map<Long, List<Part>> byUnit = new LinkedHashMap<>();
        db.sql(UNITS)
                .param("county", county)
                .param("sources", sources.toArray(Long[]::new))
                .param("today", today)
                .query(UnitSql::part)
                .list()
                .forEach(part -> byUnit.computeIfAbsent(part.unit().organ(), first -> new ArrayList<>())
                        .add(part));
        return byUnit.values().stream().map(UnitSql::unit).toList();
    }

    private static Unit unit(List<Part> parts) {
        Unit unit = parts.getFirst().unit();
        List<Cell> cells = parts.stream().flatMap(part -> part.cell().stream()).toList();
        long answered = parts.stream().mapToLong(part -> part.unit().answered()).sum();
        return new Unit(unit.organ(), unit.name(), unit.agency(), unit.kind(), answered, unit.here(), Tally.of(cells));
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        long n = row.getLong("n");
        return new Part(
                new Unit(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("agency"),
                        OrganKind.valueOf(row.getString("kind")),
                        row.getLong("answered"),
                        row.getBoolean("here"),
                        Tally.of(List.of())),
                Optional.ofNullable(row.getString("standing"))
                        .map(standing -> new Cell("", "", 0, Standing.valueOf(standing), n)));
    }
}

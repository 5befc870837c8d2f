package ir.saman.board.brief;

import ir.saman.board.Place;
import ir.saman.board.Scope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of briefs: what falls due from the counts, who is asked to decide from the duties, by their indexes. */
@Component
final class BriefSql {

    private static final String DUE = """
            select c.source_id as source, c.due_on, cast(coalesce(sum(c.n) filter (where c.state = 'OPEN'), 0) as bigint) as open,
                   cast(coalesce(sum(c.n) filter (where c.state = 'RETURNED'), 0) as bigint) as returned
            """;

    private static final String SOON = """

            where c.state in ('OPEN', 'RETURNED') and c.due_on between :today and :until
            """;

    private static final String NEAREST = """
            group by c.source_id, c.due_on having sum(c.n) > 0 order by c.due_on, c.source_id""";

    private static final String OF_AGENCIES = """
              and (c.agency_id = :agencies or c.ministry_id = any (array(
                     select m.id from directory.pub_organ m
                     where m.id = :agencies or m.parent_id = :agencies and m.ministry_id = m.id)))
            """;

    private static final String OF_ORGAN = """
              and c.organ_id = :organ and (:province = '' or c.province = :province) and (:county = '' or c.county = :county)
            """;

    private static final String OF_PROVINCE = " and (:province = '' or c.province = :province) ";

    static final String DUE_IN_PROVINCE =
            DUE + "from duty.pub_count('PROVINCE', 'OCCURRED', :today, cast(:sources as bigint[])) c" + SOON
                    + OF_PROVINCE + NEAREST;
    static final String DUE_IN_COUNTY =
            DUE + "from duty.pub_count('COUNTY', 'OCCURRED', :today, cast(:sources as bigint[])) c" + SOON
                    + " and c.county = :county " + NEAREST;
    static final String DUE_IN_AGENCIES =
            DUE + "from duty.pub_count('AGENCY', 'OCCURRED', :today, cast(:sources as bigint[])) c" + SOON + OF_AGENCIES
                    + NEAREST;

    /** No cube goes down to the single organ. */
    static final String DUE_OF_ORGAN = DUE + """
            from (select source_id, due_on, state, 1 as n from duty.pub_duty
                  where organ_id = :organ and laid_on <= :today and source_id = any (cast(:sources as bigint[]))
                    and (:province = '' or province = :province) and (:county = '' or county = :county)) c
            """ + SOON + NEAREST;

    private static final String HOLDERS = """
            select o.id, o.name, w.n
            from (select c.waiting_for, count(*) as n from duty.pub_duty c
                  where c.state = 'SUBMITTED' and c.laid_on <= :today and c.source_id = any (cast(:sources as bigint[]))
            """;

    private static final String MOST = """
                  group by c.waiting_for order by 2 desc, 1 limit :most) w
            join directory.pub_organ o on o.id = w.waiting_for order by w.n desc, o.id""";

    static final String HOLDERS_EVERYWHERE = HOLDERS + MOST;
    static final String HOLDERS_IN_PROVINCE = HOLDERS + " and c.province = :province " + MOST;
    static final String HOLDERS_IN_COUNTY = HOLDERS + " and c.county = :county " + MOST;
    static final String HOLDERS_IN_AGENCIES = HOLDERS + OF_AGENCIES + MOST;
    static final String HOLDERS_OF_ORGAN = HOLDERS + OF_ORGAN + MOST;

    private final JdbcClient db;

    BriefSql(JdbcClient db) {
        this.db = db;
    }

    /** What falls due from {@code today} to {@code until} and still is to be answered, the nearest first. */
    List<Due> due(Scope scope, LocalDate today, LocalDate until) {
        String statement = switch (scope.place()) {
            case Place.Country country -> DUE_IN_PROVINCE;
            case Place.Province province -> DUE_IN_PROVINCE;
            case Place.County county -> DUE_IN_COUNTY;
            case Place.Agencies agencies -> DUE_IN_AGENCIES;
            case Place.Own own -> DUE_OF_ORGAN;
        };
        return placed(db.sql(statement), scope, today)
                .param("until", until)
                .query((row, number) -> new Due(
                        row.getLong("source"),
                        row.getObject("due_on", LocalDate.class),
                        row.getLong("open"),
                        row.getLong("returned")))
                .list();
    }

    /** The organs for whose decision the most duties wait. */
    List<Holder> holders(Scope scope, LocalDate today, int most) {
        String statement = switch (scope.place()) {
            case Place.Country country -> HOLDERS_EVERYWHERE;
            case Place.Province province -> HOLDERS_IN_PROVINCE;
            case Place.County county -> HOLDERS_IN_COUNTY;
            case Place.Agencies agencies -> HOLDERS_IN_AGENCIES;
            case Place.Own own -> HOLDERS_OF_ORGAN;
        };
        return placed(db.sql(statement), scope, today)
                .param("most", most)
                .query((row, number) -> new Holder(row.getLong("id"), row.getString("name"), row.getLong("n")))
                .list();
    }

    private static StatementSpec placed(StatementSpec statement, Scope scope, LocalDate today) {
        return scope.place()
                .in(statement)
                .param("today", today)
                .param("sources", scope.sources().toArray(Long[]::new));
    }
}

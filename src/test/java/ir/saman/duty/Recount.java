package ir.saman.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works the cubes out anew from the rows. */
@Component
public class Recount {

    /** What each cube keeps of a duty's place. */
    static final Map<String, String> CUBES = Map.of(
            "PROVINCE", "d.province, null::text, null::bigint, null::bigint, null::text",
            "AGENCY", "null::text, null::text, d.agency_id, d.ministry_id, null::text",
            "COUNTY", "d.province, d.county, null::bigint, null::bigint, null::text",
            "UNIT", "d.province, null::text, null::bigint, d.ministry_id, d.organ_kind");

    private static final String THEN = """
            select d.id, d.source_id, d.period, coalesce(p.due_on, case when p.number is null then d.due_first end) as due_on,
                   coalesce(p.state, d.laid_state) as state, d.province, d.county, d.agency_id, d.ministry_id, d.organ_kind
            from (select x.id, x.source_id, x.period, x.laid_on, x.laid_state, x.due_first,
                    case when b.duty_id is null then x.province else b.province end as province,
                    case when b.duty_id is null then x.county else b.county end as county,
                    coalesce(b.agency_id, x.agency_id) as agency_id, coalesce(b.ministry_id, x.ministry_id) as ministry_id,
                    coalesce(b.organ_kind, x.organ_kind) as organ_kind
                  from duty.duty x left join lateral (
                    select * from duty.place_before where duty_id = x.id and until_on > :day order by until_on limit 1) b on true) d
            left join lateral (
              select p.number, p.state, p.due_on from duty.phase p
              where p.duty_id = d.id and p.from_on <= :day order by p.number desc limit 1) p on true
            where d.laid_on <= :day""";

    private static final String KNOWN = "select t.* from (" + THEN + """
            ) t where not exists (select from duty.known_before k where k.duty_id = t.id and k.days @> cast(:day as date))
            union all
            select k.duty_id, x.source_id, k.period, k.due_on, k.state, k.province, k.county, k.agency_id, k.ministry_id, k.organ_kind
            from duty.known_before k join duty.duty x on x.id = k.duty_id
            where k.days @> cast(:day as date) and k.state is not null""";

    private final JdbcClient db;

    Recount(JdbcClient db) {
        this.db = db;
    }

    /** The cells of a reading of {@code duty.pub_count}, whose parts are summed. */
    static String cells(String arguments) {
        return """
                select source_id, period, due_on, state, province, county, agency_id, ministry_id, organ_kind, cast(sum(n) as bigint) as n
                from duty.pub_count(%s) group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having sum(n) <> 0""".formatted(arguments);
    }

    /** Cells in which the cubes and the duties themselves differ now. */
    List<String> rowsThatDiffer(LocalDate today, List<Long> sources) {
        return differing(sources, today, "OCCURRED", "select * from duty.duty");
    }

    /** Cells in which the cubes as of a day and the courses of the duties differ. */
    List<String> rowsThatDifferAsOf(LocalDate day, List<Long> sources) {
        return differing(sources, day, "OCCURRED", THEN);
    }

    /** Cells in which the cubes as they were known on a day and what is kept of the duties differ. */
    List<String> rowsThatDifferAsKnown(LocalDate day, List<Long> sources) {
        return differing(sources, day, "RECORDED", KNOWN);
    }

    private List<String> differing(List<Long> sources, LocalDate day, String axis, String duties) {
        List<String> all = new ArrayList<>();
        CUBES.forEach((cube, place) -> {
            String truth = "select d.source_id, d.period, d.due_on, d.state, " + place + ", count(*) from (" + duties
                    + ") d where d.source_id = any (cast(:sources as bigint[]))"
                    + (cube.equals("COUNTY") ? " and d.province is not null" : "")
                    + " group by 1, 2, 3, 4, 5, 6, 7, 8, 9";
            String said = cells("'" + cube + "', '" + axis + "', :day, cast(:sources as bigint[])");
            all.addAll(db.sql("with truth as materialized (" + truth + "), said as materialized (" + said + ")"
                            + " select '" + cube + " rows ' || r::text from (table truth except table said) r union all"
                            + " select '" + cube + " cube ' || r::text from (table said except table truth) r")
                    .param("day", day)
                    .param("sources", sources.toArray(Long[]::new))
                    .query((row, number) -> row.getString(1))
                    .list());
        });
        return all;
    }
}

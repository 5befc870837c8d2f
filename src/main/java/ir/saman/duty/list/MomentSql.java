package ir.saman.duty.list;

import java.util.List;

/**
 * The rows a list is made of: duties as they stand now, or as they stood at the end of a day ({@code :today}), by the day
 * things occurred, or as it was known then. Each is a table {@code d}.
 */
final class MomentSql {

    private static final String NOW = "from duty.duty d";

    private static final String OF_DUTY = """
            select x.id, x.source_id, x.organ_id, x.period, x.province, x.county, x.agency_id, x.ministry_id, x.organ_kind,
              x.waiting_for, x.waiting_since,
            """;

    private static final String OF_PLACE = """
            union all
            select x.id, x.source_id, x.organ_id, x.period, b.province, b.county, b.agency_id, b.ministry_id, b.organ_kind,
              x.waiting_for, x.waiting_since,
            """;

    private static final String STATE = """
              case when p.number is null then x.laid_state else p.state end as state,
              case when p.number is null then x.due_first else p.due_on end as due_on
            """;

    /** The last phase of a course that had begun. */
    private static final String PHASE = """
              left join lateral (select number, state, due_on from duty.phase
                                 where duty_id = x.id and from_on <= :today order by number desc limit 1) p on true
            where x.laid_on <= :today
            """;

    private static final String PLACE_NOW = """
              and not exists (select from duty.place_before b where b.duty_id = x.id and b.until_on > :today)
            """;

    private static final String PLACE_THEN = """
              and b.until_on > :today
              and not exists (select from duty.place_before e
                              where e.duty_id = b.duty_id and e.until_on > :today and e.until_on < b.until_on)
            """;

    private static final String UNLESS_KNOWN_OTHERWISE = """
              and not exists (select from duty.known_before k where k.duty_id = x.id and k.days @> cast(:today as date))
            """;

    private static final String OF_KNOWN = """
            union all
            select x.id, x.source_id, x.organ_id, k.period, k.province, k.county, k.agency_id, k.ministry_id, k.organ_kind,
              x.waiting_for, x.waiting_since, k.state, k.due_on
            from duty.known_before k join duty.duty x on x.id = k.duty_id
            where k.days @> cast(:today as date) and k.state is not null
            """;

    private static final String HERE = OF_DUTY + STATE + "from duty.duty x" + PHASE + PLACE_NOW;
    private static final String THERE =
            OF_PLACE + STATE + "from duty.place_before b join duty.duty x on x.id = b.duty_id" + PHASE + PLACE_THEN;

    private static final String THEN = "from (" + HERE + THERE + ") d";
    private static final String KNOWN =
            "from (" + HERE + UNLESS_KNOWN_OTHERWISE + THERE + UNLESS_KNOWN_OTHERWISE + OF_KNOWN + ") d";

    private MomentSql() {}

    /** The rows of the moment that is wanted. */
    static String of(Wanted wanted) {
        if (wanted.filter().asOf().isEmpty()) {
            return NOW;
        }
        return wanted.filter().thenKnown() ? KNOWN : THEN;
    }

    static List<String> all() {
        return List.of(NOW, THEN, KNOWN);
    }

    static List<String> combinations() {
        return all().stream().map(rows -> "select d.* " + rows).toList();
    }
}

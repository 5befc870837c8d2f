package ir.saman.board;

import ir.saman.directory.OrganId;
import java.util.List;
import java.util.stream.Stream;

/** The statements of all tables: each reads the smallest cube in which both the rows and the place can be told apart. */
final class TableSql {

    private static final String NONE = "''";

    private static final String PERIOD_KEY = "case when c.period like '@%' then '' else c.period end";

    private static final String TERRITORY_NAME =
            "coalesce((select t.name from directory.pub_territory t where t.code = x.key), '')";

    private static final String ORGAN_NAME =
            "coalesce((select o.name from directory.pub_organ o where o.id = cast(nullif(x.key, '') as bigint)), '')";

    private static final String PROVINCES = "duty.pub_count('PROVINCE', :axis, :asOf, cast(:sources as bigint[])) c";

    private static final String COUNTIES = "duty.pub_count('COUNTY', :axis, :asOf, cast(:sources as bigint[])) c";

    private static final String UNITS = "duty.pub_count('UNIT', :axis, :asOf, cast(:sources as bigint[])) c";

    private static final String AGENCIES = "duty.pub_count('AGENCY', :axis, :asOf, cast(:sources as bigint[])) c";

    /** No cube goes down to the single organ; its own duties are few and found by index, on any day. */
    private static final String OWN = """
            (select d.source_id, d.period, d.due_on, d.state, d.province, d.county, 1 as n
             from duty.pub_stood(cast(:organ as bigint), cast(:asOf as date), :axis = 'RECORDED') d
             where d.source_id = any (cast(:sources as bigint[]))) c""";

    private static final String OF_AGENCIES = """
            (c.agency_id = :agencies
             or c.ministry_id in (select m.id from directory.pub_organ m
                                  where m.id = :agencies or m.parent_id = :agencies and m.ministry_id = m.id))""";

    /** Of one organ, all, or what it bears in a territory. */
    private static final String OF_OWN =
            "(:province = '' or c.province = :province) and (:county = '' or c.county = :county)";

    private TableSql() {}

    static String of(Cut cut, Place place) {
        String there = where(place);
        return switch (cut) {
            case PROVINCE -> counted("coalesce(c.province, '')", TERRITORY_NAME, PROVINCES, there);
            case COUNTY -> counted("coalesce(c.county, '')", TERRITORY_NAME, COUNTIES, there);
            case AGENCY ->
                counted("cast(c.agency_id as text)", ORGAN_NAME, AGENCIES, "c.agency_id is not null and " + there);
            case MINISTRY -> counted("coalesce(cast(c.ministry_id as text), '')", ORGAN_NAME, ministries(place), there);
            case KIND -> counted("c.organ_kind", NONE, UNITS, there);
            case PERIOD -> counted(PERIOD_KEY, NONE, whole(place), there);
            case CIRCULAR, PROGRAMME, WHOLE -> counted(NONE, NONE, whole(place), there);
        };
    }

    /** Said of the place alone, so that one plan made for all places still finds it by an index. */
    private static String where(Place place) {
        return switch (place) {
            case Place.Country country -> "true";
            case Place.Province province -> "c.province = :province";
            case Place.County county -> "c.county = :county";
            case Place.Agencies agencies -> OF_AGENCIES;
            case Place.Own own -> OF_OWN;
        };
    }

    /** Of the country: the cube of agencies is smaller, and holds their ministries too. */
    private static String ministries(Place place) {
        return place instanceof Place.Country ? AGENCIES : UNITS;
    }

    /** Of a place as a whole: one county needs nothing of what lies outside counties. */
    private static String whole(Place place) {
        return switch (place) {
            case Place.Country country -> PROVINCES;
            case Place.Province province -> PROVINCES;
            case Place.County county -> COUNTIES;
            case Place.Agencies agencies -> AGENCIES;
            case Place.Own own -> OWN;
        };
    }

    /** Names are looked up for what is summed, not for each part of it. */
    private static String counted(String key, String name, String from, String there) {
        return """
                select x.key, %s as name, x.source, x.standing, x.n
                from (select %s as key, c.source_id as source, duty.pub_standing(c.state, c.due_on, :asOf) as standing,
                             cast(sum(c.n) as bigint) as n
                      from %s
                      where (:period = '' or c.period = :period or c.period like :period || '-%%') and %s
                      group by 1, 2, 3 having sum(c.n) <> 0) x""".formatted(name, key, from, there);
    }

    /** All that are asked, for the contract test. */
    static List<String> combinations() {
        return Stream.of(
                        new Place.Country(),
                        new Place.Province(""),
                        new Place.County(""),
                        new Place.Agencies(new OrganId(0)),
                        new Place.Own(new OrganId(0)))
                .flatMap(place -> Stream.concat(Scope.cuts(place).stream(), Stream.of(Cut.WHOLE))
                        .map(cut -> of(cut, place)))
                .distinct()
                .toList();
    }
}

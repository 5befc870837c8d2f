package ir.saman.board;

import ir.saman.board.Asked.Clause;
import ir.saman.directory.OrganId;
import ir.saman.duty.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The SQL of all boards. */
final class ReadingsSql {

    static final String BY_PROVINCE = """
            select coalesce(c.province, '') as key, coalesce(t.name, '') as name, c.source_id as source,
                   duty.pub_standing(c.state, c.due_on, :asOf) as standing, cast(sum(c.n) as bigint) as n
            from duty.pub_count('PROVINCE', :axis, :asOf, cast(:sources as bigint[])) c left join directory.pub_territory t on t.code = c.province
            where (:period = '' or c.period = :period or c.period like :period || '-%')
              and (:province = '' or c.province = :province)
            group by 1, 2, 3, 4 having sum(c.n) <> 0""";

    static final String BY_AGENCY = """
            select cast(o.id as text) as key, o.name as name, c.source_id as source,
                   duty.pub_standing(c.state, c.due_on, :asOf) as standing, cast(sum(c.n) as bigint) as n
            from duty.pub_count('AGENCY', :axis, :asOf, cast(:sources as bigint[])) c join directory.pub_organ o on o.id = c.agency_id
            where (:period = '' or c.period = :period or c.period like :period || '-%')
              and (:agencies = 0 or c.agency_id = :agencies
                or c.ministry_id in (select m.id from directory.pub_organ m
                                     where m.id = :agencies or m.parent_id = :agencies and m.ministry_id = m.id))
            group by 1, 2, 3, 4 having sum(c.n) <> 0""";

    /** What a province bears outside its counties is what it bears less what they bear. */
    static final String BY_COUNTY = """
            select coalesce(c.county, '') as key, coalesce(t.name, '') as name, c.source_id as source,
                   duty.pub_standing(c.state, c.due_on, :asOf) as standing, cast(sum(c.n) as bigint) as n
            from (select k.source_id, k.period, k.due_on, k.state, k.province, each.county, each.n
                  from duty.pub_count('COUNTY', :axis, :asOf, cast(:sources as bigint[])) k
                  cross join lateral (values (k.county, k.n), (null, -k.n)) each (county, n)
                  union all
                  select source_id, period, due_on, state, province, null, n from duty.pub_count('PROVINCE', :axis, :asOf, cast(:sources as bigint[]))) c
            left join directory.pub_territory t on t.code = c.county
            where (:period = '' or c.period = :period or c.period like :period || '-%')
              and (:province = '' or c.province = :province)
              and (:county = '' or c.county = :county)
            group by 1, 2, 3, 4 having sum(c.n) <> 0""";

    /** One county as a whole: what lies outside counties need not be worked out. */
    static final String IN_COUNTY = """
            select c.county as key, coalesce(t.name, '') as name, c.source_id as source,
                   duty.pub_standing(c.state, c.due_on, :asOf) as standing, cast(sum(c.n) as bigint) as n
            from duty.pub_count('COUNTY', :axis, :asOf, cast(:sources as bigint[])) c left join directory.pub_territory t on t.code = c.county
            where c.county = :county and (:period = '' or c.period = :period or c.period like :period || '-%')
            group by 1, 2, 3, 4 having sum(c.n) <> 0""";

    static final String BY_MINISTRY = """
            select coalesce(cast(o.id as text), '') as key, coalesce(o.name, '') as name, c.source_id as source,
                   duty.pub_standing(c.state, c.due_on, :asOf) as standing, cast(sum(c.n) as bigint) as n
            from duty.pub_count('UNIT', :axis, :asOf, cast(:sources as bigint[])) c left join directory.pub_organ o on o.id = c.ministry_id
            where (:period = '' or c.period = :period or c.period like :period || '-%')
              and (:province = '' or c.province = :province)
            group by 1, 2, 3, 4 having sum(c.n) <> 0""";

    /** Of the country: the cube of agencies is smaller, and holds their ministries too. */
    static final String BY_MINISTRY_EVERYWHERE = """
            select coalesce(cast(o.id as text), '') as key, coalesce(o.name, '') as name, c.source_id as source,
                   duty.pub_standing(c.state, c.due_on, :asOf) as standing, cast(sum(c.n) as bigint) as n
            from duty.pub_count('AGENCY', :axis, :asOf, cast(:sources as bigint[])) c left join directory.pub_organ o on o.id = c.ministry_id
            where (:period = '' or c.period = :period or c.period like :period || '-%')
            group by 1, 2, 3, 4 having sum(c.n) <> 0""";

    static final String BY_KIND = """
            select c.organ_kind as key, '' as name, c.source_id as source,
                   duty.pub_standing(c.state, c.due_on, :asOf) as standing, cast(sum(c.n) as bigint) as n
            from duty.pub_count('UNIT', :axis, :asOf, cast(:sources as bigint[])) c
            where (:period = '' or c.period = :period or c.period like :period || '-%')
              and (:province = '' or c.province = :province)
            group by 1, 2, 3, 4 having sum(c.n) <> 0""";

    /** No cube goes down to the single organ; its own duties are few and found by index. */
    static final String OWN = """
            select '' as key, '' as name, d.source_id as source,
                   duty.pub_standing(d.state, d.due_on, :asOf) as standing, count(*) as n
            from duty.pub_duty d
            where d.organ_id = :organ and d.laid_on <= :asOf
              and d.source_id = any (cast(:sources as bigint[])) and (:period = '' or d.period = :period or d.period like :period || '-%')
            group by 3, 4""";

    static final String ASKED = """
            select s.id, s.action, s.issuer_id, s.programme_id, k.number, k.address, k.subject, k.issued_on,
                   k.classification = 'ORDINARY' as open, c.anchor, c.label
            from duty.pub_source s
            left join circular.pub_ask a on s.kind = 'circular' and a.id = s.ref
            left join circular.pub_clause c on c.id = a.clause_id
            left join circular.pub_circular k on k.id = c.circular_id
            order by k.issued_on, s.id""";

    static final String TERRITORY = """
            select name, coalesce(province, code) as province from directory.pub_territory where code = :code and level = :level""";

    static final String COUNTIES = """
            select code from directory.pub_territory where level = 'COUNTY' and province = :province""";

    static final String AGENCIES = """
            select id from directory.pub_organ where path <@ cast(:below as ltree) and agency_id = id""";

    static final String PROGRAMMES = "select cast(id as text) as id, name from directory.pub_programme";

    static final String OVERSEEN = "select programme_id from directory.pub_overseer where organ_id = :organ";

    private final JdbcClient db;

    ReadingsSql(JdbcClient db) {
        this.db = db;
    }

    List<Cell> cells(Question question) {
        return asked(db.sql(statement(question)), question)
                .param("asOf", question.asOf())
                .query(ReadingsSql::cell)
                .list();
    }

    /** The same statement as of each of these days, and so the same figures as of each. */
    Map<LocalDate, List<Cell>> cells(Question question, List<LocalDate> days) {
        Map<LocalDate, List<Cell>> found = new HashMap<>();
        asked(db.sql(over(statement(question))), question)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("day", LocalDate.class), day -> new ArrayList<>())
                            .add(cell(row, row.getRow()));
                });
        return found;
    }

    private static String over(String statement) {
        return "select x.day, c.* from unnest(cast(cast(:days as text[]) as date[])) x (day) cross join lateral ("
                + statement.replace(":asOf", "x.day") + ") c";
    }

    /** The statements over several days, of places as a whole, for the contract test. */
    static List<String> combinations() {
        return List.of(over(BY_PROVINCE), over(BY_AGENCY), over(IN_COUNTY), over(OWN));
    }

    private static StatementSpec asked(StatementSpec statement, Question question) {
        return question.place()
                .in(statement)
                .param("sources", question.sources().toArray(Long[]::new))
                .param("period", question.period().orElse(""))
                .param("axis", question.asThenKnown() ? "RECORDED" : "OCCURRED");
    }

    private static Cell cell(ResultSet row, int number) throws SQLException {
        return new Cell(
                row.getString("key"),
                row.getString("name"),
                row.getLong("source"),
                Standing.valueOf(row.getString("standing")),
                row.getLong("n"));
    }

    /** The cube in which both the rows and the place can be told apart. */
    private static String statement(Question question) {
        return switch (question.cut()) {
            case PROVINCE -> BY_PROVINCE;
            case AGENCY -> BY_AGENCY;
            case COUNTY -> BY_COUNTY;
            case MINISTRY -> question.place() instanceof Place.Country ? BY_MINISTRY_EVERYWHERE : BY_MINISTRY;
            case KIND -> BY_KIND;
            case CIRCULAR, PROGRAMME, WHOLE ->
                switch (question.place()) {
                    case Place.Country country -> BY_PROVINCE;
                    case Place.Province province -> BY_PROVINCE;
                    case Place.County county -> IN_COUNTY;
                    case Place.Agencies agencies -> BY_AGENCY;
                    case Place.Own own -> OWN;
                };
        };
    }

    List<Asked> asked() {
        return db.sql(ASKED).query(ReadingsSql::source).list();
    }

    /** The names of the programmes by their numbers. */
    Map<String, String> programmes() {
        Map<String, String> names = new HashMap<>();
        db.sql(PROGRAMMES).query(row -> {
            names.put(row.getString("id"), row.getString("name"));
        });
        return names;
    }

    List<Long> overseenBy(OrganId organ) {
        return db.sql(OVERSEEN)
                .param("organ", organ.value())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    List<String> countiesOf(String province) {
        return db.sql(COUNTIES)
                .param("province", province)
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<Long> agenciesBelow(String path) {
        return db.sql(AGENCIES)
                .param("below", path)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    Optional<Territory> territory(String code, String level) {
        return db.sql(TERRITORY)
                .param("code", code)
                .param("level", level)
                .query(Territory.class)
                .optional();
    }

    private static Asked source(ResultSet row, int number) throws SQLException {
        long programme = row.getLong("programme_id");
        Optional<Long> known = row.wasNull() ? Optional.empty() : Optional.of(programme);
        return new Asked(
                row.getLong("id"), row.getString("action"), new OrganId(row.getLong("issuer_id")), known, clause(row));
    }

    private static Optional<Clause> clause(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("number")).isEmpty()
                ? Optional.empty()
                : Optional.of(new Clause(
                        row.getString("number"),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getBoolean("open"),
                        row.getString("anchor"),
                        row.getString("label")));
    }
}

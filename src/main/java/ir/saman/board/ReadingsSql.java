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

/** The SQL of all boards, but for their tables: those are in {@link TableSql}. */
final class ReadingsSql {

    static final String ASKED = """
            select s.id, s.action, s.issuer_id, s.programme_id, k.number, k.address, k.subject, k.issued_on,
                   k.classification = 'ORDINARY' as open, k.state = 'IN_FORCE' as in_force, c.anchor, c.label,
                   k.earlier_numbers
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
        return asked(db.sql(TableSql.of(question.cut(), question.place())), question)
                .param("asOf", question.asOf())
                .query(ReadingsSql::cell)
                .list();
    }

    /** The same statement as of each of these days, and so the same figures as of each. */
    Map<LocalDate, List<Cell>> cells(Question question, List<LocalDate> days) {
        Map<LocalDate, List<Cell>> found = new HashMap<>();
        asked(db.sql(over(TableSql.of(question.cut(), question.place()))), question)
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

    /** The statements over several days, for the contract test. */
    static List<String> combinations() {
        return TableSql.combinations().stream().map(ReadingsSql::over).toList();
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
                        row.getBoolean("in_force"),
                        row.getString("anchor"),
                        row.getString("label"),
                        List.of((String[]) row.getArray("earlier_numbers").getArray())));
    }
}

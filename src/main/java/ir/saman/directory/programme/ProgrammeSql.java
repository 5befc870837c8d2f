package ir.saman.directory.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of programmes. */
@Component
class ProgrammeSql {

    static final String LIST = """
            select p.id, p.code, p.name, p.note from directory.programme p order by p.id""";

    static final String FIND = """
            select p.id, p.code, p.name, p.note from directory.programme p where p.id = :programme""";

    static final String LOCK = "select id from directory.programme where id = :programme for update";

    static final String AXES = """
            select name, provenance from directory.programme_axis where programme_id = :programme order by position""";

    static final String CLEAR_AXES = "delete from directory.programme_axis where programme_id = :programme";

    static final String ADD_AXES = """
            insert into directory.programme_axis (programme_id, position, name, provenance)
            select :programme, a.position, a.name, a.provenance
            from unnest(cast(:names as text[]), cast(:provenances as text[])) with ordinality as a (name, provenance, position)""";

    static final String ORGANS = """
            select o.id, o.level, o.name, coalesce(o.organ_kind, '') as kind, o.article5,
                   coalesce(o.organ_id, 0) as organ, coalesce(g.name, '') as organ_name
            from directory.programme_organ o left join directory.organ g on g.id = o.organ_id
            where o.programme_id = :programme order by o.position""";

    static final String POWERS = """
            select w.programme_organ_id as organ, w.text, w.clause, w.force
            from directory.programme_power w join directory.programme_organ o on o.id = w.programme_organ_id
            where o.programme_id = :programme order by o.position, w.position""";

    static final String OVERSEERS = """
            select g.id, g.name from directory.programme_overseer o join directory.organ g on g.id = o.organ_id
            where o.programme_id = :programme order by g.id""";

    private final JdbcClient db;

    ProgrammeSql(JdbcClient db) {
        this.db = db;
    }

    /** A programme; {@code note} says what is unsure about its data. */
    record Programme(long id, String code, String name, String note) {}

    /** An axis, and where it is known from. */
    record Axis(String name, String provenance) {}

    /** A programme organ as it is kept: played by one organ, by all of a kind, or by all of Article 5. */
    record Part(long id, String level, String name, String kind, boolean article5, long organ, String organName) {}

    /** What a programme organ may or must do, and by which clause ({@code 107030#para_6}). */
    record Power(long organ, String text, String clause, String force) {}

    /** An organ that oversees the programme. */
    record Overseer(long id, String name) {}

    List<Programme> list() {
        return db.sql(LIST).query(ProgrammeSql::programme).list();
    }

    Optional<Programme> find(long programme) {
        return db.sql(FIND)
                .param("programme", programme)
                .query(ProgrammeSql::programme)
                .optional();
    }

    void lock(long programme) {
        db.sql(LOCK).param("programme", programme).query((row, number) -> true).list();
    }

    List<Axis> axes(long programme) {
        return db.sql(AXES)
                .param("programme", programme)
                .query((row, number) -> new Axis(row.getString("name"), row.getString("provenance")))
                .list();
    }

    void replaceAxes(long programme, List<Axis> axes) {
        db.sql(CLEAR_AXES).param("programme", programme).update();
        db.sql(ADD_AXES)
                .param("programme", programme)
                .param("names", axes.stream().map(Axis::name).toArray(String[]::new))
                .param("provenances", axes.stream().map(Axis::provenance).toArray(String[]::new))
                .update();
    }

    List<Part> organs(long programme) {
        return db.sql(ORGANS)
                .param("programme", programme)
                .query((row, number) -> new Part(
                        row.getLong("id"),
                        row.getString("level"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getBoolean("article5"),
                        row.getLong("organ"),
                        row.getString("organ_name")))
                .list();
    }

    List<Power> powers(long programme) {
        return db.sql(POWERS)
                .param("programme", programme)
                .query((row, number) -> new Power(
                        row.getLong("organ"), row.getString("text"), row.getString("clause"), row.getString("force")))
                .list();
    }

    List<Overseer> overseers(long programme) {
        return db.sql(OVERSEERS)
                .param("programme", programme)
                .query((row, number) -> new Overseer(row.getLong("id"), row.getString("name")))
                .list();
    }

    private static Programme programme(ResultSet row, int number) throws SQLException {
        return new Programme(row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("note"));
    }
}

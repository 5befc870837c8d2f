package ir.saman.secretariat;

import ir.saman.secretariat.Letters.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the register of letters. */
final class LettersSql {

    static final String NEXT = """
            insert into secretariat.letter_series as s (organ_id, series, year, last) values (:organ, :series, :year, 1)
            on conflict (organ_id, series, year) do update set last = s.last + 1
            returning last""";

    static final String ADD = """
            insert into secretariat.letter
              (organ_id, organ_name, series, year, place, number, on_date, subject, kind,
               classification, urgency, relation, parent_id, recorded_at)
            values (:organ, :organName, :series, :year, :place, :number, :on, :subject, :kind,
              :classification, :urgency, :relation, :parent, :at)
            on conflict on constraint letter_number do nothing returning id""";

    private static final String COLUMNS = """
            l.id, l.organ_id, l.organ_name, l.series, l.number, l.on_date, l.subject, l.kind,
            l.classification, l.urgency, l.relation, l.parent_id, l.recorded_at
            """;

    static final String FIND = "select " + COLUMNS + " from secretariat.letter l where l.id = :id";

    static final String WITH_NUMBER = "select " + COLUMNS + """
            from secretariat.letter l where l.organ_id = :organ and l.on_date = :on
              and l.number_key = replace(kit.fa_norm(cast(:number as text)), ' ', '')""";

    static final String CHAIN = """
            with recursive up as (
              select id, parent_id from secretariat.letter where id = :id
              union all
              select p.id, p.parent_id from up join secretariat.letter p on p.id = up.parent_id
            ), down as (
              select id, 0 as depth, array[id] as path from up where parent_id is null
              union all
              select c.id, d.depth + 1, d.path || c.id from down d join secretariat.letter c on c.parent_id = d.id
            )
            select d.depth,\s""" + COLUMNS + " from down d join secretariat.letter l on l.id = d.id order by d.path";

    private final JdbcClient db;

    LettersSql(JdbcClient db) {
        this.db = db;
    }

    /** A number and where it stands: in which Persian year, at which place if the secretariat gave it. */
    record Number(String text, int year, Optional<Integer> place) {}

    int nextPlace(Letter.Draft draft, int year) {
        return db.sql(NEXT)
                .param("organ", draft.organ())
                .param("series", draft.series())
                .param("year", year)
                .query((row, line) -> row.getInt(1))
                .single();
    }

    /** Empty if the organ has that number on that day already. */
    Optional<LetterId> add(Letter.Draft draft, LocalDate on, Number number, Instant at) {
        return db.sql(ADD)
                .param("organ", draft.organ())
                .param("organName", draft.organName())
                .param("series", draft.series())
                .param("year", number.year())
                .param("place", number.place().orElse(null))
                .param("number", number.text())
                .param("on", on)
                .param("subject", draft.subject())
                .param("kind", draft.kind())
                .param("classification", draft.classification().name())
                .param("urgency", draft.urgency().name())
                .param(
                        "relation",
                        draft.parent().map(each -> each.relation().name()).orElse(null))
                .param(
                        "parent",
                        draft.parent().map(each -> each.letter().value()).orElse(null))
                .param("at", Timestamp.from(at))
                .query((row, line) -> new LetterId(row.getLong(1)))
                .optional();
    }

    Optional<Letter> find(LetterId id) {
        return db.sql(FIND).param("id", id.value()).query(LettersSql::letter).optional();
    }

    Letter withNumber(long organ, String number, LocalDate on) {
        return db.sql(WITH_NUMBER)
                .param("organ", organ)
                .param("number", number)
                .param("on", on)
                .query(LettersSql::letter)
                .single();
    }

    List<Link> chain(LetterId id) {
        return db.sql(CHAIN)
                .param("id", id.value())
                .query((row, line) -> new Link(letter(row, line), row.getInt("depth")))
                .list();
    }

    private static Letter letter(ResultSet row, int line) throws SQLException {
        Letter.Draft text = new Letter.Draft(
                row.getLong("organ_id"),
                row.getString("organ_name"),
                row.getString("series"),
                row.getString("subject"),
                row.getString("kind"),
                Letter.Classification.valueOf(row.getString("classification")),
                Letter.Urgency.valueOf(row.getString("urgency")),
                parent(row));
        return new Letter(
                new LetterId(row.getLong("id")),
                row.getString("number"),
                row.getObject("on_date", LocalDate.class),
                text,
                row.getTimestamp("recorded_at").toInstant());
    }

    private static Optional<Letter.Parent> parent(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        return Optional.ofNullable(row.getString("relation"))
                .map(relation -> new Letter.Parent(Letter.Relation.valueOf(relation), new LetterId(parent)));
    }
}

package ir.saman.circular.layer;

import ir.saman.kit.database.Reads;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a letter's words for everyone: one sheet in one layer, and the clauses that begin on it. */
@Component
class PublicSql {

    /** The first sheet where there is none of that number. */
    @Reads(Shown.class)
    static final String SHEET = """
            select o.id as original, o.sheets, p.sheet, p.start_at as start,
                   case when cast(:corrected as boolean) then coalesce(
                     (select c.body from circular.correction c
                      where c.original_id = o.id and c.sheet = p.sheet order by c.revision desc limit 1), p.body)
                   else p.body end as body
            from (select id, sheets from circular.original where circular_id = :circular order by turn desc limit 1) o
            join circular.original_sheet p on p.original_id = o.id
              and p.sheet = case when :sheet between 1 and o.sheets then :sheet else 1 end""";

    /** Where two begin at once, the one with more words stands first: a clause before those below it. */
    @Reads(Start.class)
    static final String STARTS = """
            select s.anchor, l.label, l.heading, s.start_at as place, s.confirmed
            from circular.clause_span s
            join circular.clause l on l.circular_id = :circular and l.anchor = s.anchor and l.ceased_with is null
            where s.original_id = :original and s.sheet = :sheet
            order by s.start_at, s.end_at desc, length(s.anchor), s.anchor""";

    private final JdbcClient db;

    PublicSql(JdbcClient db) {
        this.db = db;
    }

    /**
     * A sheet of the current text of a circular.
     *
     * @param sheets how many there are
     * @param start where it begins in the whole original, in characters
     * @param body in the layer asked for
     */
    record Shown(long original, int sheets, int sheet, int start, String body) {}

    /** Where in the whole original the words of a clause begin; {@code confirmed} by a human, else only proposed. */
    record Start(String anchor, String label, String heading, int place, boolean confirmed) {}

    /** The sheet of that number, or the first; empty where no text was brought in. */
    Optional<Shown> sheet(long circular, int number, boolean corrected) {
        return db.sql(SHEET)
                .param("circular", circular)
                .param("sheet", number)
                .param("corrected", corrected)
                .query(Shown.class)
                .optional();
    }

    List<Start> starts(long circular, Shown sheet) {
        return db.sql(STARTS)
                .param("circular", circular)
                .param("original", sheet.original())
                .param("sheet", sheet.sheet())
                .query(new SimplePropertyRowMapper<>(Start.class))
                .list();
    }
}

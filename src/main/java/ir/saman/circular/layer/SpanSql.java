package ir.saman.circular.layer;

import static java.util.stream.Collectors.toMap;

import ir.saman.circular.CutText.Span;
import ir.saman.kit.database.Reads;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of which words are which clause's. */
@Component
class SpanSql {

    /** In the order of the page: each clause before those below it. */
    @Reads(ClauseLine.class)
    static final String CLAUSES = """
            with recursive tree as (
              select id, anchor, label, heading, text, array[position, id::integer] as place
              from circular.clause where circular_id = :circular and parent_id is null and ceased_with is null
              union all
              select l.id, l.anchor, l.label, l.heading, l.text, t.place || array[l.position, l.id::integer]
              from circular.clause l join tree t on t.id = l.parent_id where l.ceased_with is null)
            select anchor, label, heading, text as wording from tree order by place""";

    @Reads(Aligned.class)
    static final String SPANS = """
            select anchor, start_at, end_at, sheet, words, confirmed from circular.clause_span where original_id = :original""";

    static final String PUT = """
            insert into circular.clause_span (original_id, anchor, start_at, end_at, sheet, words, confirmed)
            values (:original, :anchor, :start, :end, :sheet, :words, :confirmed)
            on conflict (original_id, anchor) do update set start_at = excluded.start_at, end_at = excluded.end_at,
              sheet = excluded.sheet, words = excluded.words, confirmed = excluded.confirmed""";

    static final String REMOVE = "delete from circular.clause_span where original_id = :original and anchor = :anchor";

    static final String ADVANCE =
            "update circular.original set aligned = aligned + 1 where id = :original and aligned = :seen";

    static final String LET_BE = """
            insert into circular.let_be (original_id, kind, raw, around, let_at, let_by)
            values (:original, :kind, :raw, :around, :at, :by) on conflict do nothing""";

    @Reads(LetBe.class)
    static final String ALL_LET_BE = "select kind, raw, around from circular.let_be where original_id = :original";

    @Reads(SuspectWord.class)
    static final String WORDS = """
            select word, suggestion, place = 'LETTERHEAD' as letterhead from circular.suspect_word order by id""";

    private final JdbcClient db;

    SpanSql(JdbcClient db) {
        this.db = db;
    }

    /** The words of a clause; {@code confirmed} by a human, else only proposed. */
    record Aligned(String anchor, int startAt, int endAt, int sheet, String words, boolean confirmed) {

        Span span() {
            return new Span(startAt, endAt);
        }
    }

    /** What a human let be. */
    record LetBe(Suspicion.Kind kind, String raw, String around) {}

    List<ClauseLine> clauses(long circular) {
        return db.sql(CLAUSES)
                .param("circular", circular)
                .query(new SimplePropertyRowMapper<>(ClauseLine.class))
                .list();
    }

    Map<String, Aligned> spans(long original) {
        return db
                .sql(SPANS)
                .param("original", original)
                .query(new SimplePropertyRowMapper<>(Aligned.class))
                .list()
                .stream()
                .collect(toMap(Aligned::anchor, each -> each));
    }

    void put(long original, Aligned aligned) {
        db.sql(PUT)
                .param("original", original)
                .param("anchor", aligned.anchor())
                .param("start", aligned.startAt())
                .param("end", aligned.endAt())
                .param("sheet", aligned.sheet())
                .param("words", aligned.words())
                .param("confirmed", aligned.confirmed())
                .update();
    }

    void remove(long original, String anchor) {
        db.sql(REMOVE).param("original", original).param("anchor", anchor).update();
    }

    /** Counts one more alignment; false if another came before. */
    boolean advance(long original, int seen) {
        return db.sql(ADVANCE).param("original", original).param("seen", seen).update() == 1;
    }

    void letBe(long original, LetBe what, Instant at, long by) {
        db.sql(LET_BE)
                .param("original", original)
                .param("kind", what.kind().name())
                .param("raw", what.raw())
                .param("around", what.around())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    Set<LetBe> letBe(long original) {
        return Set.copyOf(db.sql(ALL_LET_BE)
                .param("original", original)
                .query(new SimplePropertyRowMapper<>(LetBe.class))
                .list());
    }

    List<SuspectWord> words() {
        return db.sql(WORDS)
                .query(new SimplePropertyRowMapper<>(SuspectWord.class))
                .list();
    }
}

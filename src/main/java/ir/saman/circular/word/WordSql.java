package ir.saman.circular.word;

import ir.saman.kit.database.Reads;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of suspect words. */
@Component
class WordSql {

    private static final String WANTED = """
            from circular.suspect_word w
            where (:words = '' or position(kit.fa_norm(:words) in w.word_search || ' ' || kit.fa_norm(w.suggestion)) > 0)
            """;

    private static final String ROW = "select w.id, w.word, w.suggestion, w.place, w.note ";

    @Reads(ListedWord.class)
    static final String FIRST = ROW + WANTED + " order by w.id desc limit :rows";

    @Reads(ListedWord.class)
    static final String AFTER = ROW + WANTED + " and w.id < :id order by w.id desc limit :rows";

    @Reads(ListedWord.class)
    static final String BEFORE = ROW + WANTED + " and w.id > :id order by w.id limit :rows";

    static final String COUNT = "select count(*) from (select 1 " + WANTED + " limit 10001) counted";

    @Reads(ListedWord.class)
    static final String FIND = "select id, word, suggestion, place, note from circular.suspect_word where id = :id";

    static final String ADD = """
            insert into circular.suspect_word (word, suggestion, place, note) values (:word, :suggestion, :place, :note)
            on conflict (word_search, place) do nothing returning id""";

    static final String REMOVE = "delete from circular.suspect_word where id = :id";

    private final JdbcClient db;

    WordSql(JdbcClient db) {
        this.db = db;
    }

    List<ListedWord> list(String words, Cursor from, int rows) {
        var statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> db.sql(AFTER).param("id", from.number(0));
            case BEFORE -> db.sql(BEFORE).param("id", from.number(0));
        };
        return statement
                .param("words", words)
                .param("rows", rows)
                .query(new SimplePropertyRowMapper<>(ListedWord.class))
                .list();
    }

    Total count(String words) {
        return Total.counted(db.sql(COUNT)
                .param("words", words)
                .query((row, number) -> row.getLong(1))
                .single());
    }

    Optional<ListedWord> find(long id) {
        return db.sql(FIND).param("id", id).query(ListedWord.class).optional();
    }

    /** Adds a word; empty if it stands in the list already, in any spelling. */
    Optional<Long> add(ListedWord word) {
        return db.sql(ADD)
                .param("word", word.word())
                .param("suggestion", word.suggestion())
                .param("place", word.place().name())
                .param("note", word.note())
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    void remove(long id) {
        db.sql(REMOVE).param("id", id).update();
    }
}

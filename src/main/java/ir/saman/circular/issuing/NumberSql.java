package ir.saman.circular.issuing;

import ir.saman.circular.Draft;
import ir.saman.secretariat.By;
import ir.saman.secretariat.LetterId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of numbering a draft. */
@Component
class NumberSql {

    static final String HOLD = """
            select id from circular.draft where id = :draft and revision = :revision and state = 'IN_REVIEW' for update""";

    static final String NUMBER = """
            with numbered as (
              update circular.draft
              set document = :document, letter_id = :letter, revision = revision + 1, changed_at = :at, changed_by = :by
              where id = :draft returning *)
            insert into circular.draft_state (draft_id, revision, document, saved_at, saved_by)
            select id, revision, document, changed_at, changed_by from numbered""";

    static final String LETTER = "select letter_id from circular.draft where id = :draft and letter_id is not null";

    static final String OPEN_COMMENTS =
            "select count(*) from circular.review_comment where draft_id = :draft and resolved_at is null";

    /** Why it was given back: a comment its authors have to deal with before it is signed. */
    static final String ADD_COMMENT = """
            insert into circular.review_comment (draft_id, words, said_at, said_by) values (:draft, :words, :at, :by)""";

    private final JdbcClient db;

    NumberSql(JdbcClient db) {
        this.db = db;
    }

    /** Holds the draft if it rests in review as it was shown. */
    boolean hold(Draft draft) {
        return db.sql(HOLD)
                .param("draft", draft.id())
                .param("revision", draft.revision())
                .query((row, number) -> row.getLong(1))
                .optional()
                .isPresent();
    }

    void number(Draft draft, String document, LetterId letter, By by, Instant at) {
        db.sql(NUMBER)
                .param("draft", draft.id())
                .param("document", document)
                .param("letter", letter.value())
                .param("at", Timestamp.from(at))
                .param("by", by.account().orElseThrow())
                .update();
    }

    Optional<LetterId> letter(Draft draft) {
        return db.sql(LETTER)
                .param("draft", draft.id())
                .query((row, number) -> new LetterId(row.getLong(1)))
                .optional();
    }

    long openComments(Draft draft) {
        return db.sql(OPEN_COMMENTS)
                .param("draft", draft.id())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    void comment(Draft draft, String words, By by, Instant at) {
        db.sql(ADD_COMMENT)
                .param("draft", draft.id())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .param("by", by.account().orElseThrow())
                .update();
    }
}

package ir.saman.circular.review;

import ir.saman.circular.Draft;
import ir.saman.directory.Actor;
import ir.saman.kit.database.Reads;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of legal review. */
@Component
class ReviewSql {

    @Reads(Comment.class)
    static final String COMMENTS = """
            select c.id, c.anchor, c.words, c.said_at, a.person_name as said_by, c.answer, c.resolved_at is null as open
            from circular.review_comment c join directory.pub_account a on a.id = c.said_by
            where c.draft_id = :draft order by c.id""";

    /** Only while the text rests; whoever signs it at the same time waits, or is waited for. */
    static final String SAY = """
            insert into circular.review_comment (draft_id, anchor, words, said_at, said_by)
            select id, :anchor, :words, :at, :by from circular.draft where id = :draft and state = 'IN_REVIEW' for share""";

    static final String RESOLVE = """
            update circular.review_comment set answer = :answer, resolved_at = :at, resolved_by = :by
            where id = :comment and draft_id = :draft and resolved_at is null""";

    private final JdbcClient db;

    ReviewSql(JdbcClient db) {
        this.db = db;
    }

    List<Comment> comments(Draft draft) {
        return db.sql(COMMENTS)
                .param("draft", draft.id())
                .query(new SimplePropertyRowMapper<>(Comment.class))
                .list();
    }

    boolean say(Draft draft, String anchor, String words, Actor actor, Instant at) {
        return db.sql(SAY)
                        .param("draft", draft.id())
                        .param("anchor", anchor)
                        .param("words", words)
                        .param("at", Timestamp.from(at))
                        .param("by", actor.account().value())
                        .update()
                == 1;
    }

    boolean resolve(Draft draft, long comment, String answer, Actor actor, Instant at) {
        return db.sql(RESOLVE)
                        .param("draft", draft.id())
                        .param("comment", comment)
                        .param("answer", answer)
                        .param("at", Timestamp.from(at))
                        .param("by", actor.account().value())
                        .update()
                == 1;
    }
}

package ir.saman.circular.question;

import ir.saman.circular.CircularName;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.directory.AccountId;
import ir.saman.directory.OrganId;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of questions to issuers. */
@Component
class QuestionSql {

    private static final String ALL = """
            select q.id, c.kind, c.number, c.issued_on, c.address, q.anchor, coalesce(l.label, '') as label,
                   q.organ_id, o.name as asker, i.id as issuer_id, i.name as answerer, q.question, q.asked_at, q.answer, q.answered_at
            from circular.question q
            join circular.circular c on c.id = q.circular_id
            join directory.pub_organ o on o.id = q.organ_id
            join directory.pub_organ i on i.id = duty.pub_stands_for(q.issuer_id, :today)
            left join circular.clause l on l.circular_id = q.circular_id and l.anchor = q.anchor
            """;

    private static final String WANTED = """
             where (q.organ_id = :own or q.issuer_id = any (cast(:answering as bigint[]))) and q.question_search like :pattern
               and (cast(:state as text) is null or (q.answered_at is null) = (cast(:state as text) = 'WAITING'))
            """;

    static final String FIRST = ALL + WANTED + " order by (q.answered_at is null) desc, q.id desc limit :rows";

    static final String AFTER = ALL + WANTED + """
             and ((q.answered_at is null)::int, q.id) < (:waits, :id)
             order by (q.answered_at is null) desc, q.id desc limit :rows""";

    static final String BEFORE = ALL + WANTED + """
             and ((q.answered_at is null)::int, q.id) > (:waits, :id)
             order by (q.answered_at is null), q.id limit :rows""";

    static final String COUNT =
            "select count(*) from (select 1 from circular.question q " + WANTED + " limit 10001) counted";

    /** The organs in whose stead an organ answers today, itself among them. */
    static final String ANSWERING = """
            select i.id from (select distinct issuer_id as id from circular.question) i
            where duty.pub_stands_for(i.id, :today) = :own""";

    static final String FIND = ALL + " where q.id = :question";

    static final String ADD = """
            insert into circular.question (circular_id, anchor, organ_id, issuer_id, question, asked_at, asked_by)
            values (:circular, :anchor, :organ, :issuer, :question, :at, :by)
            on conflict do nothing returning id""";

    static final String ANSWER = """
            update circular.question set answer = :answer, answered_at = :at, answered_by = :by
            where id = :question and answered_at is null""";

    static final String BEARERS = """
            select distinct d.organ_id
            from circular.question q
            join circular.clause l on l.circular_id = q.circular_id and l.anchor = q.anchor
            join circular.ask a on a.clause_id = l.id
            join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
            join duty.pub_duty d on d.source_id = s.id and d.state <> 'ENDED'
            where q.id = :question
            union select organ_id from circular.question where id = :question""";

    private final JdbcClient db;

    QuestionSql(JdbcClient db) {
        this.db = db;
    }

    /** Whose questions are asked for: those an organ asked, and those it answers. */
    record Party(OrganId own, List<Long> answering, LocalDate today) {}

    Party party(OrganId own, LocalDate today) {
        List<Long> answering = db.sql(ANSWERING)
                .param("own", own.value())
                .param("today", today)
                .query((row, number) -> row.getLong(1))
                .list();
        return new Party(own, answering, today);
    }

    List<Question> list(Party party, QuestionFilter filter, Cursor from, int rows) {
        StatementSpec statement = switch (from.way()) {
            case FIRST -> db.sql(FIRST);
            case AFTER -> keyed(db.sql(AFTER), from);
            case BEFORE -> keyed(db.sql(BEFORE), from);
        };
        return narrowed(statement, party, filter)
                .param("rows", rows)
                .param("today", party.today())
                .query(QuestionSql::question)
                .list();
    }

    Total count(Party party, QuestionFilter filter) {
        return Total.counted(narrowed(db.sql(COUNT), party, filter)
                .query((row, number) -> row.getLong(1))
                .single());
    }

    Optional<Question> find(long question, LocalDate today) {
        return db.sql(FIND)
                .param("question", question)
                .param("today", today)
                .query(QuestionSql::question)
                .optional();
    }

    /** The new question's number; absent where the organ has asked it before. */
    Optional<Long> add(Instrument instrument, String anchor, String words, Asker asker) {
        return db.sql(ADD)
                .param("circular", instrument.id())
                .param("anchor", anchor)
                .param("organ", asker.organ().value())
                .param("issuer", instrument.issuer().value())
                .param("question", words)
                .param("at", Timestamp.from(asker.at()))
                .param("by", asker.by().value())
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Whether this answer is the one. */
    boolean answer(long question, String words, AccountId by, Instant at) {
        return db.sql(ANSWER)
                        .param("question", question)
                        .param("answer", words)
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Whom the answer concerns: all that bear the clause, and who asked. */
    List<OrganId> bearers(long question) {
        return db.sql(BEARERS)
                .param("question", question)
                .query((row, number) -> new OrganId(row.getLong(1)))
                .list();
    }

    /** Who asks, and when. */
    record Asker(OrganId organ, AccountId by, Instant at) {}

    private static StatementSpec keyed(StatementSpec statement, Cursor from) {
        return statement.param("waits", from.number(0)).param("id", from.number(1));
    }

    private static StatementSpec narrowed(StatementSpec statement, Party party, QuestionFilter filter) {
        return statement
                .param("own", party.own().value())
                .param("answering", party.answering().toArray(Long[]::new))
                .param("pattern", filter.pattern())
                .param("state", filter.state().map(Enum::name).orElse(null));
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getLong("id"),
                new CircularName(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("address")),
                row.getString("anchor"),
                row.getString("label"),
                new OrganId(row.getLong("organ_id")),
                row.getString("asker"),
                new OrganId(row.getLong("issuer_id")),
                row.getString("answerer"),
                row.getString("question"),
                row.getTimestamp("asked_at").toInstant(),
                reply(row));
    }

    private static Optional<Question.Reply> reply(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return Optional.ofNullable(row.getTimestamp("answered_at"))
                .map(at -> new Question.Reply(answer, at.toInstant()));
    }
}

package ir.saman.circular.page;

import static java.util.stream.Collectors.toMap;

import ir.saman.circular.CircularText.Attachment;
import ir.saman.duty.Standing;
import ir.saman.kit.database.Reads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a circular's public page: one statement for each kind of row, however many clauses there are. */
@Component
class PageSql {

    @Reads(Letter.class)
    static final String LETTER = """
            select c.id, c.kind, c.number, c.issued_on, coalesce(c.issued_time, '') as issued_time, c.subject, o.name as issuer,
                   c.signatory_name, c.signatory_post, c.classification, c.urgency, coalesce(p.name, '') as programme, c.addressees
            from circular.circular c
            join directory.pub_organ o on o.id = c.issuer_id
            left join directory.pub_programme p on p.id = c.programme_id
            where c.number = :number""";

    @Reads(Attachment.class)
    static final String ATTACHMENTS =
            "select title, note from circular.attachment where circular_id = :circular order by position";

    static final String COPIES = "select recipient from circular.copy where circular_id = :circular order by position";

    @Reads(Reference.class)
    static final String REFERENCES = """
            select r.relation, r.kind, r.issuer, r.number, r.on_date, r.title, c.id is not null as known
            from circular.reference r
            left join circular.circular c on c.number = r.number and c.kind = r.kind and c.classification = 'ORDINARY'
            where r.circular_id = :circular order by r.relation desc, r.position""";

    @Reads(ClauseRow.class)
    static final String CLAUSES = """
            select id, coalesce(parent_id, 0) as parent, anchor, kind, label, heading, force, text, note
            from circular.clause where circular_id = :circular order by position, id""";

    @Reads(AskRow.class)
    static final String ASKS = """
            select a.id, a.clause_id as clause, a.action, a.note, a.rhythm_by, s.force, s.letter_on, s.bearer_rule::text as bearers,
                   s.deadline_rule::text as deadline, s.acceptor_rule::text as acceptors, s.cooperation::text as cooperating,
                   k.name as evidence
            from circular.ask a
            join circular.clause l on l.id = a.clause_id
            join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
            join duty.pub_evidence_kind k on k.code = s.evidence_kind
            where l.circular_id = :circular order by a.id""";

    /** How far the country is with everything a circular asks: read from the counts, all at once. */
    @Reads(Counted.class)
    static final String PROGRESS = """
            select s.ref as ask, duty.pub_standing(c.state, c.due_on, :today) as standing, sum(c.n)::bigint as n
            from duty.pub_count('PROVINCE', 'OCCURRED', :today) c
            join duty.pub_source s on s.id = c.source_id and s.kind = 'circular'
            join circular.ask a on a.id = s.ref
            join circular.clause l on l.id = a.clause_id
            where l.circular_id = :circular group by 1, 2""";

    @Reads(Named.class)
    static final String ORGANS = """
            (select distinct on (code) code, name from directory.pub_organ where code = any (cast(:codes as text[])) order by code, id)
            union all select code, title from directory.pub_post_kind where code = any (cast(:codes as text[]))""";

    @Reads(Named.class)
    static final String TERRITORIES =
            "select code, name from directory.pub_territory where code = any (cast(:codes as text[]))";

    private final JdbcClient db;

    PageSql(JdbcClient db) {
        this.db = db;
    }

    /** So many duties of an ask stand so. */
    record Counted(long ask, Standing standing, long n) {}

    private record Named(String code, String name) {}

    Optional<Letter> letter(String number) {
        return db.sql(LETTER).param("number", number).query(Letter.class).optional();
    }

    List<Attachment> attachments(long circular) {
        return db.sql(ATTACHMENTS)
                .param("circular", circular)
                .query(new SimplePropertyRowMapper<>(Attachment.class))
                .list();
    }

    List<String> copies(long circular) {
        return db.sql(COPIES)
                .param("circular", circular)
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<Reference> references(long circular) {
        return db.sql(REFERENCES)
                .param("circular", circular)
                .query(PageSql::reference)
                .list();
    }

    List<ClauseRow> clauses(long circular) {
        return db.sql(CLAUSES)
                .param("circular", circular)
                .query(new SimplePropertyRowMapper<>(ClauseRow.class))
                .list();
    }

    List<AskRow> asks(long circular) {
        return db.sql(ASKS)
                .param("circular", circular)
                .query(new SimplePropertyRowMapper<>(AskRow.class))
                .list();
    }

    List<Counted> progress(long circular, LocalDate today) {
        return db.sql(PROGRESS)
                .param("circular", circular)
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(Counted.class))
                .list();
    }

    Map<String, String> organs(Collection<String> codes) {
        return names(ORGANS, codes);
    }

    Map<String, String> territories(Collection<String> codes) {
        return names(TERRITORIES, codes);
    }

    private Map<String, String> names(String statement, Collection<String> codes) {
        return db
                .sql(statement)
                .param("codes", codes.toArray(String[]::new))
                .query(new SimplePropertyRowMapper<>(Named.class))
                .list()
                .stream()
                .collect(toMap(Named::code, Named::name));
    }

    private static Reference reference(ResultSet row, int number) throws SQLException {
        return new Reference(
                row.getString("relation"),
                row.getString("kind"),
                row.getString("issuer"),
                row.getString("number"),
                Optional.ofNullable(row.getObject("on_date", LocalDate.class)),
                row.getString("title"),
                row.getBoolean("known"));
    }
}

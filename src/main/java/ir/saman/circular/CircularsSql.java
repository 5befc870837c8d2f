package ir.saman.circular;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Attachment;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Copy;
import ir.saman.circular.CircularText.Reference;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.directory.OrganId;
import ir.saman.duty.Arises;
import ir.saman.kit.text.Digits;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of publishing a circular. */
@Component
final class CircularsSql {

    static final String FIND = """
            select c.id from circular.circular c
            where c.number = :number or exists (select from circular.candidate a
                                                where a.circular_id = c.id and a.field = 'number' and a.value = :number)
            order by c.number <> :number, c.issued_on desc, c.id desc limit 1""";

    static final String UNVERSIONED = """
            select c.id from circular.circular c
            where c.number = :number and not exists (select from circular.version v where v.circular_id = c.id)""";

    static final String ASKS = """
            select a.id from circular.ask a join circular.clause c on c.id = a.clause_id where c.circular_id = :circular order by a.id""";

    /** Two of one number at once: the second waits, and finds the address of the first. */
    static final String HOLD_ADDRESS =
            "select pg_advisory_xact_lock(hashtextextended(split_part(:address, '~', 1), 140509071300))";

    /** Its address is its number; where another has that, the first free one behind it. */
    static final String ADD = """
            insert into circular.circular (number, address, issued_on, issued_time, kind, subject, issuer_id, signatory_name, signatory_post,
              classification, urgency, programme_id, addressees, addressee_rule, published_at)
            values (:number,
              (select a.address
               from (select :address as address, 1 as place
                     union all
                     select :address || '~' || n, n
                     from generate_series(2, (select count(*) + 2 from circular.circular where starts_with(address, :address || '~'))) n) a
               where not exists (select from circular.circular c where c.address = a.address) order by a.place limit 1),
              :issuedOn, :issuedTime, :kind, :subject, :issuer, :signatoryName, :signatoryPost,
              :classification, :urgency, :programme, :addressees, cast(:rule as jsonb), :at)
            returning id""";

    static final String ADD_ATTACHMENT = """
            insert into circular.attachment (circular_id, position, title, note) values (:circular, :position, :title, :note)""";

    static final String ADD_COPY = """
            insert into circular.copy (circular_id, position, recipient, organ, purpose)
            values (:circular, :position, :recipient, :organ, :purpose)""";

    static final String ADD_REFERENCE = """
            insert into circular.reference (circular_id, relation, position, kind, issuer, number, on_date, title, parts, note, uncertain)
            values (:circular, :relation, :position, :kind, :issuer, :number, :onDate, :title, cast(:parts as text[]), :note, :uncertain)""";

    static final String ADD_CANDIDATE = """
            insert into circular.candidate (circular_id, field, value) values (:circular, :field, :value) on conflict do nothing""";

    static final String ADD_CLAUSE = """
            insert into circular.clause (circular_id, parent_id, position, anchor, kind, label, heading, force, text, note, laid_by)
            values (:circular, :parent, :position, :anchor, :kind, :label, :heading, :force, :text, :note, :laidBy)
            returning id""";

    static final String ADD_ASK = """
            insert into circular.ask (clause_id, key, action, note, rhythm_by, arises)
            values (:clause, :key, :action, :note, :rhythmBy, :arises)
            returning id""";

    private final JdbcClient db;
    private final JsonMapper json;

    CircularsSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<CircularId> find(String number) {
        return db.sql(FIND)
                .param("number", number)
                .query((row, count) -> new CircularId(row.getLong(1)))
                .optional();
    }

    List<Long> asks(CircularId circular) {
        return db.sql(ASKS)
                .param("circular", circular.value())
                .query((row, count) -> row.getLong(1))
                .list();
    }

    CircularId add(CircularText text, OrganId issuer, Optional<Long> programme, Instant at) {
        String address = Digits.latin(text.number());
        db.sql(HOLD_ADDRESS)
                .param("address", address)
                .query((row, count) -> true)
                .single();
        CircularId id = letter(db.sql(ADD), text, programme)
                .param("address", address)
                .param("issuer", issuer.value())
                .param("rule", json.writeValueAsString(text.addressees().rule()))
                .param("at", Timestamp.from(at))
                .query((row, count) -> new CircularId(row.getLong(1)))
                .single();
        addAround(id, text);
        return id;
    }

    /** Fills in a statement that takes a circular's letter. */
    static StatementSpec letter(StatementSpec statement, CircularText text, Optional<Long> programme) {
        return statement
                .param("number", text.number())
                .param("issuedOn", text.date())
                .param("issuedTime", text.time())
                .param("kind", text.kind())
                .param("subject", text.subject())
                .param("signatoryName", text.signatory().name())
                .param("signatoryPost", text.signatory().post())
                .param("classification", text.classification())
                .param("urgency", text.urgency())
                .param("programme", programme.orElse(null))
                .param("addressees", text.addressees().text());
    }

    long addClause(CircularId circular, Optional<Long> parent, int position, Clause clause) {
        return clause(db.sql(ADD_CLAUSE), circular, parent, position, clause);
    }

    /** Fills in a statement that takes a clause and gives its row. */
    static long clause(
            StatementSpec statement, CircularId circular, Optional<Long> parent, int position, Clause clause) {
        return statement
                .param("circular", circular.value())
                .param("parent", parent.orElse(null))
                .param("position", position)
                .param("anchor", clause.anchor())
                .param("kind", clause.kind())
                .param("label", clause.label())
                .param("heading", clause.heading())
                .param("force", clause.force().name())
                .param("text", clause.text())
                .param("note", clause.note())
                .param("laidBy", clause.laidBy())
                .query((row, count) -> row.getLong(1))
                .single();
    }

    long addAsk(long clause, Ask ask) {
        return db.sql(ADD_ASK)
                .param("clause", clause)
                .param("key", ask.key())
                .param("action", ask.action())
                .param("note", ask.note())
                .param("rhythmBy", ask.rhythmBy().name())
                .param("arises", ask.arises().map(Arises::key).orElse(""))
                .query((row, count) -> row.getLong(1))
                .single();
    }

    /** What belongs to the letter: attachments, copies, references, candidates. */
    void addAround(CircularId id, CircularText text) {
        int position = 0;
        for (Attachment attachment : text.attachments()) {
            db.sql(ADD_ATTACHMENT)
                    .param("circular", id.value())
                    .param("position", position++)
                    .param("title", attachment.title())
                    .param("note", attachment.note())
                    .update();
        }
        for (Copy copy : text.copies()) {
            db.sql(ADD_COPY)
                    .param("circular", id.value())
                    .param("position", position++)
                    .param("recipient", copy.recipient())
                    .param("organ", copy.organ())
                    .param("purpose", copy.purpose())
                    .update();
        }
        for (Reference reference : text.references()) {
            addReference(id, position++, reference);
        }
        for (Uncertain uncertain : text.uncertain()) {
            uncertain.candidates().forEach(candidate -> addCandidate(id, uncertain.field(), candidate.value()));
        }
    }

    void addCandidate(CircularId id, String field, String value) {
        db.sql(ADD_CANDIDATE)
                .param("circular", id.value())
                .param("field", field)
                .param("value", value)
                .update();
    }

    /** Of this number, one that was published before documents were kept. */
    Optional<CircularId> unversioned(String number) {
        return db.sql(UNVERSIONED)
                .param("number", number)
                .query((row, count) -> new CircularId(row.getLong(1)))
                .optional();
    }

    private void addReference(CircularId id, int position, Reference reference) {
        db.sql(ADD_REFERENCE)
                .param("circular", id.value())
                .param("relation", reference.relation().name())
                .param("position", position)
                .param("kind", reference.kind())
                .param("issuer", reference.issuer())
                .param("number", reference.number())
                .param("onDate", reference.date().orElse(null))
                .param("title", reference.title())
                .param("parts", reference.parts().toArray(String[]::new))
                .param("note", reference.note())
                .param("uncertain", reference.uncertain())
                .update();
    }
}

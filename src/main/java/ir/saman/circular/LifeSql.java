package ir.saman.circular;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.kit.database.Reads;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what becomes of a circular after it was published. */
@Component
class LifeSql {

    /** Two at once: the second waits, and finds the draft issued. */
    static final String HOLD = """
            select id from circular.draft where id = :draft and revision = :revision and state = 'SIGNED' for update""";

    static final String LOCK = "select state = 'IN_FORCE' from circular.circular where id = :circular for update";

    private static final String ASKS = """
            select a.id, l.anchor, l.label, a.key, a.action, s.letter_on
            from circular.ask a join circular.clause l on l.id = a.clause_id
            join duty.pub_source s on s.kind = 'circular' and s.ref = a.id
            where l.circular_id = :circular""";

    @Reads(StandingAsk.class)
    static final String ASKED = ASKS + " and (a.ceased_with is null or not :standing) order by a.id";

    /** What an earlier version asked, and no later one. */
    @Reads(StandingAsk.class)
    static final String CEASED = ASKS + " and a.ceased_with is not null order by a.id";

    /** What has ended, with a version or with the whole circular. */
    @Reads(StandingAsk.class)
    static final String OVER = ASKS + " and s.ended_on is not null order by a.id";

    static final String TAKEN = """
            select exists (select from circular.circular c join directory.pub_organ o on o.id = c.issuer_id
                           where o.code = :issuer and c.number = :number and c.issued_on = :on and c.id <> :but)""";

    static final String CHANGE = """
            update circular.circular
            set number = :number, issued_on = :issuedOn, issued_time = :issuedTime, kind = :kind, subject = :subject,
                signatory_name = :signatoryName, signatory_post = :signatoryPost, classification = :classification,
                urgency = :urgency, programme_id = :programme, addressees = :addressees, addressee_rule = cast(:rule as jsonb)
            where id = :circular""";

    /** What a number was taken for once leads to the circular for good, so candidates stay. */
    static final String CLEAR_AROUND = """
            with attachments as (delete from circular.attachment where circular_id = :circular),
                 copies as (delete from circular.copy where circular_id = :circular)
            delete from circular.reference where circular_id = :circular""";

    static final String ADDRESS = "select address from circular.circular where id = :circular";

    static final String READDRESS = """
            update circular.circular c
            set address = :number || case when exists (select from circular.circular o where o.address = :number and o.id <> c.id)
                                          then '~' || c.id else '' end
            where c.id = :circular""";

    static final String AMENDED_BY_DRAFT = """
            select exists (select from circular.draft where circular_id = :circular and state not in ('ISSUED', 'DROPPED'))""";

    static final String PUT_CLAUSE = """
            insert into circular.clause (circular_id, parent_id, position, anchor, kind, label, heading, force, text, note, laid_by)
            values (:circular, :parent, :position, :anchor, :kind, :label, :heading, :force, :text, :note, :laidBy)
            on conflict (circular_id, anchor) do update
            set parent_id = excluded.parent_id, position = excluded.position, kind = excluded.kind, label = excluded.label,
                heading = excluded.heading, force = excluded.force, text = excluded.text, note = excluded.note,
                laid_by = excluded.laid_by, ceased_with = null
            returning id""";

    static final String CEASE_CLAUSES = """
            update circular.clause set ceased_with = :version
            where circular_id = :circular and ceased_with is null and not anchor = any (cast(:anchors as text[]))""";

    static final String CEASE_ASKS =
            "update circular.ask set ceased_with = :version where id = any (cast(:asks as bigint[]))";

    static final String NOTE_ASK = "update circular.ask set note = :note, rhythm_by = :rhythmBy where id = :ask";

    static final String END = """
            update circular.circular set state = :state, ended_on = :on, ended_by = :by, end_note = :note
            where id = :circular and state = 'IN_FORCE'""";

    private final JdbcClient db;
    private final JsonMapper json;

    LifeSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** An ask that stands, with the day its deadlines count from. */
    record StandingAsk(long id, String anchor, String label, String key, String action, LocalDate letterOn) {

        Place place() {
            return new Place(anchor, key);
        }
    }

    /** Where an ask stands in a text. */
    record Place(String anchor, String key) {}

    boolean hold(Draft draft) {
        return db.sql(HOLD)
                .param("draft", draft.id())
                .param("revision", draft.revision())
                .query((row, number) -> row.getLong(1))
                .optional()
                .isPresent();
    }

    /** Holds the circular until the transaction ends; whether it is in force. */
    boolean lock(CircularId circular) {
        return db.sql(LOCK)
                .param("circular", circular.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    List<StandingAsk> standing(CircularId circular) {
        return asked(circular, true);
    }

    /** The same, and those that ceased with a version if not only {@code standing} ones are meant. */
    List<StandingAsk> asked(CircularId circular, boolean standing) {
        return db.sql(ASKED)
                .param("circular", circular.value())
                .param("standing", standing)
                .query(new SimplePropertyRowMapper<>(StandingAsk.class))
                .list();
    }

    List<StandingAsk> ceased(CircularId circular) {
        return db.sql(CEASED)
                .param("circular", circular.value())
                .query(new SimplePropertyRowMapper<>(StandingAsk.class))
                .list();
    }

    List<StandingAsk> over(CircularId circular) {
        return db.sql(OVER)
                .param("circular", circular.value())
                .query(new SimplePropertyRowMapper<>(StandingAsk.class))
                .list();
    }

    boolean taken(CircularText text, Optional<CircularId> but) {
        return db.sql(TAKEN)
                .param("issuer", text.issuer())
                .param("number", text.number())
                .param("on", text.date())
                .param("but", but.map(CircularId::value).orElse(0L))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void change(CircularId circular, CircularText text, Optional<Long> programme) {
        CircularsSql.letter(db.sql(CHANGE), text, programme)
                .param("circular", circular.value())
                .param("rule", json.writeValueAsString(text.addressees().rule()))
                .update();
        db.sql(CLEAR_AROUND).param("circular", circular.value()).update();
    }

    String address(CircularId circular) {
        return db.sql(ADDRESS)
                .param("circular", circular.value())
                .query((row, number) -> row.getString(1))
                .single();
    }

    void readdress(CircularId circular, String number) {
        db.sql(READDRESS)
                .param("circular", circular.value())
                .param("number", number)
                .update();
    }

    boolean amendedByDraft(CircularId circular) {
        return db.sql(AMENDED_BY_DRAFT)
                .param("circular", circular.value())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    long putClause(CircularId circular, Optional<Long> parent, int position, Clause clause) {
        return CircularsSql.clause(db.sql(PUT_CLAUSE), circular, parent, position, clause);
    }

    void ceaseClauses(CircularId circular, Collection<String> standing, int version) {
        db.sql(CEASE_CLAUSES)
                .param("circular", circular.value())
                .param("anchors", standing.toArray(String[]::new))
                .param("version", version)
                .update();
    }

    void ceaseAsks(Collection<Long> asks, int version) {
        db.sql(CEASE_ASKS)
                .param("asks", asks.toArray(Long[]::new))
                .param("version", version)
                .update();
    }

    void noteAsk(long row, Ask ask) {
        db.sql(NOTE_ASK)
                .param("ask", row)
                .param("note", ask.note())
                .param("rhythmBy", ask.rhythmBy().name())
                .update();
    }

    void end(CircularId circular, Ending.End end) {
        db.sql(END)
                .param("circular", circular.value())
                .param("state", end.by().isPresent() ? "SUPERSEDED" : "WITHDRAWN")
                .param("on", end.on())
                .param("by", end.by().map(CircularId::value).orElse(null))
                .param("note", end.reason())
                .update();
    }
}

package ir.saman.duty.kinds;

import ir.saman.duty.card.Answers.Kind;
import ir.saman.duty.kinds.KindSql.KindRow;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Adding kinds of evidence and changing those that were added; each is in the ledger. */
@Component
class Kinds {

    private final KindSql sql;
    private final Ledger ledger;
    private final JsonMapper json;

    Kinds(KindSql sql, Ledger ledger, JsonMapper json) {
        this.sql = sql;
        this.ledger = ledger;
        this.json = json;
    }

    /** What became of a change. */
    enum Outcome {
        DONE,
        NAMED_ALREADY,
        OVERTAKEN
    }

    /** Adds a kind; empty if there is one of that name. */
    @Transactional
    public Optional<Long> add(Kind kind, By by) {
        sql.lock();
        String fields = json.writeValueAsString(kind);
        Optional<Long> added = sql.add(kind.name(), kind.hint(), fields);
        added.ifPresent(id -> write("duty.kind.add", id, fields, by));
        return added;
    }

    /** Changes a kind as it was seen; once a clause asks for it, only its words. */
    @Transactional
    public Outcome change(KindRow seen, Kind kind, By by) {
        sql.lock();
        if (sql.find(seen.id()).filter(now -> now.seen().equals(seen.seen())).isEmpty()) {
            return Outcome.OVERTAKEN;
        }
        if (sql.named(kind.name(), seen.id())) {
            return Outcome.NAMED_ALREADY;
        }
        String fields = json.writeValueAsString(kind);
        sql.change(seen.id(), kind.name(), kind.hint(), fields);
        write("duty.kind.change", seen.id(), fields, by);
        return Outcome.DONE;
    }

    private void write(String command, long id, String fields, By by) {
        ledger.write(by, command, new Subject.One("evidence-kind", id), Map.of("fields", fields));
    }
}

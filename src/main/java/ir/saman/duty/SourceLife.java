package ir.saman.duty;

import ir.saman.duty.SourceLifeSql.Change;
import ir.saman.secretariat.By;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends, extends and re-parents what sources have laid, each for all their duties at once. */
@Component
class SourceLife {

    private final Laying laying;
    private final SourceLifeSql sql;
    private final ReparentingSql parents;
    private final Ledger ledger;

    SourceLife(Laying laying, SourceLifeSql sql, ReparentingSql parents, Ledger ledger) {
        this.laying = laying;
        this.sql = sql;
        this.parents = parents;
        this.ledger = ledger;
    }

    SourceLifeSql sql() {
        return sql;
    }

    Duties.Ending end(Source source, Change change, Duties.Choice choice, By by) {
        long id = sql.lock(source);
        sql.endSource(id, change.on(), change.reason());
        List<Long> ended = switch (choice) {
            case CLOSE -> sql.close(id, change);
            case KEEP -> sql.closeAhead(id, change);
        };
        Map<String, Object> readable = readable(source, change);
        readable.put("choice", choice.name());
        ledger.write(by, "duty.source.end", new Subject.Many("duty", ended), readable);
        return new Duties.Ending(ended.size(), sql.open(id).size());
    }

    Duties.Moving move(Source from, Source to, LocalDate on, By by) {
        long old = sql.lock(from);
        long heir = sql.lock(to);
        List<ReparentingSql.Pair> pairs = parents.pairs(old, heir);
        parents.move(new ReparentingSql.Move(pairs, on, laying.today(), laying.now()));
        int settled = (int) pairs.stream().filter(ReparentingSql.Pair::settled).count();
        int moved = pairs.size() - settled;
        ledger.write(
                by,
                "duty.source.move",
                new Subject.Many(
                        "duty", pairs.stream().map(ReparentingSql.Pair::fresh).toList()),
                Map.of("from", name(from), "to", name(to), "on", on.toString(), "moved", moved, "settled", settled));
        return new Duties.Moving(
                moved, settled, sql.open(old).stream().map(DutyId::new).toList());
    }

    int extend(Source source, Optional<BearerRule> whom, Change change, By by) {
        long id = sql.lock(source);
        List<Long> extended = sql.extend(id, whom, change, by.account().orElse(0L));
        ledger.write(by, "duty.source.extend", new Subject.Many("duty", extended), readable(source, change));
        return extended.size();
    }

    private static Map<String, Object> readable(Source source, Change change) {
        return new LinkedHashMap<>(
                Map.of("source", name(source), "on", change.on().toString(), "reason", change.reason()));
    }

    private static String name(Source source) {
        return source.kind() + " " + source.ref();
    }
}

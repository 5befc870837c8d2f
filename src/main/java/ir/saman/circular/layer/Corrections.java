package ir.saman.circular.layer;

import ir.saman.circular.layer.Correction.How;
import ir.saman.circular.layer.Doubts.Doubt;
import ir.saman.directory.Actor;
import ir.saman.kit.web.Form;
import ir.saman.secretariat.Ledger;
import ir.saman.secretariat.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a text, a sheet at a time. Every state of it stays; nothing is changed but by a human's word. */
@Component
class Corrections {

    private final LayerSql sql;
    private final SpanSql spans;
    private final Doubts doubts;
    private final Ledger ledger;
    private final Clock clock;

    Corrections(LayerSql sql, SpanSql spans, Doubts doubts, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.spans = spans;
        this.doubts = doubts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A sheet as a form showed it: with its revision then. */
    record Seen(Original original, int sheet, int revision) {}

    /** Keeps {@code body} as the sheet's text. */
    @Transactional
    public Corrected correct(Seen seen, String body, Actor by) {
        sql.lock(seen.original().id());
        return kept(seen, now(seen), ended(body), How.TYPED, by);
    }

    /** Takes what is suggested at those places of the sheet ({@link Suspicion#key}). */
    @Transactional
    public Corrected accept(Seen seen, Set<String> places, Actor by) {
        sql.lock(seen.original().id());
        Sheet now = now(seen);
        if (now.revision() != seen.revision()) {
            return new Corrected.ChangedMeanwhile();
        }
        StringBuilder body = new StringBuilder(now.corrected());
        chosen(seen, places).stream()
                .map(Doubt::suspicion)
                .filter(Suspicion::suggests)
                .sorted(Comparator.comparingInt((Suspicion each) -> each.span().start())
                        .reversed())
                .forEach(each -> body.replace(each.span().start(), each.span().end(), each.suggestion()));
        return kept(seen, now, body.toString(), How.ACCEPTED, by);
    }

    /** Notes that those places are right as they are; returns how many. */
    @Transactional
    public int letBe(Seen seen, Set<String> places, Actor by) {
        sql.lock(seen.original().id());
        List<Doubt> chosen = chosen(seen, places);
        Instant at = clock.instant();
        chosen.forEach(each ->
                spans.letBe(seen.original().id(), each.known(), at, by.account().value()));
        if (!chosen.isEmpty()) {
            ledger.write(
                    by.by(),
                    "circular.text.let-be",
                    new Subject.One("circular", seen.original().circular()),
                    Map.of(
                            "sheet",
                            seen.sheet(),
                            "words",
                            chosen.stream().map(each -> each.known().raw()).toList()));
        }
        return chosen.size();
    }

    private List<Doubt> chosen(Seen seen, Set<String> places) {
        return now(seen).revision() == seen.revision()
                ? doubts.of(seen.original()).getOrDefault(seen.sheet(), List.of()).stream()
                        .filter(each -> places.contains(each.suspicion().key()))
                        .toList()
                : List.of();
    }

    private Corrected kept(Seen seen, Sheet now, String body, How how, Actor by) {
        if (typed(now.corrected()).equals(typed(body))) {
            return new Corrected.Unchanged();
        }
        if (now.revision() != seen.revision()) {
            return new Corrected.ChangedMeanwhile();
        }
        int revision = sql.lock(seen.original().id()) + 1;
        sql.correct(
                seen.original().id(),
                new Correction(revision, seen.sheet(), how, clock.instant(), by.name()),
                body,
                by.account().value());
        ledger.write(
                by.by(),
                "circular.text.correct",
                new Subject.One("circular", seen.original().circular()),
                Map.of("sheet", seen.sheet(), "revision", revision, "how", how.name()));
        return new Corrected.Done(revision);
    }

    private Sheet now(Seen seen) {
        return sql.sheet(seen.original().id(), seen.sheet(), Integer.MAX_VALUE).orElseThrow();
    }

    /** As a form sends it: line ends and the end of the text no longer tell two texts apart. */
    private static String typed(String body) {
        return Form.clean(body).stripTrailing();
    }

    /** A sheet ends its last line, so that the next one begins its own. */
    private static String ended(String body) {
        return body.endsWith("\n") || body.isEmpty() ? body : body + "\n";
    }
}

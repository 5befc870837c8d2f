package ir.saman.circular.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import ir.saman.circular.Circulars;
import ir.saman.directory.Actor;
import ir.saman.duty.DeadlineRule.ByDate;
import ir.saman.duty.DeadlineRule.EveryPeriod;
import ir.saman.duty.DeadlineRule.EveryYears;
import ir.saman.duty.DeadlineRule.Once;
import ir.saman.duty.DeadlineRule.Standing;
import ir.saman.duty.DeadlineRule.Within;
import ir.saman.duty.Duties;
import ir.saman.duty.Force;
import ir.saman.secretariat.SecurityLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads a circular for its page: each kind of row once, then put together as a tree. */
@Component
class Reading {

    private final PageSql sql;
    private final Duties duties;
    private final SecurityLog log;
    private final JsonMapper json;

    Reading(PageSql sql, Duties duties, SecurityLog log, JsonMapper json) {
        this.sql = sql;
        this.duties = duties;
        this.log = log;
        this.json = json;
    }

    /** The circular of that number as it stands on {@code today}; a confidential one only for whom it concerns. */
    @Transactional(readOnly = true)
    public Optional<CircularPage> read(String number, LocalDate today, Optional<Actor> reader) {
        return sql.letter(number)
                .filter(letter -> letter.isOpen()
                        || reader.filter(actor -> concerns(letter, actor)).isPresent())
                .map(letter -> page(letter, today));
    }

    private boolean concerns(Letter letter, Actor actor) {
        List<Long> asks = sql.asks(letter.id()).stream().map(AskRow::id).toList();
        boolean concerned = duties.concerns(actor, Circulars.SOURCE_KIND, asks);
        if (!concerned) {
            log.write(SecurityLog.Kind.REFUSED, actor.by(), "circular " + letter.number(), "confidential");
        }
        return concerned;
    }

    private CircularPage page(Letter letter, LocalDate today) {
        List<PageSql.Counted> counted = sql.progress(letter.id(), today);
        Map<Long, List<AskView>> asks = asks(letter, Progress.byAsk(counted), today);
        Map<Long, List<ClauseRow>> rows = sql.clauses(letter.id()).stream().collect(groupingBy(ClauseRow::parent));
        return new CircularPage(
                letter,
                sql.attachments(letter.id()),
                sql.copies(letter.id()),
                sql.references(letter.id()),
                below(0, 0, rows, asks),
                Progress.of(counted));
    }

    private Map<Long, List<AskView>> asks(Letter letter, Map<Long, Progress> progress, LocalDate today) {
        List<AskRow> rows = sql.asks(letter.id());
        Map<Long, Rules> rules = rows.stream().collect(toMap(AskRow::id, row -> Rules.of(row, json)));
        RuleWords words = new RuleWords(
                sql.organs(rules.values().stream()
                        .flatMap(Rules::organs)
                        .distinct()
                        .toList()),
                sql.territories(rules.values().stream()
                        .flatMap(Rules::territories)
                        .distinct()
                        .toList()),
                letter.issuer());
        List<AskView> views = new ArrayList<>();
        for (AskRow row : rows) {
            Rules rule = rules.getOrDefault(row.id(), Rules.of(row, json));
            Progress so = progress.getOrDefault(row.id(), new Progress(Map.of(), false));
            views.add(view(row, rule, words, so, today));
        }
        return views.stream().collect(groupingBy(view -> view.row().clause()));
    }

    private static AskView view(AskRow row, Rules rules, RuleWords words, Progress progress, LocalDate today) {
        return new AskView(
                row,
                words.bearers(rules.bearers()),
                DeadlineWords.of(row, rules.deadline(), today),
                words.acceptors(rules.acceptors()),
                rules.cooperating().stream().map(words::cooperating).toList(),
                endless(row, rules) ? progress.endlessly() : progress);
    }

    private static boolean endless(AskRow row, Rules rules) {
        return switch (rules.deadline()) {
            case Standing _, Once _ -> true;
            case ByDate _, Within _, EveryPeriod _, EveryYears _ -> row.force() != Force.MUST;
        };
    }

    private static List<ClauseView> below(
            long parent, int depth, Map<Long, List<ClauseRow>> rows, Map<Long, List<AskView>> asks) {
        return rows.getOrDefault(parent, List.of()).stream()
                .map(row -> new ClauseView(
                        row, depth, asks.getOrDefault(row.id(), List.of()), below(row.id(), depth + 1, rows, asks)))
                .toList();
    }
}

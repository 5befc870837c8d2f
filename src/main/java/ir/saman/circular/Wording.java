package ir.saman.circular;

import ir.saman.circular.CircularText.Ask;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Opening;
import ir.saman.circular.LifeSql.Place;
import ir.saman.duty.BearerRule;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rules of a circular in plain Persian: who bears, by when, answered by what, accepted by whom. */
@Component
public class Wording {

    private final WordingSql sql;
    private final Clock clock;

    Wording(WordingSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What an ask says, in words.
     *
     * @param counterparts with whom it is done; empty for nobody
     * @param deadline by when
     * @param derivation how the day follows, worked out for today's period; empty where nothing is worked out
     * @param settings what the clause does not say and the issuer has set
     */
    public record AskWords(
            String bearers,
            List<String> cooperating,
            String counterparts,
            String deadline,
            String derivation,
            List<String> settings,
            String evidence,
            String acceptors) {}

    /** What a clause makes possible, in words; the consent is empty where none is needed. */
    public record OpeningWords(String who, String consent) {}

    /**
     * The words of one circular: every name it needs has been read.
     *
     * @param above what is said above a clause, by its anchor
     */
    public record Words(
            RuleWords rules, Map<String, String> evidence, Map<String, String> above, Days days, LocalDate today) {

        /** What {@code ask} of {@code clause} says. */
        public AskWords of(Clause clause, Ask ask) {
            String said = above.getOrDefault(clause.anchor(), "") + said(clause);
            DeadlineWords deadline = DeadlineWords.of(said, ask, countedFrom(clause, ask), today);
            return new AskWords(
                    rules.bearers(ask.bearers()),
                    ask.cooperating().stream().map(rules::cooperating).toList(),
                    rules.all(ask.counterparts()),
                    deadline.rule(),
                    deadline.derivation(),
                    deadline.settings(),
                    evidence.getOrDefault(ask.evidence(), ask.evidence()),
                    rules.acceptors(ask.acceptors()));
        }

        /** The day from which an ask counts what is counted from the letter. */
        public LocalDate countedFrom(Clause clause, Ask ask) {
            return days.laid().getOrDefault(new Place(clause.anchor(), ask.key()), days.otherwise());
        }

        public OpeningWords of(Opening opening) {
            return new OpeningWords(rules.bearers(opening.who()), rules.all(opening.consent()));
        }

        /** Who is meant, in words. */
        public String of(BearerRule rule) {
            return rules.bearers(rule);
        }

        /** The issuer's name. */
        public String issuer() {
            return rules.issuer();
        }
    }

    /** A clause's label, and its heading where the label does not end with it. */
    public static String title(Clause clause) {
        return clause.heading().isEmpty() || clause.label().endsWith(clause.heading())
                ? clause.label()
                : Texts.text("circular.clause.title", clause.label(), clause.heading());
    }

    /** What a clause says itself, its heading a sentence of its own. */
    static String said(Clause clause) {
        return clause.heading() + " . " + clause.text();
    }

    private static void above(Clause clause, String said, Map<String, String> found) {
        found.put(clause.anchor(), said);
        String below = said + said(clause) + " . ";
        clause.children().forEach(child -> above(child, below, found));
    }

    /**
     * The days from which asks count.
     *
     * @param laid those that have been laid, each by its own
     * @param otherwise of what is not laid yet
     */
    record Days(Map<Place, LocalDate> laid, LocalDate otherwise) {}

    /** The words of a text by itself: all it asks counts from its letter. */
    public Words of(CircularText text) {
        return of(text, new Days(Map.of(), text.date()));
    }

    /** The words of a version that was issued: what an amendment has added counts from the day it came in force. */
    public Words of(CircularId circular, Version version, CircularText text) {
        return of(text, new Days(sql.laid(circular, version.number()), text.date()));
    }

    /** The words of a draft's text, or of one it had: what an amendment adds counts from today. */
    public Words of(Draft draft, CircularText text) {
        return draft.amends()
                .map(circular -> new Days(sql.laid(circular, Integer.MAX_VALUE), Tehran.today(clock)))
                .map(days -> of(text, days))
                .orElseGet(() -> of(text));
    }

    /** Read in three queries however many clauses it has. */
    private Words of(CircularText text, Days days) {
        List<Ask> asks =
                text.everyClause().flatMap(clause -> clause.asks().stream()).toList();
        List<BearerRule> rules = rules(text, asks).toList();
        Map<String, String> organs = new HashMap<>(sql.organs(codes(text, asks, rules)));
        // A kind of post is named beside the organs: their codes differ.
        text.postKinds().forEach(kind -> organs.put(kind.code(), kind.title()));
        RuleWords words = new RuleWords(
                organs,
                sql.territories(distinct(rules.stream().flatMap(rule -> rule.territories().stream()))),
                organs.getOrDefault(text.issuer(), text.issuer()));
        Map<String, String> above = new HashMap<>();
        text.clauses().forEach(clause -> above(clause, "", above));
        return new Words(
                words, sql.evidence(distinct(asks.stream().map(Ask::evidence))), above, days, Tehran.today(clock));
    }

    private static List<String> codes(CircularText text, List<Ask> asks, List<BearerRule> rules) {
        Stream<String> named = rules.stream()
                .flatMap(rule ->
                        Stream.of(rule.organs(), rule.below(), rule.except()).flatMap(Collection::stream));
        Stream<String> acceptors = asks.stream().flatMap(ask -> ask.acceptors().stream());
        Stream<String> counterparts = asks.stream().flatMap(ask -> ask.counterparts().stream());
        Stream<String> consent = text.everyClause()
                .flatMap(clause -> clause.opens().stream())
                .flatMap(opening -> opening.consent().stream());
        return distinct(Stream.of(named, acceptors, counterparts, consent, Stream.of(text.issuer()))
                .flatMap(Function.identity()));
    }

    private static Stream<BearerRule> rules(CircularText text, List<Ask> asks) {
        Stream<BearerRule> asked = asks.stream()
                .flatMap(ask -> Stream.of(
                                Stream.of(ask.bearers()),
                                ask.cooperating().stream().flatMap(each -> each.rule().stream()),
                                ask.reportedBy().stream())
                        .flatMap(Function.identity()));
        Stream<BearerRule> opened =
                text.everyClause().flatMap(clause -> clause.opens().stream()).map(Opening::who);
        return Stream.of(asked, opened, Stream.of(text.addressees().rule()))
                .flatMap(Function.identity())
                .flatMap(rule -> Stream.concat(Stream.of(rule), rule.anyOf().stream()));
    }

    private static List<String> distinct(Stream<String> codes) {
        return codes.distinct().toList();
    }
}

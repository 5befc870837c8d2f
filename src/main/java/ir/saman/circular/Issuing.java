package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Amending.Amendment;
import ir.saman.circular.Ending.Chosen;
import ir.saman.circular.Ending.End;
import ir.saman.circular.LifeSql.Place;
import ir.saman.circular.LifeSql.Replaced;
import ir.saman.circular.LifeSql.StandingAsk;
import ir.saman.duty.BearerRule;
import ir.saman.duty.Duties;
import ir.saman.secretariat.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues signed drafts, and withdraws and extends what was issued; each all or nothing. */
@Component
public class Issuing {

    private final LifeSql sql;
    private final Drafts drafts;
    private final IssueRules rules;
    private final Amending amending;
    private final Steps steps;

    Issuing(LifeSql sql, Drafts drafts, IssueRules rules, Amending amending, Steps steps) {
        this.sql = sql;
        this.drafts = drafts;
        this.rules = rules;
        this.amending = amending;
        this.steps = steps;
    }

    /** What issuing is put together from. */
    @Component
    record Steps(Circulars circulars, Shelf shelf, Binding binding, Ending ending, IssueRecords records) {}

    /** What becomes of the open duties of an ask that ends. */
    public sealed interface Fate {

        /** They stay to be answered. */
        Fate KEPT = new Ends(Duties.Choice.KEEP);

        /** What becomes of those that do not go on. */
        Duties.Choice rest();

        /** They are closed with it, or stay to be answered. */
        record Ends(Duties.Choice rest) implements Fate {}

        /** They go on under the ask of that clause and key in the new text, as far as they have their like there. */
        record GoesOn(String anchor, String key, Duties.Choice rest) implements Fate {}
    }

    /**
     * What is to be issued and how.
     *
     * @param draft as its issuer had it before him
     * @param note why it is amended; empty for a new one
     * @param fates by the numbers of the asks that end; an ask without one is kept
     */
    public record Order(Draft draft, String note, Map<Long, Fate> fates) {}

    /** What became of an order. */
    public sealed interface Outcome {
        /** It is in force. */
        record Issued(CircularId circular) implements Outcome {}

        /** It was issued already, or taken back into writing: how it stands. */
        record Overtaken(Draft now) implements Outcome {}

        /** It may not be issued, with the reason for the reader. */
        record Refused(String words) implements Outcome {}
    }

    /**
     * An ask that ends with an issue.
     *
     * @param circular whose it is: the amended one, or one that is replaced
     * @param like whether the new text has an ask of the same clause and key
     */
    public record EndingAsk(
            CircularId circular, long id, String anchor, String label, String key, String action, boolean like) {}

    /** Issues a signed draft: a new circular or the next version of one, and ends what it replaces. */
    @Transactional
    public Outcome issue(Order order, By by) {
        steps.binding().duties().keepOrgans();
        Draft draft = order.draft();
        if (!sql.hold(draft)) {
            return new Outcome.Overtaken(drafts.find(draft.id()).orElseThrow());
        }
        return rules.refusal(draft).<Outcome>map(Outcome.Refused::new).orElseGet(() -> {
            List<Replaced> replaced = rules.replaced(draft);
            CircularId circular = draft.amends()
                    .map(amended -> amend(amended, order, by))
                    .orElseGet(() -> steps.circulars().publish(draft.text(), by));
            replaced.forEach(old -> supersede(old.circular(), circular, order, by));
            drafts.step(draft, Draft.State.ISSUED, Optional.of(circular), by);
            steps.records().told(circular, "circular.notice.issued");
            return new Outcome.Issued(circular);
        });
    }

    private CircularId amend(CircularId circular, Order order, By by) {
        Amendment amendment = amendment(circular, order.draft().text(), by);
        List<StandingAsk> ending = amending.ending(amendment);
        amending.write(amendment, ending);
        LocalDate today = amendment.after().today();
        steps.ending()
                .end(
                        ending,
                        new Chosen(order.fates(), amendment.heirs()),
                        new End(today, order.note(), Optional.of(circular)),
                        by);
        Version version =
                steps.circulars().version(amendment.version(), order.draft().text(), today, order.note());
        steps.shelf().keep(circular, order.draft().text(), version, by);
        steps.records()
                .ledger(
                        by,
                        "circular.amend",
                        circular,
                        Map.of("version", version.number(), "digest", version.digest(), "note", order.note()));
        return circular;
    }

    private Amendment amendment(CircularId circular, CircularText after, By by) {
        CircularText before = steps.shelf().versions().newest(circular).orElseThrow();
        int version = steps.shelf().versions().of(circular).getLast().number() + 1;
        return amending.amendment(
                circular,
                version,
                steps.binding().basis(before, by),
                steps.binding().basis(after, by));
    }

    private void supersede(CircularId old, CircularId heir, Order order, By by) {
        Map<Place, Long> heirs = new HashMap<>();
        sql.standing(heir).forEach(ask -> heirs.put(ask.place(), ask.id()));
        // Who reads of the end of an open circular must not read the name of a confidential one.
        boolean open = order.draft().text().classification().equals("ORDINARY");
        String reason = open
                ? text("circular.issue.replaced-by", steps.records().name(heir))
                : text("circular.issue.replaced-by-closed");
        End end = new End(steps.binding().today(), reason, Optional.of(heir));
        steps.ending().endCircular(old, new Chosen(order.fates(), heirs), end, by);
        steps.records().told(old, "circular.notice.superseded");
    }

    /** The asks that would end if the draft were issued now: of the version before, and of what it replaces. */
    @Transactional(readOnly = true)
    public List<EndingAsk> ending(Draft draft, By by) {
        Collection<Place> asked = Amending.asks(draft.text()).keySet();
        List<EndingAsk> found = new ArrayList<>();
        draft.amends()
                .ifPresent(circular -> amending.ending(amendment(circular, draft.text(), by))
                        .forEach(ask -> found.add(endingAsk(circular, ask, asked))));
        rules.replaced(draft).stream()
                .filter(Replaced::inForce)
                .forEach(old ->
                        sql.standing(old.circular()).forEach(ask -> found.add(endingAsk(old.circular(), ask, asked))));
        return found;
    }

    /** The standing asks of a circular in force: what would end if it were withdrawn. */
    public List<EndingAsk> standing(CircularId circular) {
        return sql.standing(circular).stream()
                .map(ask -> endingAsk(circular, ask, List.of()))
                .toList();
    }

    private static EndingAsk endingAsk(CircularId circular, StandingAsk ask, Collection<Place> asked) {
        return new EndingAsk(
                circular, ask.id(), ask.anchor(), ask.label(), ask.key(), ask.action(), asked.contains(ask.place()));
    }

    /**
     * Withdraws a circular in force: it asks nothing any more; what is open is closed or kept as chosen by ask. What was met
     * stays met, here and wherever the same evidence meets another's duty.
     *
     * @return how many duties ended and how many stay open; absent if it was not in force any more
     */
    @Transactional
    public Optional<Duties.Ending> withdraw(CircularId circular, String reason, Map<Long, Fate> fates, By by) {
        steps.binding().duties().keepOrgans();
        if (!sql.lock(circular)) {
            return Optional.empty();
        }
        End end = new End(steps.binding().today(), reason, Optional.empty());
        Duties.Ending ended = steps.ending().endCircular(circular, new Chosen(fates, Map.of()), end, by);
        steps.records().told(circular, "circular.notice.withdrawn");
        return Optional.of(ended);
    }

    /**
     * Gives more time for what these asks of a circular ask, to all bearers or those a rule matches, as far as they have less.
     *
     * @return how many duties were extended
     */
    @Transactional
    public int extend(CircularId circular, More more, By by) {
        sql.lock(circular);
        int extended = 0;
        for (StandingAsk ask : sql.standing(circular)) {
            if (more.asks().contains(ask.id())) {
                extended += steps.binding()
                        .duties()
                        .extend(Binding.source(ask.id()), more.whom(), more.until(), more.reason(), by);
            }
        }
        steps.records()
                .ledger(
                        by,
                        "circular.extend",
                        circular,
                        Map.of("until", more.until().toString(), "reason", more.reason(), "extended", extended));
        steps.records().told(circular, "circular.notice.extended");
        return extended;
    }

    /** More time, until when, for which asks, for whom and why. */
    public record More(List<Long> asks, Optional<BearerRule> whom, LocalDate until, String reason) {}
}

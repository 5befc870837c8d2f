package ir.saman.circular;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.toMap;

import ir.saman.circular.Amending.Amendment;
import ir.saman.circular.Ending.Chosen;
import ir.saman.circular.Ending.End;
import ir.saman.circular.IssueRuleSql.Replaced;
import ir.saman.circular.LifeSql.Place;
import ir.saman.circular.LifeSql.StandingAsk;
import ir.saman.circular.Telling.Touched;
import ir.saman.duty.BearerRule;
import ir.saman.duty.Duties;
import ir.saman.secretariat.By;
import java.time.Instant;
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

    /** What became of the open duties of an ask that ended: so many go on under another, are closed, stay to be answered. */
    public record Became(int moved, int ended, int kept) {}

    /** What became of an order. */
    public sealed interface Outcome {
        /** It is in force; what became of the open duties of the asks that ended with it, by the asks' numbers. */
        record Issued(CircularId circular, Map<Long, Became> became) implements Outcome {}

        /** It was issued already, or taken back into writing: how it stands. */
        record Overtaken(Draft now) implements Outcome {}

        /** It may not be issued, with the reason for the reader. */
        record Refused(String words) implements Outcome {}
    }

    /**
     * An ask that ends with an issue.
     *
     * @param circular whose it is: the amended one, or one that is replaced
     * @param label of its clause; says so where the ask ceased with an earlier version and only what was kept of it is open
     * @param like whether the new text has an ask of the same clause and key
     */
    public record EndingAsk(
            CircularId circular, long id, String anchor, String label, String key, String action, boolean like) {

        /** The same with the name of the circular it belongs to before its label. */
        EndingAsk of(CircularName name) {
            return new EndingAsk(
                    circular, id, anchor, text("circular.issue.ask-of", name.dated(), label), key, action, like);
        }
    }

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
            Map<Long, Became> became = new HashMap<>();
            CircularId circular = draft.amends()
                    .map(amended -> amend(amended, order, became, by))
                    .orElseGet(() -> publish(draft.text(), by));
            replaced.forEach(old -> became.putAll(supersede(old.circular(), circular, order, by)));
            drafts.step(draft, Draft.State.ISSUED, Optional.of(circular), by);
            return new Outcome.Issued(circular, became);
        });
    }

    private CircularId publish(CircularText text, By by) {
        CircularId circular = steps.circulars().publish(text, by);
        steps.records().told(circular, "circular.notice.issued");
        return circular;
    }

    private CircularId amend(CircularId circular, Order order, Map<Long, Became> became, By by) {
        Instant since = steps.binding().now();
        Amendment amendment = amendment(circular, order.draft().text(), by);
        List<StandingAsk> ending = amending.ending(amendment);
        amending.write(amendment, ending);
        LocalDate today = amendment.after().today();
        became.putAll(steps.ending()
                .end(
                        ending,
                        new Chosen(order.fates(), amendment.heirs()),
                        new End(today, order.note(), Optional.of(circular)),
                        by));
        steps.records().told(circular, "circular.notice.amended", new Touched(ending, since));
        Version version =
                steps.circulars().version(amendment.version(), order.draft().text(), today, order.note());
        steps.shelf().keep(circular, order.draft().text(), version, by);
        steps.records().amended(circular, version, by);
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

    private Map<Long, Became> supersede(CircularId old, CircularId heir, Order order, By by) {
        Instant since = steps.binding().now();
        Map<Place, Long> heirs = sql.standing(heir).stream().collect(toMap(StandingAsk::place, StandingAsk::id));
        String reason = steps.records().replacedBy(heir, order.draft().text());
        End end = new End(steps.binding().today(), reason, Optional.of(heir));
        Touched touched = new Touched(steps.ending().open(old), since);
        Map<Long, Became> became = steps.ending().endCircular(old, new Chosen(order.fates(), heirs), end, by);
        steps.records().told(old, "circular.notice.superseded", touched);
        return became;
    }

    /** The asks that would end if the draft were issued now: of the version before, and of what it replaces. */
    @Transactional(readOnly = true)
    public List<EndingAsk> ending(Draft draft, By by) {
        Collection<Place> asked = Amending.asks(draft.text()).keySet();
        List<EndingAsk> found = new ArrayList<>();
        draft.amends()
                .ifPresent(circular -> amending.ending(amendment(circular, draft.text(), by))
                        .forEach(ask -> found.add(Ending.ask(circular, ask, asked))));
        rules.replaced(draft).stream()
                .filter(Replaced::inForce)
                .forEach(old ->
                        steps.ending().asks(old.circular(), asked).forEach(ask -> found.add(ask.of(old.name()))));
        return found;
    }

    /** The circulars that the draft puts out of force. */
    @Transactional(readOnly = true)
    public List<CircularName> replaces(Draft draft) {
        return rules.replaced(draft).stream().map(Replaced::name).toList();
    }

    /**
     * The asks of a circular in force that may be ended with it or given more time: those that stand, and those of earlier
     * versions of which something is still open.
     */
    public List<EndingAsk> standing(CircularId circular) {
        return steps.ending().asks(circular, List.of());
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
        Instant since = steps.binding().now();
        Touched touched = new Touched(steps.ending().open(circular), since);
        End end = new End(steps.binding().today(), reason, Optional.empty());
        Map<Long, Became> became = steps.ending().endCircular(circular, new Chosen(fates, Map.of()), end, by);
        steps.records().told(circular, "circular.notice.withdrawn", touched);
        return Optional.of(Ending.sum(became));
    }

    /**
     * Gives more time for what these asks of a circular in force ask, to all bearers or those a rule matches, as far as they
     * have less. Asks of other circulars, and such as ask nothing any more, are passed by.
     *
     * @return how many duties were extended; absent if the circular was not in force any more
     */
    @Transactional
    public Optional<Integer> extend(CircularId circular, More more, By by) {
        Instant since = steps.binding().now();
        if (!sql.lock(circular)) {
            return Optional.empty();
        }
        List<StandingAsk> asks = steps.ending().open(circular).stream()
                .filter(ask -> more.asks().contains(ask.id()))
                .toList();
        int extended = steps.ending().extend(circular, asks, more, by);
        if (extended > 0) {
            steps.records()
                    .told(circular, "circular.notice.extended", new Touched(asks, since, Optional.of(more.until())));
        }
        return Optional.of(extended);
    }

    /** More time, for which asks. */
    public record More(List<Long> asks, Optional<BearerRule> whom, LocalDate until, String reason) {}
}

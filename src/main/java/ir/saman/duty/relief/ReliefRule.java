package ir.saman.duty.relief;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DutyState;
import ir.saman.duty.card.DutyCards.Card;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a request must satisfy (the hub: asked and granted with reasons). */
interface ReliefRule extends Function<ReliefRule.Given, Optional<Asked.Wrong>> {

    int SHORTEST_REASON = 10;

    /** What is judged. */
    record Given(Card duty, AskedRelief asked, LocalDate today) {}

    /** The life cycle leads to an exemption only before an answer is under way; more time is for what is still to do. */
    ReliefRule STILL_TO_DO = given -> {
        DutyState state = given.duty().state();
        boolean possible = switch (given.asked().kind()) {
            case EXTENSION -> state == DutyState.OPEN || state == DutyState.RETURNED;
            case NOT_APPLICABLE -> state.leadsTo(DutyState.EXEMPT);
        };
        return when(!possible, "kind", text("duty.relief.closed", state.label()));
    };

    /** Only a deadline can be extended. */
    ReliefRule HAS_A_DEADLINE = given -> when(
            given.asked().kind() == Relief.Kind.EXTENSION && given.duty().due().isEmpty(),
            "kind",
            text("duty.relief.no-deadline"));

    /** To a day after the deadline, and not over already. */
    ReliefRule UNTIL_A_LATER_DAY = given -> {
        boolean later = given.asked()
                .until()
                .filter(day -> day.isAfter(given.today()))
                .filter(day -> given.duty().due().map(day::isAfter).orElse(true))
                .isPresent();
        return when(given.asked().kind() == Relief.Kind.EXTENSION && !later, "until", text("duty.relief.until.later"));
    };

    /** A request says why. */
    ReliefRule SAYS_WHY = given ->
            when(given.asked().reason().length() < SHORTEST_REASON, "reason", text("duty.relief.reason.short"));

    List<ReliefRule> TO_ASK = List.of(STILL_TO_DO, HAS_A_DEADLINE, UNTIL_A_LATER_DAY, SAYS_WHY);

    /** The first rule that is not satisfied. */
    static Optional<Asked.Wrong> broken(Given given) {
        return TO_ASK.stream().flatMap(rule -> rule.apply(given).stream()).findFirst();
    }

    private static Optional<Asked.Wrong> when(boolean wrong, String field, String words) {
        return wrong ? Optional.of(new Asked.Wrong(field, words)) : Optional.empty();
    }
}

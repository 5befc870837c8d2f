package ir.saman.duty.decide;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.duty.card.Parties;
import java.time.LocalDate;
import java.util.List;

/** Who is told of a decision: the bearer's people, and those of the organ that is asked next. */
final class DecisionNotices {

    private DecisionNotices() {}

    static void tell(
            Parties parties, Actor actor, Decision decision, Waiting first, List<Decided.Fate> fates, LocalDate today) {
        String page = "/desk/duties/" + first.duty().value();
        String words = switch (decision.verdict()) {
            case ACCEPTED ->
                text(
                        "duty.decide.notice.accepted",
                        first.action(),
                        actor.organ().name());
            case RETURNED ->
                text(
                        "duty.decide.notice.returned",
                        first.action(),
                        actor.organ().name(),
                        Parties.brief(decision.reason()));
        };
        parties.tell(first.bearer(), Act.ANSWER_DUTY, today, words, page + "/answer");
        fates.stream()
                .flatMap(fate -> fate.next().stream())
                .distinct()
                .forEach(organ -> parties.tell(
                        organ,
                        Act.DECIDE_ANSWER,
                        today,
                        text("duty.answer.notice", parties.name(first.bearer()), first.action()),
                        page + "/decide"));
    }
}

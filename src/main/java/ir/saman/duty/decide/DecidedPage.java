package ir.saman.duty.decide;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.DutyCards.Head;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.web.Link;
import java.util.List;

/** What was decided, or why there is nothing to decide. */
record DecidedPage(Head head, String words) {

    List<Link> trail() {
        return head.card().trail(text("duty.decide.page"));
    }

    static String words(Decided decided) {
        return switch (decided) {
            case Decided.Done done ->
                text("duty.decide.done." + done.verdict(), done.fates().size());
            case Decided.Already already ->
                text(
                        "duty.decide.already",
                        already.by(),
                        Tehran.moment(already.at()),
                        already.verdict().label(),
                        already.reason(),
                        already.number());
            case Decided.NewerVersion newer -> text("duty.decide.newer", newer.number(), Tehran.moment(newer.at()));
            case Decided.ReasonTooShort tooShort -> text("duty.decide.reason.short");
            case Decided.OwnAnswer own -> text("duty.decide.own");
            case Decided.NothingWaits nothing -> text("duty.decide.nothing");
        };
    }
}

package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.inbox.InboxSql.Chosen;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.stream.Stream;

/** The question before several answers are accepted at once. */
final class AcceptQuestion {

    private AcceptQuestion() {}

    static Confirm about(List<Chosen> waiting) {
        return new Confirm(
                text("duty.inbox.accept.title", waiting.size()),
                waiting.stream()
                        .map(each -> text("duty.inbox.accept.line", each.organ(), each.action()))
                        .toList(),
                "/desk/decisions",
                text("duty.inbox.accept.submit"),
                "/desk?kind=DECIDE",
                waiting.stream().flatMap(AcceptQuestion::sent).toList());
    }

    /** A duty goes with the version seen here: one sent meanwhile is not accepted unread. */
    private static Stream<Option> sent(Chosen each) {
        return Stream.of(
                new Option("duty", Long.toString(each.duty())),
                new Option("version-" + each.duty(), Long.toString(each.version())));
    }
}

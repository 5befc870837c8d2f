package ir.saman.duty.inbox;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.DutyId;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The question before several answers are accepted at once. */
final class AcceptQuestion {

    private AcceptQuestion() {}

    static Confirm about(List<InboxLine> waiting, Map<DutyId, Long> versions) {
        return new Confirm(
                text("duty.inbox.accept.title", waiting.size()),
                waiting.stream()
                        .map(line -> text("duty.inbox.accept.line", line.organ(), line.action()))
                        .toList(),
                "/desk/decisions",
                text("duty.inbox.accept.submit"),
                "/desk?kind=DECIDE",
                waiting.stream()
                        .map(InboxLine::duty)
                        .flatMap(duty -> sent(duty, versions))
                        .toList());
    }

    /** A duty goes with the version seen here: one sent meanwhile is not accepted unread. */
    private static Stream<Option> sent(DutyId duty, Map<DutyId, Long> versions) {
        String version = String.valueOf(versions.getOrDefault(duty, 0L));
        return Stream.of(
                new Option("duty", Long.toString(duty.value())), new Option("version-" + duty.value(), version));
    }
}

package ir.saman.circular.page;

import ir.saman.duty.BearerRule;
import ir.saman.duty.Cooperation;
import ir.saman.duty.DeadlineRule;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules of one ask, read. */
record Rules(BearerRule bearers, DeadlineRule deadline, List<String> acceptors, List<Cooperation> cooperating) {

    static Rules of(AskRow ask, JsonMapper json) {
        return new Rules(
                json.readValue(ask.bearers(), BearerRule.class),
                json.readValue(ask.deadline(), DeadlineRule.class),
                json.readValue(ask.acceptors(), new TypeReference<List<String>>() {}),
                json.readValue(ask.cooperating(), new TypeReference<List<Cooperation>>() {}));
    }

    /** Every organ a rule names by code; an acceptor's place (ISSUER …) is no code and has no name. */
    Stream<String> organs() {
        return Stream.concat(
                acceptors.stream(),
                everyone()
                        .flatMap(
                                rule -> Stream.of(rule.organs(), rule.below(), rule.except(), List.of(rule.holdersOf()))
                                        .flatMap(List::stream)));
    }

    Stream<String> territories() {
        return everyone().flatMap(rule -> rule.territories().stream());
    }

    private Stream<BearerRule> everyone() {
        return Stream.concat(Stream.of(bearers), cooperating.stream().flatMap(each -> each.rule().stream()))
                .flatMap(rule -> Stream.concat(Stream.of(rule), rule.anyOf().stream()));
    }
}

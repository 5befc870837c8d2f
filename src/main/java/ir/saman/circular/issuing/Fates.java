package ir.saman.circular.issuing;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.Issuing.EndingAsk;
import ir.saman.circular.Issuing.Fate;
import ir.saman.duty.Duties;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is chosen for each ask that ends, as fields of a form. */
final class Fates {

    private static final String KEEP = "KEEP";
    private static final String CLOSE = "CLOSE";
    private static final String ON = "ON ";

    private Fates() {}

    /** The name of the field that says what becomes of what cannot go on. */
    static String rest(EndingAsk ask) {
        return "rest-" + ask.id();
    }

    static Field restField(EndingAsk ask, Form form) {
        return Field.of(form, rest(ask), text("circular.issue.rest", ask.label()));
    }

    /** What does not find its like in the new text stays, or is closed. */
    static List<Option> rests() {
        return List.of(
                new Option(KEEP, text("circular.issue.fate.keep")),
                new Option(CLOSE, text("circular.issue.fate.close")));
    }

    static String name(EndingAsk ask) {
        return "fate-" + ask.id();
    }

    static Field field(EndingAsk ask, Form form, long open) {
        return Field.of(form, name(ask), text("circular.issue.fate", ask.label(), ask.action()))
                .hint(text("circular.issue.fate.open", open))
                .must();
    }

    /** Closed, kept, or on under any ask of the new text. */
    static List<Option> options(CircularText to) {
        List<Option> options = new ArrayList<>(rests());
        to.everyClause()
                .forEach(clause -> clause.asks()
                        .forEach(ask -> options.add(new Option(
                                ON + clause.anchor() + " " + ask.key(),
                                text("circular.issue.fate.on", clause.label(), ask.action())))));
        return options;
    }

    /** What is chosen before anybody chooses: on under its like, otherwise kept; what cannot go on is kept. */
    static Form proposed(List<EndingAsk> asks) {
        Form form = Form.empty();
        asks.forEach(ask -> form.with(name(ask), ask.like() ? ON + ask.anchor() + " " + ask.key() : KEEP)
                .with(rest(ask), KEEP));
        return form;
    }

    /** What was chosen; an error beside the field of each ask for which nothing was, or something that was not offered. */
    static Map<Long, Fate> read(List<EndingAsk> asks, CircularText to, Form form) {
        List<Option> offered = options(to);
        Map<Long, Fate> fates = new HashMap<>();
        asks.forEach(ask -> fate(ask, offered, form).ifPresent(fate -> fates.put(ask.id(), fate)));
        return fates;
    }

    private static Optional<Fate> fate(EndingAsk ask, List<Option> offered, Form form) {
        String chosen = form.value(name(ask));
        if (offered.stream().noneMatch(option -> option.value().equals(chosen))) {
            form.error(name(ask), text("circular.issue.fate.missing", ask.label()));
            return Optional.empty();
        }
        if (!chosen.startsWith(ON)) {
            return Optional.of(new Fate.Ends(Duties.Choice.valueOf(chosen)));
        }
        String[] place = chosen.split(" ", 3);
        Optional<Duties.Choice> rest = form.choice(rest(ask), ask.label(), Duties.Choice.class);
        if (rest.isEmpty()) {
            form.error(rest(ask), text("circular.issue.rest.missing", ask.label()));
        }
        return rest.map(choice -> new Fate.GoesOn(place[1], place[2], choice));
    }
}

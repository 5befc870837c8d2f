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

/** What is chosen for each ask that ends, as fields of a form. */
final class Fates {

    private static final String KEEP = "KEEP";
    private static final String CLOSE = "CLOSE";
    private static final String ON = "ON ";

    private Fates() {}

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
        List<Option> options = new ArrayList<>();
        options.add(new Option(KEEP, text("circular.issue.fate.keep")));
        options.add(new Option(CLOSE, text("circular.issue.fate.close")));
        to.everyClause()
                .forEach(clause -> clause.asks()
                        .forEach(ask -> options.add(new Option(
                                ON + clause.anchor() + " " + ask.key(),
                                text("circular.issue.fate.on", clause.label(), ask.action())))));
        return options;
    }

    /** What is chosen before anybody chooses: on under its like, otherwise kept. */
    static Form proposed(List<EndingAsk> asks) {
        Form form = Form.empty();
        asks.forEach(ask -> form.with(name(ask), ask.like() ? ON + ask.anchor() + " " + ask.key() : KEEP));
        return form;
    }

    static Map<Long, Fate> read(List<EndingAsk> asks, Form form) {
        Map<Long, Fate> fates = new HashMap<>();
        asks.forEach(ask -> fates.put(ask.id(), fate(form.value(name(ask)))));
        return fates;
    }

    private static Fate fate(String chosen) {
        String[] place = chosen.split(" ");
        if (chosen.startsWith(ON) && place.length == 3) {
            return new Fate.GoesOn(place[1], place[2], Duties.Choice.KEEP);
        }
        return new Fate.Ends(chosen.equals(CLOSE) ? Duties.Choice.CLOSE : Duties.Choice.KEEP);
    }
}

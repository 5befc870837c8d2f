package ir.saman.circular.settle;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Candidate;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.circular.Circulars.Reading;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.text.Texts;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an uncertain part may be settled as, and the reading of what was chosen; what is wrong stands beside its field. */
record SettleForm(Form form, Uncertain doubt) {

    static final String FIELD = "field";
    static final String CHOICE = "choice";
    static final String VALUE = "value";
    static final String REASON = "reason";
    static final String VERSION = "version";
    private static final String OTHER = "OTHER";
    private static final int LONGEST = 1000;

    /** How long a value of a part may be that is free text; a part that is not here can only be let stand as it is. */
    private static final Map<String, Integer> FREE =
            Map.of("number", 60, "date", 20, "time", 20, "subject", 500, "signatory.name", 200, "signatory.post", 300);

    private static final List<String> CLASSES = List.of("ORDINARY", "CONFIDENTIAL");

    boolean free() {
        return FREE.containsKey(doubt.field());
    }

    Field choice() {
        return Field.of(form, CHOICE, text("circular.settle.choice", part())).must();
    }

    Field value() {
        return Field.of(form, VALUE, text("circular.settle.value"))
                .hint(text(doubt.field().equals("date") ? "circular.settle.value.day" : "circular.settle.value.hint"));
    }

    Field reason() {
        return Field.of(form, REASON, text("circular.settle.reason"))
                .hint(text("circular.settle.reason.hint"))
                .must();
    }

    String part() {
        return text("circular.uncertain.field." + doubt.field());
    }

    /** What may be chosen: what is taken now, its candidates as far as they are values, and another where one may be typed. */
    List<Option> options() {
        List<Option> options = new ArrayList<>();
        List<Candidate> candidates =
                doubt.candidates().stream().filter(this::isValue).toList();
        boolean unread = free() && doubt.value().isEmpty();
        if (!unread && candidates.stream().noneMatch(each -> each.value().equals(doubt.value()))) {
            options.add(new Option(doubt.value(), taken()));
        }
        candidates.forEach(each -> options.add(new Option(
                each.value(), text("circular.uncertain.candidate", Digits.persian(each.value()), each.seen()))));
        if (doubt.field().equals("classification")) {
            CLASSES.stream()
                    .filter(each -> !each.equals(doubt.value()))
                    .forEach(each -> options.add(new Option(each, text("circular.classification." + each))));
        }
        if (free()) {
            options.add(new Option(OTHER, text("circular.settle.other")));
        }
        return options;
    }

    /** Candidates that are seen but say no value of this kind. */
    List<String> unreadable() {
        return doubt.candidates().stream()
                .filter(each -> !isValue(each))
                .map(each -> text("circular.uncertain.candidate", Digits.persian(each.value()), each.seen()))
                .toList();
    }

    private boolean isValue(Candidate candidate) {
        return !doubt.field().equals("date")
                || PersianDate.parse(candidate.value()).isPresent();
    }

    private String taken() {
        String known = "circular." + doubt.field() + "." + doubt.value();
        String words = Texts.has(known) ? text(known) : Digits.persian(doubt.value());
        return words.isEmpty() ? text("circular.settle.stands") : text("circular.settle.taken", words);
    }

    /** The reading; absent where something is wrong. */
    Optional<Reading> read() {
        String chosen = form.value(CHOICE);
        boolean offered = options().stream().anyMatch(each -> each.value().equals(chosen));
        if (!offered || form.values(CHOICE).isEmpty()) {
            form.error(CHOICE, text("circular.settle.choose"));
        }
        String value = chosen.equals(OTHER) ? typed() : chosen;
        String reason = form.required(REASON, text("circular.settle.reason"), LONGEST);
        return form.refused()
                ? Optional.empty()
                : Optional.of(new Reading(
                        doubt.field(),
                        value,
                        PersianText.tidy(reason),
                        Digits.parse(form.value(VERSION)).map(Long::intValue).orElse(0)));
    }

    private String typed() {
        String typed = PersianText.tidyLine(
                form.required(VALUE, text("circular.settle.value"), FREE.getOrDefault(doubt.field(), 0)));
        if (doubt.field().equals("date")) {
            return form.date(VALUE, text("circular.settle.value"))
                    .map(day -> Digits.latin(day.format()))
                    .orElse("");
        }
        return doubt.field().equals("number") ? Digits.latin(typed) : typed;
    }
}

package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.RelayText;
import ir.saman.circular.relay.RelaySql.Bound;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a relay out of a form; what is wrong stands beside its field. */
record RelayForm(Form form, Given given) {

    static final int LONGEST = 10_000;
    private static final int LINE = Lines.LONGEST;

    /**
     * What a relay is held against.
     *
     * @param clauses those that ask something
     * @param bound the organs within reach that the circular binds
     * @param chosen those of them it is narrowed to; empty for all
     * @param due by when each clause is due next for those it goes to, by its anchor
     */
    record Given(
            LocalDate issued,
            LocalDate today,
            List<Clause> clauses,
            List<Bound> bound,
            List<Bound> chosen,
            Map<String, LocalDate> due) {

        /** The organs it goes to. */
        List<Bound> reached() {
            return chosen.isEmpty() ? bound : chosen;
        }
    }

    /** The relay; absent where something is wrong. */
    Optional<Typed> read() {
        Optional<LocalDate> on = day();
        String name = form.required("name", text("circular.relay.name"), LINE);
        String post = form.required("post", text("circular.relay.post"), LINE);
        String words = form.required("text", text("circular.relay.text"), LONGEST);
        String addressees = form.required("addressees", text("circular.fact.addressees"), LINE);
        Lines lines = new Lines(form);
        List<String> copies = lines.of("copies", text("circular.fact.copies"));
        List<String> attachments = lines.of("attachments", text("circular.fact.attachments"));
        List<RelayText.Instruction> instructions = instructions();
        if (form.refused() || on.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Typed(
                form.typed("number").map(Digits::latin),
                on.get(),
                PersianText.tidyLine(name),
                PersianText.tidyLine(post),
                PersianText.tidy(words),
                PersianText.tidyLine(addressees),
                given.chosen(),
                given.reached(),
                copies,
                attachments,
                instructions));
    }

    private Optional<LocalDate> day() {
        Optional<LocalDate> on = form.date("on", text("circular.relay.on")).map(PersianDate::date);
        if (!form.has("on")) {
            form.error("on", text("kit.form.missing", text("circular.relay.on")));
        }
        if (on.filter(given.issued()::isAfter).isPresent()) {
            String issued = PersianDate.of(given.issued()).format();
            form.error("on", text("circular.relay.on.early", issued));
        }
        if (on.filter(given.today()::isBefore).isPresent()) {
            form.error("on", text("circular.relay.on.late"));
        }
        return on;
    }

    private List<RelayText.Instruction> instructions() {
        List<RelayText.Instruction> all = new ArrayList<>();
        for (Clause clause : given.clauses()) {
            Optional<LocalDate> day = form.date(dayOf(clause), text("circular.relay.day", clause.label()))
                    .map(PersianDate::date);
            day.ifPresent(each -> hold(clause, each));
            String words = PersianText.tidy(form.value(wordsOf(clause)));
            if (words.length() > LONGEST) {
                String label = text("circular.relay.add", clause.label());
                form.error(wordsOf(clause), text("kit.form.long", label, LONGEST, words.length()));
            }
            if (!words.isBlank() || day.isPresent()) {
                all.add(new RelayText.Instruction(clause.anchor(), words, day));
            }
        }
        return all;
    }

    /** An own day is one before the clause's: a relay adds, it never weakens. */
    private void hold(Clause clause, LocalDate day) {
        Optional<LocalDate> due = Optional.ofNullable(given.due().get(clause.anchor()));
        due.filter(day::isAfter)
                .ifPresent(late -> form.error(
                        dayOf(clause),
                        text("circular.relay.weaker", PersianDate.of(late).format())));
        if (day.isBefore(given.today())) {
            form.error(dayOf(clause), text("circular.relay.day.past"));
        }
    }

    static String wordsOf(Clause clause) {
        return "add-" + clause.anchor();
    }

    static String dayOf(Clause clause) {
        return "day-" + clause.anchor();
    }
}

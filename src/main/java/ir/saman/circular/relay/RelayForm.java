package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.groupingBy;

import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.RelayText;
import ir.saman.circular.relay.RelaySql.Bound;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a relay out of a form; what is wrong stands beside its field. */
record RelayForm(Form form, Given given) {

    static final int LONGEST = 10_000;
    static final int LINE = 300;
    private static final int LINES = 100;

    /**
     * What a relay is held against.
     *
     * @param clauses those that ask something
     * @param bound the organs within reach that the circular binds
     * @param due by when each clause is due next for them, by its anchor
     */
    record Given(
            LocalDate issued, LocalDate today, List<Clause> clauses, List<Bound> bound, Map<String, LocalDate> due) {}

    /** The relay; absent where something is wrong. */
    Optional<Typed> read() {
        Optional<LocalDate> on = day();
        String name = form.required("name", text("circular.relay.name"), LINE);
        String post = form.required("post", text("circular.relay.post"), LINE);
        String words = form.required("text", text("circular.relay.text"), LONGEST);
        String addressees = form.required("addressees", text("circular.fact.addressees"), LINE);
        List<Bound> chosen = chosen();
        List<String> copies = lines("copies", text("circular.fact.copies"));
        List<String> attachments = lines("attachments", text("circular.fact.attachments"));
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
                chosen,
                chosen.isEmpty() ? given.bound() : chosen,
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

    /** Organs by code or name, one a line; one outside the reach, or that the circular does not bind, is refused, as is a name of two. */
    private List<Bound> chosen() {
        List<String> lines = lines("organs", text("circular.relay.organs"));
        Map<String, List<Bound>> named =
                given.bound().stream().collect(groupingBy(each -> PersianText.normalise(each.name())));
        Set<Bound> chosen = new LinkedHashSet<>();
        for (String line : lines.subList(0, Math.min(LINES, lines.size()))) {
            List<Bound> meant = given.bound().stream()
                    .filter(each -> each.code().equalsIgnoreCase(Digits.latin(line)))
                    .findFirst()
                    .map(List::of)
                    .orElseGet(() -> named.getOrDefault(PersianText.normalise(line), List.of()));
            if (meant.size() == 1) {
                chosen.addAll(meant);
            } else {
                form.error("organs", text(meant.isEmpty() ? "circular.relay.outside" : "circular.relay.several", line));
            }
        }
        return List.copyOf(chosen);
    }

    private List<String> lines(String field, String label) {
        List<String> lines = form.value(field)
                .lines()
                .map(PersianText::tidyLine)
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
        if (lines.size() > LINES) {
            form.error(field, text("circular.relay.lines", label, LINES));
        }
        lines.stream()
                .filter(line -> line.length() > LINE)
                .findFirst()
                .ifPresent(line -> form.error(field, text("kit.form.long", label, LINE, line.length())));
        return lines;
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

package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.Issuing.Fate;
import ir.saman.duty.Duties.Choice;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form that withdraws a circular: why, and for each ask whether what is not done is closed or kept. */
record WithdrawPage(Instrument instrument, List<AskLine> lines, Form form) {

    static final String REASON = "reason";
    static final String ALL = "all";
    static final String FIGURES = "figures";
    static final String CONFIRMED = "confirmed";
    static final int LONGEST = 1_000;

    private static final String EACH = "EACH";

    String path() {
        return LifeDesk.path(instrument) + "/withdraw";
    }

    List<Link> trail() {
        return LifeDesk.trail(instrument, text("circular.withdraw.link"));
    }

    Field reason() {
        return Field.of(form, REASON, text("circular.withdraw.reason"))
                .hint(text("circular.withdraw.reason.hint"))
                .must();
    }

    /** The asks of which something is not done; the others need no choice. */
    List<AskLine> open() {
        return lines.stream().filter(line -> line.undone() > 0).toList();
    }

    Field all() {
        return Field.of(form, ALL, text("circular.withdraw.all")).must();
    }

    List<Option> alls() {
        List<Option> options = new ArrayList<>(choices());
        options.add(new Option(EACH, text("circular.withdraw.each")));
        return options;
    }

    Field fate(AskLine line) {
        return Field.of(form, name(line), line.title())
                .hint(text("circular.withdraw.undone", line.open(), line.submitted(), line.returned(), line.met()));
    }

    static List<Option> choices() {
        return List.of(
                new Option(Choice.CLOSE.name(), text("circular.issue.fate.close")),
                new Option(Choice.KEEP.name(), text("circular.issue.fate.keep")));
    }

    /** What was chosen for each ask; an error beside what was not chosen. */
    Map<Long, Fate> fates() {
        Map<Long, Fate> fates = new HashMap<>();
        if (!open().isEmpty() && alls().stream().noneMatch(each -> each.value().equals(form.value(ALL)))) {
            form.error(ALL, text("circular.withdraw.all.missing"));
            return fates;
        }
        open().forEach(line -> choice(line).ifPresent(choice -> fates.put(line.id(), new Fate.Ends(choice))));
        return fates;
    }

    private Optional<Choice> choice(AskLine line) {
        String field = form.value(ALL).equals(EACH) ? name(line) : ALL;
        Optional<Choice> choice = form.choice(field, line.title(), Choice.class);
        if (choice.isEmpty()) {
            form.error(field, text("circular.issue.fate.missing", line.label()));
        }
        return choice;
    }

    /** How many duties end, and how many stay. What was laid ahead only ends in any case. */
    record Figures(long ended, long kept) {

        static Figures of(AskLine line, Map<Long, Fate> fates) {
            Choice choice =
                    Optional.ofNullable(fates.get(line.id())).map(Fate::rest).orElse(Choice.KEEP);
            return switch (choice) {
                case CLOSE -> new Figures(line.undone(), 0);
                case KEEP -> new Figures(line.ahead(), line.undone() - line.ahead());
            };
        }

        Figures and(Figures other) {
            return new Figures(ended + other.ended, kept + other.kept);
        }

        String shown() {
            return ended + "-" + kept;
        }
    }

    Figures figures(Map<Long, Fate> fates) {
        return lines.stream().map(line -> Figures.of(line, fates)).reduce(new Figures(0, 0), Figures::and);
    }

    /** Whether these figures have been shown, and confirmed. */
    boolean confirmed(Map<Long, Fate> fates) {
        return form.has(CONFIRMED) && form.value(FIGURES).equals(figures(fates).shown());
    }

    /** What follows, and the question. */
    Confirm confirm(Map<Long, Fate> fates) {
        Figures figures = figures(fates);
        List<String> consequences = new ArrayList<>();
        if (form.has(CONFIRMED)) {
            consequences.add(text("circular.withdraw.moved"));
        }
        consequences.add(text("circular.withdraw.ends", figures.ended(), figures.kept()));
        open().forEach(line -> {
            Figures own = Figures.of(line, fates);
            consequences.add(text("circular.withdraw.line", line.title(), own.ended(), own.kept()));
        });
        long met = lines.stream().mapToLong(AskLine::met).sum();
        consequences.add(text("circular.withdraw.met", met));
        consequences.add(text("circular.withdraw.told"));
        consequences.add(text("circular.withdraw.why", form.value(REASON)));
        return new Confirm(
                text("circular.withdraw.confirm", instrument.name().dated()),
                consequences,
                path(),
                text("circular.withdraw.do"),
                LifeDesk.path(instrument),
                hidden(figures));
    }

    private List<Option> hidden(Figures figures) {
        List<Option> hidden = new ArrayList<>();
        hidden.add(new Option(REASON, form.value(REASON)));
        hidden.add(new Option(ALL, form.value(ALL)));
        open().forEach(line -> hidden.add(new Option(name(line), form.value(name(line)))));
        hidden.add(new Option(FIGURES, figures.shown()));
        hidden.add(new Option(CONFIRMED, "on"));
        return hidden;
    }

    private static String name(AskLine line) {
        return "fate-" + line.id();
    }
}

package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.List;

/** The form that closes what ended asks have left open: of which of them, and why. */
record KeptPage(Instrument instrument, List<AskLine> lines, Form form) {

    static final String ASKS = "asks";
    static final String REASON = "reason";
    static final String FIGURES = "figures";
    static final String CONFIRMED = "confirmed";

    /** The form as it is first drawn: everything is chosen. */
    static KeptPage fresh(Instrument instrument, List<AskLine> lines) {
        List<Long> all = lines.stream().map(AskLine::id).toList();
        return new KeptPage(instrument, lines, Form.empty().withAll(ASKS, all));
    }

    static String path(Instrument instrument) {
        return LifeDesk.path(instrument) + "/kept";
    }

    String path() {
        return path(instrument);
    }

    List<Link> trail() {
        return LifeDesk.trail(instrument, text("circular.kept.link"));
    }

    Field asks() {
        return Field.of(form, ASKS, text("circular.extend.asks")).must();
    }

    List<Option> options() {
        return lines.stream().map(AskLine::option).toList();
    }

    Field reason() {
        return Field.of(form, REASON, text("circular.withdraw.reason"))
                .hint(text("circular.kept.reason.hint"))
                .must();
    }

    /** Those chosen of which something is open. */
    List<AskLine> chosen() {
        List<String> typed = form.values(ASKS);
        List<AskLine> chosen = lines.stream()
                .filter(line -> typed.contains(Long.toString(line.id())))
                .toList();
        if (chosen.isEmpty()) {
            form.error(ASKS, text("circular.kept.missing"));
        }
        return chosen;
    }

    static String shown(List<AskLine> chosen) {
        return Long.toString(undone(chosen));
    }

    private static long undone(List<AskLine> chosen) {
        return chosen.stream().mapToLong(AskLine::undone).sum();
    }

    /** Whether this figure has been shown, and confirmed. */
    boolean confirmed(List<AskLine> chosen) {
        return form.has(CONFIRMED) && form.value(FIGURES).equals(shown(chosen));
    }

    /** What follows, and the question. */
    Confirm confirm(List<AskLine> chosen) {
        List<String> consequences = new ArrayList<>();
        if (form.has(CONFIRMED)) {
            consequences.add(text("circular.withdraw.moved"));
        }
        consequences.add(text("circular.kept.closes", undone(chosen)));
        chosen.forEach(line -> consequences.add(line.words()));
        consequences.add(text("circular.kept.stays"));
        consequences.add(text("circular.kept.told"));
        consequences.add(text("circular.withdraw.why", form.value(REASON)));
        return new Confirm(
                text("circular.kept.confirm", instrument.name().dated()),
                consequences,
                path(),
                text("circular.kept.do"),
                LifeDesk.path(instrument),
                hidden(chosen));
    }

    private List<Option> hidden(List<AskLine> chosen) {
        List<Option> hidden = new ArrayList<>();
        hidden.add(new Option(REASON, form.value(REASON)));
        chosen.forEach(line -> hidden.add(new Option(ASKS, Long.toString(line.id()))));
        hidden.add(new Option(FIGURES, shown(chosen)));
        hidden.add(new Option(CONFIRMED, "on"));
        return hidden;
    }
}

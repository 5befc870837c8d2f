package ir.saman.circular.life;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Instruments.Instrument;
import ir.saman.circular.life.AskSql.Foreseen;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.ArrayList;
import java.util.List;

/** The form that gives more time: for what, for whom, until when and why. */
record ExtendPage(Instrument instrument, List<AskLine> lines, Form form) {

    static final String ASKS = "asks";
    static final String UNTIL = "until";
    static final String REASON = "reason";
    static final String FIGURES = "figures";
    static final String CONFIRMED = "confirmed";

    private static final List<String> SENT =
            List.of(ASKS, UNTIL, REASON, Whom.WHOM, Whom.KINDS, Whom.TERRITORIES, Whom.ORGANS);

    String path() {
        return LifeDesk.path(instrument) + "/extend";
    }

    List<Link> trail() {
        return LifeDesk.trail(instrument, text("circular.extend.link"));
    }

    Field asks() {
        return Field.of(form, ASKS, text("circular.extend.asks")).must();
    }

    /** Each ask with how much of it is open, and by when. */
    List<Option> options() {
        return lines.stream().map(AskLine::option).toList();
    }

    Field until() {
        return Field.of(form, UNTIL, text("circular.extend.until"))
                .hint(text("circular.extend.until.hint"))
                .must();
    }

    Field reason() {
        return Field.of(form, REASON, text("circular.extend.reason"))
                .hint(text("circular.extend.reason.hint"))
                .must();
    }

    Field whom() {
        return Whom.field(form);
    }

    Field some(String name) {
        return Field.of(form, name, text("circular.extend." + name));
    }

    boolean confirmed(Extension extension) {
        return form.has(CONFIRMED) && form.value(FIGURES).equals(extension.shown());
    }

    /** What follows, and the question. */
    Confirm confirm(Extension extension) {
        Foreseen foreseen = extension.foreseen();
        String until = PersianDate.of(extension.more().until()).format();
        List<String> consequences = new ArrayList<>();
        if (form.has(CONFIRMED)) {
            consequences.add(text("circular.withdraw.moved"));
        }
        consequences.add(text("circular.extend.gives", foreseen.extended(), foreseen.organs(), until));
        consequences.add(text("circular.extend.has", foreseen.later()));
        if (foreseen.undated() > 0) {
            consequences.add(text("circular.extend.undated", foreseen.undated()));
        }
        lines.stream()
                .filter(line -> extension.more().asks().contains(line.id()))
                .forEach(line -> consequences.add(line.words()));
        consequences.add(text("circular.extend.told"));
        consequences.add(text("circular.withdraw.why", form.value(REASON)));
        return new Confirm(
                text("circular.extend.confirm", instrument.name().dated(), until),
                consequences,
                path(),
                text("circular.extend.do"),
                LifeDesk.path(instrument),
                hidden(extension));
    }

    private List<Option> hidden(Extension extension) {
        List<Option> hidden = new ArrayList<>();
        SENT.forEach(name -> form.values(name).forEach(value -> hidden.add(new Option(name, value))));
        hidden.add(new Option(FIGURES, extension.shown()));
        hidden.add(new Option(CONFIRMED, "on"));
        return hidden;
    }
}

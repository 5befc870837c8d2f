package ir.saman.circular.settle;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularText;
import ir.saman.circular.CircularText.Clause;
import ir.saman.circular.CircularText.Uncertain;
import ir.saman.circular.Circulars.Reading;
import ir.saman.circular.Circulars.Recounted;
import ir.saman.circular.Instruments.Instrument;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of a circular is uncertain, and the form that settles one part of it.
 *
 * @param version the newest, in which it is uncertain
 * @param chosen the part the form is of; absent where all is certain, or none of that name is uncertain
 */
record SettlePage(Instrument instrument, CircularText letter, int version, Optional<Uncertain> chosen, Form form) {

    static final String CONFIRMED = "confirmed";
    private static final int MOST = 30;

    String title() {
        return text("circular.settle.title", instrument.name().shortly());
    }

    String path() {
        return "/desk/circulars/" + instrument.id() + "/settle";
    }

    List<Link> trail() {
        return List.of(
                Link.to(instrument.name().shortly(), instrument.name().path()),
                Link.here(text("circular.settle.trail")));
    }

    /** Each uncertain part; the chosen one leads nowhere. */
    List<Link> parts() {
        return letter.uncertain().stream()
                .map(each -> chosen.equals(Optional.of(each))
                        ? Link.here(part(each))
                        : Link.to(part(each), path() + "?" + SettleForm.FIELD + "=" + each.field()))
                .toList();
    }

    Optional<SettleForm> settling() {
        return chosen.map(doubt -> new SettleForm(form, doubt));
    }

    /** The clauses whose days hang on a part, by their labels. */
    List<String> affected(Uncertain doubt) {
        return letter.everyClause()
                .filter(clause -> doubt.affects().contains(clause.anchor()))
                .map(Clause::label)
                .toList();
    }

    private static String part(Uncertain doubt) {
        return text("circular.uncertain.field." + doubt.field());
    }

    /** What follows, and the question. */
    Confirm confirm(Reading reading, List<Recounted> recounted) {
        List<String> consequences = new ArrayList<>();
        consequences.add(text("circular.settle.reason.is", reading.reason()));
        consequences.add(text("circular.settle.version", version + 1));
        if (reading.field().equals("number")) {
            consequences.add(text("circular.settle.found"));
        }
        if (recounted.isEmpty()) {
            consequences.add(text("circular.settle.moves-none"));
        }
        recounted.stream().limit(MOST).map(SettlePage::words).forEach(consequences::add);
        if (recounted.size() > MOST) {
            consequences.add(text("circular.settle.moves-more", recounted.size() - MOST));
        }
        consequences.add(text("circular.settle.final"));
        return new Confirm(
                text("circular.settle.confirm", text("circular.uncertain.field." + reading.field()), reading.words()),
                consequences,
                path(),
                text("circular.settle.do"),
                path() + "?" + SettleForm.FIELD + "=" + reading.field(),
                hidden());
    }

    private static String words(Recounted each) {
        return text(
                "circular.settle.moves",
                each.label(),
                each.action(),
                each.shift().duties(),
                day(each.shift().from()),
                day(each.shift().to()));
    }

    private static String day(LocalDate day) {
        return PersianDate.of(day).format();
    }

    private List<Option> hidden() {
        List<Option> hidden = new ArrayList<>();
        for (String name :
                List.of(SettleForm.FIELD, SettleForm.CHOICE, SettleForm.VALUE, SettleForm.REASON, SettleForm.VERSION)) {
            hidden.add(new Option(name, form.value(name)));
        }
        hidden.add(new Option(CONFIRMED, "on"));
        return hidden;
    }
}

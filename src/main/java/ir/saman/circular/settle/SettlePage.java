package ir.saman.circular.settle;

import static ir.saman.kit.text.Texts.text;

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
 * What of a letter is uncertain, and the form that settles one part of it.
 *
 * @param chosen the part the form is of; absent where all is certain, or none of that name is uncertain
 */
record SettlePage(Doubtful letter, Optional<Uncertain> chosen, Form form) {

    static final String CONFIRMED = "confirmed";
    private static final int MOST = 30;

    Instrument instrument() {
        return letter.instrument();
    }

    List<Link> trail() {
        return List.of(
                Link.to(instrument().name().shortly(), instrument().name().path()),
                Link.here(text("circular.settle.trail")));
    }

    /** Each uncertain part; the chosen one leads nowhere. */
    List<Link> parts() {
        return letter.uncertain().stream()
                .map(each -> chosen.equals(Optional.of(each))
                        ? Link.here(part(each))
                        : Link.to(part(each), letter.path() + "?" + SettleForm.FIELD + "=" + each.field()))
                .toList();
    }

    Optional<SettleForm> settling() {
        return chosen.map(doubt -> new SettleForm(form, doubt));
    }

    private static String part(Uncertain doubt) {
        return text("circular.uncertain.field." + doubt.field());
    }

    /** What follows, and the question. */
    Confirm confirm(Reading reading, List<Recounted> recounted) {
        List<String> consequences = new ArrayList<>();
        consequences.add(text("circular.settle.reason.is", reading.reason()));
        consequences.addAll(letter.follows(reading));
        if (recounted.isEmpty()) {
            consequences.add(text("circular.settle.moves-none"));
        }
        recounted.stream().limit(MOST).map(SettlePage::words).forEach(consequences::add);
        if (recounted.size() > MOST) {
            consequences.add(text("circular.settle.moves-more", recounted.size() - MOST));
        }
        consequences.add(letter.last());
        return new Confirm(
                text("circular.settle.confirm", text("circular.uncertain.field." + reading.field()), reading.words()),
                consequences,
                letter.path(),
                text("circular.settle.do"),
                letter.path() + "?" + SettleForm.FIELD + "=" + reading.field(),
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

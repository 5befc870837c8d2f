package ir.saman.circular.track;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;

/** The form that moves the day back from which a circular is followed. */
record TrackPage(Followed followed, Form form) {

    static final String FROM = "from";
    static final String CONFIRMED = "confirmed";

    Field from() {
        return Field.of(form, FROM, text("circular.track.from"))
                .hint(text("circular.track.hint", followed.issued(), followed.from()))
                .must();
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("circular.track.title"), "/desk/circulars"),
                Link.to(followed.name().shortly(), followed.desk()),
                Link.here(text("circular.track.change")));
    }

    /** What follows, and the question. */
    static Confirm confirm(Followed followed, PersianDate day, int touched) {
        String name = followed.name().shortly();
        return new Confirm(
                text("circular.track.confirm", name, day.format()),
                List.of(
                        text("circular.track.touches", touched),
                        text("circular.track.overdue", day.format()),
                        text("circular.track.final")),
                followed.path(),
                text("circular.track.do", day.format()),
                followed.path(),
                List.of(new Option(FROM, day.format()), new Option(CONFIRMED, "on")));
    }
}

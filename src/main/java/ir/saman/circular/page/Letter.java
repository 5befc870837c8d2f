package ir.saman.circular.page;

import ir.saman.circular.CircularName;
import ir.saman.circular.CircularText;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;

/** The letter of a circular; its programme and its time of day may be empty. */
record Letter(CircularText text, String issuer, String programme, String address) {

    CircularName name() {
        return new CircularName(text.kind(), text.number(), text.date(), address);
    }

    /** Day, and time where the letter bears one. */
    String moment() {
        String day = PersianDate.of(text.date()).words();
        return text.time().isEmpty() ? day : Texts.text("circular.page.moment", day, Digits.persian(text.time()));
    }

    String signatory() {
        return Texts.text(
                "circular.page.signatory",
                text.signatory().name(),
                text.signatory().post());
    }

    String classificationWords() {
        return Texts.text("circular.classification." + text.classification());
    }

    String urgencyWords() {
        return Texts.text("circular.urgency." + text.urgency());
    }
}

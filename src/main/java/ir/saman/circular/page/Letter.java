package ir.saman.circular.page;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.CircularName;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import java.time.LocalDate;

/** The letter of a circular; its programme and its time of day may be empty. */
record Letter(
        long id,
        String kind,
        String number,
        LocalDate issuedOn,
        String issuedTime,
        String subject,
        String issuer,
        String signatoryName,
        String signatoryPost,
        String classification,
        String urgency,
        String programme,
        String addressees) {

    CircularName name() {
        return new CircularName(kind, number, issuedOn);
    }

    /** Day, and time where the letter bears one. */
    String moment() {
        String day = PersianDate.of(issuedOn).words();
        return issuedTime.isEmpty() ? day : text("circular.page.moment", day, Digits.persian(issuedTime));
    }

    String signatory() {
        return text("circular.page.signatory", signatoryName, signatoryPost);
    }

    boolean isOpen() {
        return classification.equals("ORDINARY");
    }

    String classificationWords() {
        return text("circular.classification." + classification);
    }

    String urgencyWords() {
        return text("circular.urgency." + urgency);
    }
}

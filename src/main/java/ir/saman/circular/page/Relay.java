package ir.saman.circular.page;

import ir.saman.circular.CircularText.Copy;
import ir.saman.circular.RelayText;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.Texts;
import java.util.List;

/**
 * A relay on the circular's page: who passed it on, by which letter, to whom, with which copies.
 *
 * @param text as far as it is settled
 * @param certain what of it was settled since it came
 * @param before the letter it passes on, in words; empty where that was never entered
 */
record Relay(long id, String by, RelayText text, List<Doubt> doubts, List<Certain> certain, String before, Seal seal) {

    /** «نامه ۵۳۶۷۰۱ — ۱۳۹۸/۰۹/۲۳»; that neither can be read, where it cannot. */
    String letter() {
        String number = text.number().isEmpty()
                ? Texts.text("circular.relay.no-number")
                : Texts.text("circular.name", Texts.text("circular.kind.LETTER"), Digits.persian(text.number()));
        String day =
                text.date().map(each -> PersianDate.of(each).format()).orElse(Texts.text("circular.relay.no-date"));
        return Texts.text("circular.name.dated", number, day);
    }

    String signatory() {
        return Texts.text(
                "circular.page.signatory",
                text.signatory().name(),
                text.signatory().post());
    }

    List<String> copies() {
        return text.copies().stream().map(Copy::words).toList();
    }
}

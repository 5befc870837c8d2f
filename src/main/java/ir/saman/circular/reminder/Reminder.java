package ir.saman.circular.reminder;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One letter that was sent to all organs late with a circular. */
record Reminder(
        long id,
        long circular,
        String number,
        LocalDate on,
        String body,
        String name,
        String post,
        String organ,
        Instant sentAt,
        int organs) {

    String path() {
        return "/desk/circulars/" + circular + "/reminders/" + id;
    }

    /** Where those it reminds read it. */
    String receivedPath() {
        return "/desk/reminders/" + id;
    }

    String letter() {
        return text(
                "circular.reminder.letter",
                Digits.persian(number),
                PersianDate.of(on).format());
    }

    String sent() {
        return Tehran.moment(sentAt);
    }

    String reached() {
        return text("circular.reminder.reached", organs);
    }

    /** What is signed: the letter and its list, a line for each organ. */
    String signed(List<Late> list) {
        StringBuilder words = new StringBuilder(String.join("\n", number, on.toString(), body));
        list.forEach(each -> words.append('\n')
                .append(String.join(
                        "\t",
                        each.name(),
                        Integer.toString(each.late()),
                        each.since().toString())));
        return words.toString();
    }
}

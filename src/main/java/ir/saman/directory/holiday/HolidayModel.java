package ir.saman.directory.holiday;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.holiday.HolidaySql.Holiday;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Page;
import java.util.List;

/** What the template draws. */
record HolidayModel(Form form, int year, String province, List<Row> rows, List<Option> provinces, List<Option> mayAdd) {

    /** Where the same list of another year is. */
    String ofYear(int other) {
        return address(other, province);
    }

    static String address(int year, String province) {
        return "/desk/holidays?year=" + year + (province.isEmpty() ? "" : "&province=" + province);
    }

    /** The question before a holiday is removed. */
    static Page sureToRemove(Holiday holiday) {
        Row row = new Row(holiday, true);
        return Page.of(
                "kit/web/confirm",
                new Confirm(
                        text("directory.holiday.remove.ask", row.day()),
                        List.of(text("directory.seat.words", holiday.title(), row.place())),
                        "/desk/holidays/" + holiday.id() + "/remove",
                        text("kit.ask.yes"),
                        "/desk/holidays",
                        List.of(new Option("sure", "on"))));
    }

    /** One holiday, and whether the reader may remove it. */
    record Row(Holiday holiday, boolean mayRemove) {

        /** The day, with its weekday. */
        String day() {
            return PersianDate.of(holiday.onDate()).words();
        }

        /** Where it is a holiday. */
        String place() {
            return holiday.place().isEmpty() ? text("directory.tree.country") : holiday.place();
        }

        /** How sure it is. */
        String status() {
            return text("directory.holiday.status." + holiday.status());
        }
    }
}

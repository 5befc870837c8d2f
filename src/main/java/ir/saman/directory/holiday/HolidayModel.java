package ir.saman.directory.holiday;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.holiday.HolidaySql.Holiday;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
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

package ir.saman.directory.holiday;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Actor;
import ir.saman.directory.holiday.HolidayModel.Row;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of a year's holidays as one reader sees it: with what they may add and remove. */
@Component
class HolidayList {

    private static final String COUNTRY = "country";

    private final Holidays holidays;
    private final HolidaySql sql;
    private final Clock clock;

    HolidayList(Holidays holidays, HolidaySql sql, Clock clock) {
        this.holidays = holidays;
        this.sql = sql;
        this.clock = clock;
    }

    HolidayModel of(Form form, Actor actor) {
        int year = year(form);
        String province = form.value("province").matches("[0-9]{2}") ? form.value("province") : "";
        List<Option> provinces = sql.provinces();
        Set<String> editable =
                holidays.editable(provinces.stream().map(Option::value).toList(), actor);
        List<Option> mayAdd = Stream.concat(
                        Stream.of(new Option(COUNTRY, text("directory.tree.country"))), provinces.stream())
                .filter(each -> editable.contains(each.value().equals(COUNTRY) ? "" : each.value()))
                .toList();
        List<Row> rows = holidays
                .list(
                        new PersianMonth(year, 1).first().date(),
                        new PersianMonth(year, 12).last().date(),
                        province)
                .stream()
                .map(each -> new Row(each, editable.contains(each.province())))
                .toList();
        return new HolidayModel(form, year, province, rows, provinces, mayAdd);
    }

    /** The province chosen as {@code where}, empty for the whole country; an error noted for what is neither. */
    Optional<String> where(Form form) {
        String chosen = form.required("where", text("directory.holiday.where"), 20);
        if (chosen.equals(COUNTRY)) {
            return Optional.of("");
        }
        if (sql.provinces().stream().noneMatch(each -> each.value().equals(chosen))) {
            form.error("where", text("kit.form.choice", text("directory.holiday.where")));
            return Optional.empty();
        }
        return Optional.of(chosen);
    }

    private int year(Form form) {
        return Digits.parse(form.value("year"))
                .filter(each -> each > 1200 && each < 1600)
                .map(Long::intValue)
                .orElseGet(() -> PersianDate.of(Tehran.today(clock)).year());
    }
}

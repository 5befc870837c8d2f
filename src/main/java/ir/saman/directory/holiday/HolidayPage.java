package ir.saman.directory.holiday;

import static ir.saman.kit.text.Texts.text;
import static java.util.stream.Collectors.toSet;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.holiday.HolidaySql.Holiday;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.PersianMonth;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The holidays of a year, of the country or of one province. */
@Controller
class HolidayPage {

    private final Holidays holidays;
    private final HolidaySql sql;
    private final Clock clock;

    HolidayPage(Holidays holidays, HolidaySql sql, Clock clock) {
        this.holidays = holidays;
        this.sql = sql;
        this.clock = clock;
    }

    /** What the template draws. */
    record HolidayModel(
            Form form, int year, String province, List<Row> rows, List<Option> provinces, List<Option> mayAdd) {

        /** Where the same list of another year is. */
        String ofYear(int other) {
            return address(other, province);
        }

        private static String address(int year, String province) {
            return "/desk/holidays?year=" + year + (province.isEmpty() ? "" : "&province=" + province);
        }
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

    /** The holidays of {@code year} (this year if absent), of {@code province} or of all places. */
    @GetMapping("/desk/holidays")
    @Asks(Act.SEE_ORGANS)
    Reply list(Form form, Actor actor) {
        return page(form, actor);
    }

    /** Adds one. */
    @PostMapping("/desk/holidays")
    @Asks(Act.EDIT_HOLIDAY)
    Reply add(Form form, Actor actor) {
        form.required("on", text("directory.holiday.on"), 40);
        Optional<PersianDate> on = form.date("on", text("directory.holiday.on"));
        String title = PersianText.tidyLine(form.required("title", text("directory.holiday.title"), 200));
        String where = form.value("where");
        if (form.refused() || on.isEmpty()) {
            return page(form, actor).refused();
        }
        return switch (holidays.add(on.get().date(), where.equals("country") ? "" : where, title, actor)) {
            case DONE ->
                Redirect.to(HolidayModel.address(on.get().year(), ""))
                        .saying(text("directory.holiday.added", on.get().words()));
            case ALREADY_THERE -> again(form.error("on", text("directory.holiday.there")), actor);
            case NOT_ALLOWED -> again(form.error("where", text("directory.holiday.elsewhere")), actor);
        };
    }

    /** Removes one. */
    @PostMapping("/desk/holidays/{id:[0-9]{1,18}}/remove")
    @Asks(Act.EDIT_HOLIDAY)
    Reply remove(@PathVariable long id, Actor actor) {
        holidays.remove(id, actor);
        return Redirect.to("/desk/holidays").saying(text("directory.holiday.removed"));
    }

    private Page again(Form form, Actor actor) {
        return page(form, actor).refused();
    }

    private Page page(Form form, Actor actor) {
        int year = year(form);
        String province = form.value("province").matches("[0-9]{2}") ? form.value("province") : "";
        List<Option> provinces = sql.provinces();
        List<Option> mayAdd = Stream.concat(
                        Stream.of(new Option("country", text("directory.tree.country"))), provinces.stream())
                .filter(each -> holidays.mayEdit(each.value().equals("country") ? "" : each.value(), actor))
                .toList();
        Set<String> editable = mayAdd.stream()
                .map(each -> each.value().equals("country") ? "" : each.value())
                .collect(toSet());
        List<Row> rows = holidays
                .list(
                        new PersianMonth(year, 1).first().date(),
                        new PersianMonth(year, 12).last().date(),
                        province)
                .stream()
                .map(each -> new Row(each, editable.contains(each.province())))
                .toList();
        return Page.of("directory/holiday/list", new HolidayModel(form, year, province, rows, provinces, mayAdd));
    }

    private int year(Form form) {
        return Digits.parse(form.value("year"))
                .filter(each -> each > 1200 && each < 1600)
                .map(Long::intValue)
                .orElseGet(() -> PersianDate.of(Tehran.today(clock)).year());
    }
}

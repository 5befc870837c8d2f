package ir.saman.directory.holiday;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.holiday.HolidaySql.Holiday;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The holidays of a year, of the country or of one province. */
@Controller
class HolidayPage {

    private final Holidays holidays;
    private final HolidayList list;

    HolidayPage(Holidays holidays, HolidayList list) {
        this.holidays = holidays;
        this.list = list;
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
        Optional<String> where = list.where(form);
        if (form.refused() || on.isEmpty() || where.isEmpty()) {
            return page(form, actor).refused();
        }
        return switch (holidays.add(on.get().date(), where.get(), title, actor)) {
            case DONE ->
                Redirect.to(HolidayModel.address(on.get().year(), ""))
                        .saying(text("directory.holiday.added", on.get().words()));
            case ALREADY_THERE -> again(form.error("on", text("directory.holiday.there")), actor);
            case NOT_ALLOWED -> again(form.error("where", text("directory.holiday.elsewhere")), actor);
        };
    }

    /** Removes one, once that is confirmed. */
    @PostMapping("/desk/holidays/{id:[0-9]{1,18}}/remove")
    @Asks(Act.EDIT_HOLIDAY)
    Reply remove(@PathVariable long id, Form form, Actor actor) {
        Optional<Holiday> holiday = holidays.removable(id, actor);
        if (holiday.isPresent() && !form.has("sure")) {
            return HolidayModel.sureToRemove(holiday.get());
        }
        holidays.remove(id, actor);
        return Redirect.to("/desk/holidays").saying(text("directory.holiday.removed"));
    }

    private Page again(Form form, Actor actor) {
        return page(form, actor).refused();
    }

    private Page page(Form form, Actor actor) {
        return Page.of("directory/holiday/list", list.of(form, actor));
    }
}

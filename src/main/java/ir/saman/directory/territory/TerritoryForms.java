package ir.saman.directory.territory;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.territory.TerritoryCommand.Make;
import ir.saman.directory.territory.TerritoryCommand.Rename;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.BadRequest;
import ir.saman.kit.web.Form;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the forms of the commands on counties; empty when something is wrong, which then stands at its field. */
@Component
class TerritoryForms {

    private final TerritorySql sql;
    private final Clock clock;

    TerritoryForms(TerritorySql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new county's form: today, in the province the reader came from. */
    Form fresh(Form asked) {
        return Form.empty()
                .with("province", asked.value("province"))
                .with("on", PersianDate.of(Tehran.today(clock)).format())
                .with("governorate", "on");
    }

    /** The form of a county as it stands. */
    Form of(County county) {
        return Form.empty().with("name", county.name()).with("was", county.name());
    }

    Optional<Make> make(Form form) {
        String province = province(form);
        String name = name(form);
        Optional<String> code = form.typed("code").map(Digits::latin);
        form.required("on", text("directory.territory.on"), 40);
        Optional<PersianDate> on = form.date("on", text("directory.territory.on"));
        return on.filter(day -> !form.refused()).map(day -> new Make(province, name, code, day.date()));
    }

    Optional<Rename> rename(County county, Form form) {
        String was = form.typed("was").orElseThrow(() -> new BadRequest("a form without the name it was drawn for"));
        String reason = PersianText.tidyLine(form.required("reason", text("directory.organ.reason"), 500));
        Rename rename = new Rename(county.code(), was, name(form), reason);
        return form.refused() ? Optional.empty() : Optional.of(rename);
    }

    private String province(Form form) {
        String province = form.required("province", text("directory.organ.province"), 40);
        boolean known = sql.provinces(TerritoryFilter.NONE).stream()
                .anyMatch(each -> each.code().equals(province));
        if (!known) {
            form.error("province", text("kit.form.choice", text("directory.organ.province")));
        }
        return province;
    }

    /** The bare name; the word for a county before it is dropped, since pages write it themselves. */
    private static String name(Form form) {
        String label = text("directory.territory.name");
        String typed = PersianText.tidyLine(form.required("name", label, 100));
        String before = text("directory.organ.county") + " ";
        String name = typed.startsWith(before) ? typed.substring(before.length()) : typed;
        if (name.codePoints().noneMatch(Character::isLetter)) {
            form.error("name", text("kit.form.missing", label));
        }
        return name;
    }
}

package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganId;
import ir.saman.directory.OrganKind;
import ir.saman.directory.OrganPicks;
import ir.saman.directory.organ.OrganCommand.Close;
import ir.saman.directory.organ.OrganCommand.Edit;
import ir.saman.directory.organ.OrganCommand.Identity;
import ir.saman.directory.organ.OrganCommand.Make;
import ir.saman.directory.organ.OrganCommand.Move;
import ir.saman.directory.organ.OrganCommand.Place;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.calendar.Tehran;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.BadRequest;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the forms of the commands on organs; empty when something is wrong, which then stands at its field. */
@Component
class OrganForms {

    /** What the address of a new organ's form may fill in. */
    private static final String[] ASKED = {"name", "kind", "code", "article5", "parent", "province", "county", "on"};

    private final OrganPicks picks;
    private final OrganListSql places;
    private final Clock clock;

    OrganForms(OrganPicks picks, OrganListSql places, Clock clock) {
        this.picks = picks;
        this.places = places;
        this.clock = clock;
    }

    /** A new organ's form: today, the code system of this installation, and what its address asks for. */
    Form fresh(Form asked) {
        Form form = dated(Form.empty()).with("codeSystem", "SAMAN").with("codeProvisional", "on");
        for (String name : ASKED) {
            if (asked.has(name)) {
                form.with(name, asked.value(name));
            }
        }
        return form;
    }

    /** The form of an organ as it stands. */
    Form of(OrganCard organ) {
        Form form = dated(Form.empty())
                .with("version", organ.version())
                .with("code", organ.code())
                .with("codeSystem", organ.codeSystem())
                .with("kind", organ.kind().name())
                .with("name", organ.name())
                .with("nameEn", organ.nameEn())
                .with("province", organ.province())
                .with("county", organ.county())
                .with("parent", organ.parentId() == 0 ? "" : organ.parentId());
        ticked(form, "codeProvisional", organ.codeProvisional());
        ticked(form, "article5", organ.article5());
        return form;
    }

    Optional<Make> make(Form form) {
        Optional<OrganKind> kind = kind(form);
        Place place = place(form);
        LocalDate on = on(form);
        String reason = reason(form);
        Optional<Identity> identity = kind.map(each -> identity(form, each));
        return identity.filter(each -> !form.refused()).map(each -> new Make(each, place, on, reason));
    }

    Optional<Edit> edit(OrganId organ, Form form) {
        Optional<Identity> identity = kind(form).map(each -> identity(form, each));
        LocalDate on = on(form);
        String reason = reason(form);
        return identity.filter(each -> !form.refused()).map(each -> new Edit(organ, version(form), each, on, reason));
    }

    Optional<Move> move(OrganId organ, Form form) {
        Move move = new Move(organ, version(form), place(form), on(form), reason(form));
        return form.refused() ? Optional.empty() : Optional.of(move);
    }

    Optional<Close> close(OrganId organ, Form form) {
        Optional<OrganId> successor = picks.chosen(form, "successor");
        String fate = form.value("fate");
        if (!fate.equals("transfer") && !fate.equals("end")) {
            form.error("fate", text("directory.organ.close.fate.missing"));
        } else if (fate.equals("transfer") && successor.isEmpty()) {
            form.error("successor", text("directory.organ.close.successor.missing"));
        }
        Close close = new Close(
                organ, version(form), successor.filter(each -> fate.equals("transfer")), on(form), reason(form));
        return form.refused() ? Optional.empty() : Optional.of(close);
    }

    private Identity identity(Form form, OrganKind kind) {
        return new Identity(
                Digits.latin(form.required("code", text("directory.organ.code"), 40)),
                form.required("codeSystem", text("directory.organ.codeSystem"), 40),
                form.has("codeProvisional"),
                kind,
                PersianText.tidyLine(form.required("name", text("directory.organ.name"), 300)),
                PersianText.tidyLine(form.value("nameEn")),
                form.has("article5"));
    }

    private Optional<OrganKind> kind(Form form) {
        form.required("kind", text("directory.organ.kind"), 40);
        return form.choice("kind", text("directory.organ.kind"), OrganKind.class);
    }

    private Place place(Form form) {
        return new Place(picks.chosen(form, "parent"), province(form), form.typed("county"));
    }

    /** Only a province will do: a county has its own field, and its own rule asks which province it lies in. */
    private Optional<String> province(Form form) {
        Optional<String> typed = form.typed("province");
        if (typed.isPresent() && places.provinces().stream().map(Option::value).noneMatch(typed.get()::equals)) {
            form.error("province", text("kit.form.choice", text("directory.organ.province")));
        }
        return typed;
    }

    private LocalDate on(Form form) {
        form.required("on", text("directory.organ.on"), 40);
        return form.date("on", text("directory.organ.on"))
                .map(PersianDate::date)
                .orElseGet(() -> Tehran.today(clock));
    }

    private static String reason(Form form) {
        return PersianText.tidyLine(form.required("reason", text("directory.organ.reason"), 500));
    }

    private static int version(Form form) {
        return form.typed("version")
                .filter(typed -> typed.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> new BadRequest("a form without its version"));
    }

    private Form dated(Form form) {
        return form.with("on", PersianDate.of(Tehran.today(clock)).format());
    }

    private static void ticked(Form form, String name, boolean yes) {
        if (yes) {
            form.with(name, "on");
        }
    }
}

package ir.saman.directory.programme;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.programme.ProgrammeSql.Programme;
import ir.saman.kit.text.Digits;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.BadRequest;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The programmes: axes, organs by level, and the limits of their powers with the clause of each (A1). */
@Controller
class ProgrammePage {

    private final ProgrammeSql sql;
    private final Axes axes;
    private final Authority authority;

    ProgrammePage(ProgrammeSql sql, Axes axes, Authority authority) {
        this.sql = sql;
        this.axes = axes;
        this.authority = authority;
    }

    /** What the list's template draws. */
    record ListModel(List<Programme> programmes) {}

    /** All programmes. */
    @GetMapping("/desk/programmes")
    @Asks(Act.SEE_ORGANS)
    Reply list() {
        return Page.of("directory/programme/list", new ListModel(sql.list()));
    }

    /** One programme; 404 if there is none. */
    @GetMapping("/desk/programmes/{id:[0-9]{1,18}}")
    @Asks(Act.SEE_ORGANS)
    Reply show(@PathVariable long id, Actor actor) {
        return page(id, Form.empty(), actor);
    }

    /** Changes its axes: {@code do} is add, rename, raise or remove (which asks once more); places count from 0. */
    @PostMapping("/desk/programmes/{id:[0-9]{1,18}}/axes")
    @Asks(Act.EDIT_PROGRAMME)
    Reply change(@PathVariable long id, Form form, Actor actor) {
        find(id);
        AxisChange change = change(form);
        if (form.refused()) {
            return page(id, form, actor).refused();
        }
        if (change instanceof AxisChange.Remove remove && !form.has("sure")) {
            return sure(id, remove, form);
        }
        if (axes.change(id, form.value("seen"), change, actor.by())) {
            return Redirect.to("/desk/programmes/" + id).saying(text("directory.programme.axes.done"));
        }
        return page(id, form.error("name", text("directory.programme.axes.changed")), actor)
                .status(409);
    }

    private Page sure(long id, AxisChange.Remove remove, Form form) {
        return sql.axes(id).stream()
                .skip(remove.place())
                .findFirst()
                .map(axis -> ProgrammeModel.sureToRemove(id, axis, form))
                .orElseThrow(() -> new NotFound("axis " + remove.place() + " of programme " + id));
    }

    private static AxisChange change(Form form) {
        return switch (form.value("do")) {
            case "add" -> new AxisChange.Add(name(form));
            case "rename" -> new AxisChange.Rename(place(form), name(form));
            case "raise" -> new AxisChange.Raise(place(form));
            case "remove" -> new AxisChange.Remove(place(form));
            case String unknown -> throw new BadRequest("no change of axes: " + unknown);
        };
    }

    private static String name(Form form) {
        return PersianText.tidyLine(form.required("name", text("directory.programme.axis"), 200));
    }

    private static int place(Form form) {
        return Digits.parse(form.value("place"))
                .filter(each -> each >= 0 && each < 1000)
                .map(Long::intValue)
                .orElseThrow(() -> new BadRequest("no place of an axis: " + form.value("place")));
    }

    private Page page(long id, Form form, Actor actor) {
        Programme programme = find(id);
        return Page.of(
                "directory/programme/programme",
                new ProgrammeModel(
                        programme,
                        form,
                        sql.axes(id),
                        ProgrammeModel.levels(sql.organs(id), sql.powers(id)),
                        sql.overseers(id),
                        authority.mayEver(actor, Act.EDIT_PROGRAMME)));
    }

    private Programme find(long id) {
        return sql.find(id).orElseThrow(() -> new NotFound("programme " + id));
    }
}

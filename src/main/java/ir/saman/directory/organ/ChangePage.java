package ir.saman.directory.organ;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.OrganId;
import ir.saman.directory.OrganPicks;
import ir.saman.directory.Organs;
import ir.saman.directory.Target;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The forms that make, edit, move and close an organ. Moving and closing ask once more, saying what follows. */
@Controller
class ChangePage {

    private final OrganChanges changes;
    private final OrganForms forms;
    private final ChangeForms pages;
    private final Organs organs;
    private final Authority authority;

    ChangePage(OrganChanges changes, OrganForms forms, ChangeForms pages, Organs organs, Authority authority) {
        this.changes = changes;
        this.forms = forms;
        this.pages = pages;
        this.organs = organs;
        this.authority = authority;
    }

    /** The form of a new organ; fields named in the address are filled in already. */
    @GetMapping("/desk/organs/new")
    @Asks(Act.EDIT_ORGAN)
    Reply fresh(Form asked) {
        return pages.fresh(forms.fresh(asked));
    }

    /** Makes an organ; 422 with the form when refused. */
    @PostMapping("/desk/organs/new")
    @Asks(Act.EDIT_ORGAN)
    Reply make(Form form, Actor actor) {
        if (OrganPicks.searching(form)) {
            return pages.fresh(form);
        }
        return forms.make(form)
                .map(command -> pages.told(changes.make(command, actor), form, () -> pages.fresh(form)))
                .orElseGet(() -> pages.fresh(form).refused());
    }

    /** The form of who an organ is. */
    @GetMapping("/desk/organs/{id:[0-9]{1,18}}/edit")
    @Asks(Act.EDIT_ORGAN)
    Reply editing(@PathVariable long id, Actor actor) {
        return pages.edit(editable(id, actor), forms.of(pages.card(id)));
    }

    /** Changes who an organ is. */
    @PostMapping("/desk/organs/{id:[0-9]{1,18}}/edit")
    @Asks(Act.EDIT_ORGAN)
    Reply edit(@PathVariable long id, Form form, Actor actor) {
        OrganId organ = editable(id, actor);
        return forms.edit(organ, form)
                .map(command -> pages.told(changes.edit(command, actor), form, () -> pages.edit(organ, form)))
                .orElseGet(() -> pages.edit(organ, form).refused());
    }

    /** The form of where an organ stands. */
    @GetMapping("/desk/organs/{id:[0-9]{1,18}}/move")
    @Asks(Act.EDIT_ORGAN)
    Reply moving(@PathVariable long id, Actor actor) {
        return pages.move(editable(id, actor), forms.of(pages.card(id)));
    }

    /** Moves an organ, once that is confirmed. */
    @PostMapping("/desk/organs/{id:[0-9]{1,18}}/move")
    @Asks(Act.EDIT_ORGAN)
    Reply move(@PathVariable long id, Form form, Actor actor) {
        OrganId organ = editable(id, actor);
        return sure(
                form,
                () -> forms.move(organ, form),
                () -> pages.move(organ, form),
                () -> pages.sureToMove(organ, form),
                command -> changes.move(command, actor));
    }

    /** The form that closes an organ. */
    @GetMapping("/desk/organs/{id:[0-9]{1,18}}/close")
    @Asks(Act.EDIT_ORGAN)
    Reply closing(@PathVariable long id, Actor actor) {
        return pages.close(editable(id, actor), forms.of(pages.card(id)));
    }

    /** Closes an organ, once that is confirmed. */
    @PostMapping("/desk/organs/{id:[0-9]{1,18}}/close")
    @Asks(Act.EDIT_ORGAN)
    Reply close(@PathVariable long id, Form form, Actor actor) {
        OrganId organ = editable(id, actor);
        return sure(
                form,
                () -> forms.close(organ, form),
                () -> pages.close(organ, form),
                () -> pages.sureToClose(organ, form),
                command -> changes.close(command, actor));
    }

    private <C> Reply sure(
            Form form,
            Supplier<Optional<C>> read,
            Supplier<Page> again,
            Supplier<Page> ask,
            Function<C, Outcome> change) {
        if (OrganPicks.searching(form)) {
            return again.get();
        }
        Optional<C> command = read.get();
        if (command.isEmpty()) {
            return again.get().refused();
        }
        return form.has("sure") ? pages.told(change.apply(command.get()), form, again) : ask.get();
    }

    private OrganId editable(long id, Actor actor) {
        OrganId organ = new OrganId(id);
        String object = "organ " + id;
        Target target = Target.of(organs.find(organ).orElseThrow(() -> new NotFound(object)));
        authority.require(actor, Act.EDIT_ORGAN, target, object);
        return organ;
    }
}

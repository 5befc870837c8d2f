package ir.saman.directory.organ;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Asks;
import ir.saman.directory.OrganPicks;
import ir.saman.kit.web.BadRequest;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a picker of organs asks while somebody types: organs for the field {@code name} that match {@code name.q}. */
@Controller
class PickPage {

    private final OrganPicks picks;

    PickPage(OrganPicks picks) {
        this.picks = picks;
    }

    /** What the template draws. */
    record PickModel(OrganPicks.Pick pick) {}

    /** The organs found, as a page or, for htmx, as choices of the asking form. */
    @GetMapping("/desk/organs/pick")
    @Asks(Act.SEE_ORGANS)
    Reply pick(Form form) {
        String name = form.typed("name").orElse("organ");
        if (!name.matches("[A-Za-z][A-Za-z0-9]{0,30}")) {
            throw new BadRequest("a picker called " + name);
        }
        OrganPicks.Pick pick = picks.of(form, name, text("directory.organ.pick.label"));
        return Page.of("directory/organ/pick", new PickModel(form.has("must") ? pick.must() : pick))
                .part("directory/organ/found");
    }
}

package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Redirect;
import ir.saman.kit.web.Reply;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /desk/circular-texts/{id}/bring}: brings a circular's text in, as a file, as words, or a scan with its words. */
@Controller
class BringPages {

    private final Desk desk;
    private final Layers layers;

    BringPages(Desk desk, Layers layers) {
        this.desk = desk;
        this.layers = layers;
    }

    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @GetMapping("/desk/circular-texts/{id:[0-9]{1,18}}/bring")
    Reply form(@PathVariable long id, Actor actor) {
        return page(desk.head(id, actor), Form.empty());
    }

    /**
     * Keeps it, or makes it the current one again where it was brought in before; 422 beside the field for nothing, too much, a
     * type not taken, or a file without text.
     */
    @Asks(Act.EDIT_CIRCULAR_TEXT)
    @PostMapping("/desk/circular-texts/{id:[0-9]{1,18}}/bring")
    Reply bring(@PathVariable long id, @RequestParam Optional<MultipartFile> file, Form form, Actor actor) {
        Head head = desk.head(id, actor);
        LetterSource source = LetterSource.of(file, form.value(BringPage.TEXT));
        return switch (layers.bring(id, source, actor.by())) {
            case Brought.Kept kept -> Redirect.to(head.path()).saying(text("circular.text.bring.done", kept.sheets()));
            case Brought.Again again ->
                Redirect.to(head.path()).saying(again.file().after(text("circular.text.bring.again", again.sheets())));
            case Brought.Before before ->
                Redirect.to(head.path()).saying(before.file().after(text("circular.text.bring.before")));
            case Brought.Refused refused ->
                page(head, form.error(refused.field(), refused.why())).refused();
        };
    }

    private static Page page(Head head, Form form) {
        return Page.of("circular/layer/bring", new BringPage(head, form));
    }
}

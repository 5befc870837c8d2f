package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
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

/** The letter of a draft: its kind, subject, signatory, addressees, attachments, copies and the texts it names. */
@Controller
class LetterPages {

    private static final String PATH = "/desk/drafts/{id:[0-9]{1,18}}/letter";

    private final Writing writing;
    private final LetterForm letters;

    LetterPages(Writing writing, LetterForm letters) {
        this.writing = writing;
        this.letters = letters;
    }

    /** The form of a new circular. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping("/desk/drafts/new")
    Reply blank() {
        return drawn(letters.blank(), Optional.empty());
    }

    /** Begins a draft of the actor's organ and leads to its clauses; 422 with what is wrong beside its field. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping("/desk/drafts/new")
    Reply begin(Form form, Actor actor) {
        if (Typed.redrawn(form)) {
            return drawn(form, Optional.empty());
        }
        return letters.read(form, actor.organ().code())
                .<Reply>map(letter -> Redirect.to(
                                Writing.path(writing.begin(letter, actor).id()))
                        .saying(text("circular.draft.begun")))
                .orElseGet(() -> drawn(form, Optional.empty()).refused());
    }

    /** The form of the letter as it is. */
    @Asks(Act.WRITE_CIRCULAR)
    @GetMapping(PATH)
    Reply form(@PathVariable long id, Actor actor) {
        Draft draft = writing.toWrite(id, actor);
        Form form = letters.filled(draft.text());
        return drawn(form, Optional.of(new Held(draft, form)));
    }

    /** Keeps the letter; 422 with what is wrong, 409 with what was typed if somebody else was faster. */
    @Asks(Act.WRITE_CIRCULAR)
    @PostMapping(PATH)
    Reply keep(@PathVariable long id, Form form, Actor actor) {
        Draft draft = writing.open(id, actor);
        if (Typed.redrawn(form)) {
            return drawn(form, Optional.of(new Held(draft, form)));
        }
        return letters.read(form, draft)
                .map(letter -> writing.save(draft, form, letter, actor)
                        .<Reply>map(now -> overtaken(now, form))
                        .orElseGet(() -> Redirect.to(Writing.path(id)).saying(text("circular.draft.kept"))))
                .orElseGet(() -> drawn(form, Optional.of(new Held(draft, form))).refused());
    }

    private Reply overtaken(Draft now, Form form) {
        writing.tell(now, form);
        return drawn(form, Optional.of(new Held(now, form))).status(409);
    }

    private Page drawn(Form form, Optional<Held> held) {
        return Page.of("circular/draft/letter", letters.page(form, held));
    }
}

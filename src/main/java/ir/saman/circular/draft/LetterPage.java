package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;

/** The form of a letter; without a draft, of one that is begun. */
record LetterPage(Form form, Optional<Held> held, RuleForm.Fields to, List<Option> programmes) {

    Field field(String name) {
        return Typed.field(form, name);
    }

    Field hinted(String name) {
        return field(name).hint(text("circular.draft.hint." + name));
    }

    Field reference(int row, String part) {
        return Typed.field(form, ReferenceForm.name(row, part));
    }

    List<Integer> references() {
        return ReferenceForm.rows(form);
    }

    String title() {
        return text(held.isPresent() ? "circular.draft.letter.title" : "circular.draft.new");
    }

    String action() {
        return held.map(each -> each.path() + "/letter").orElse("/desk/drafts/new");
    }

    String back() {
        return held.map(Held::path).orElse("/desk/drafts");
    }

    List<Link> trail() {
        return held.map(each -> each.trail(title()))
                .orElseGet(() -> List.of(Link.to(text("circular.draft.title"), "/desk/drafts"), Link.here(title())));
    }
}

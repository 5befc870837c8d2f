package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.text.Digits;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;

/** The form of a letter; without a draft, of one that is begun. */
record LetterPage(
        Form form, Optional<Held> held, RuleFields to, List<CopyForm.Row> copies, LetterPage.Choices choices) {

    /** What is chosen from: programmes, and names of organs that issue. */
    record Choices(List<Option> programmes, List<Option> issuers) {}

    Field field(String name) {
        return Typed.field(form, name);
    }

    Field hinted(String name) {
        return field(name).hint(text("circular.draft.hint." + name));
    }

    List<ReferenceForm.Row> references() {
        return ReferenceForm.rows(form);
    }

    List<PostKindForm.Row> postKinds() {
        return PostKindForm.drawn(form);
    }

    /** Whether the circular brings kinds of posts, or what is said of them is wrong. */
    boolean brings() {
        return postKinds().size() > 1
                || postKinds().stream().anyMatch(row -> row.title().error().isPresent());
    }

    /** The number and day of the circular it amends, which it keeps; empty for any other, whose day may be thought of. */
    String kept() {
        return held.map(Held::draft)
                .filter(draft -> draft.amends().isPresent())
                .map(Draft::text)
                .map(letter -> text(
                        "circular.draft.letter.kept",
                        Digits.persian(letter.number()),
                        PersianDate.of(letter.date()).format()))
                .orElse("");
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

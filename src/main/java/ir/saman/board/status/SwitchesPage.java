package ir.saman.board.status;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Published;
import ir.saman.kit.web.Confirm;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The switches of the public page.
 *
 * @param unsaved whether they are not as they are published
 * @param preview the page as these switches make it
 */
record SwitchesPage(Form form, boolean unsaved, StatusView preview) {

    /** The form's field. */
    static final String FIELD = "show";

    /** What was published when the question was asked; given again for each. */
    static final String BEFORE = "before";

    /** The figures chosen; an error where one is nobody's name. */
    static Set<Published> read(Form form) {
        List<String> chosen = form.values(FIELD);
        if (!Published.names(List.of(Published.values())).containsAll(chosen)) {
            form.error(FIELD, text("kit.form.choice", text("board.status.show")));
        }
        return Published.named(chosen);
    }

    static List<Option> options() {
        return Stream.of(Published.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    /** What was published when the question was asked. */
    static Set<Published> before(Form form) {
        return Published.named(form.values(BEFORE));
    }

    /** The question before figures are published or taken away. */
    static Page sureToPublish(Set<Published> before, Set<Published> after) {
        List<String> consequences = Stream.of(Published.values())
                .filter(each -> before.contains(each) != after.contains(each))
                .map(each ->
                        text(after.contains(each) ? "board.status.will-show" : "board.status.will-hide", each.label()))
                .toList();
        List<Option> hidden = Stream.of(
                        after.stream().map(each -> new Option(FIELD, each.name())),
                        before.stream().map(each -> new Option(BEFORE, each.name())),
                        Stream.of(new Option("sure", "on")))
                .flatMap(each -> each)
                .toList();
        return Page.of(
                "kit/web/confirm",
                new Confirm(
                        text("board.status.publish.ask"),
                        consequences.isEmpty() ? List.of(text("board.status.same")) : consequences,
                        StatusPages.DESK,
                        text("kit.ask.yes"),
                        StatusPages.DESK,
                        hidden));
    }

    static List<Link> trail() {
        return List.of(Link.to(text("kit.desk"), "/desk"), Link.here(text("board.status.switches")));
    }

    Field show() {
        return Field.of(form, FIELD, text("board.status.show")).hint(text("board.status.show.hint"));
    }
}

package ir.saman.circular.draft;

import static ir.saman.kit.text.Texts.text;

import ir.saman.circular.Draft.State;
import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Option;
import ir.saman.kit.web.Slice;
import java.util.List;
import java.util.stream.Stream;

/** The drafts of an organ. */
record ListPage(Form form, DraftFilter filter, Slice<DraftLine> found) {

    Field field(String name) {
        return Field.of(form, name, text("circular.draft.list." + name));
    }

    List<Option> states() {
        return Stream.of(State.values())
                .map(each -> new Option(each.name(), each.label()))
                .toList();
    }

    List<Link> trail() {
        return List.of(
                Link.to(text("circular.track.title"), "/desk/circulars"), Link.here(text("circular.draft.title")));
    }
}

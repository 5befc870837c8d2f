package ir.saman.duty.kinds;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Slice;
import java.util.List;

/** The registry as it is shown. */
record KindListPage(Form form, Slice<KindLine> kinds) {

    static List<Link> trail() {
        return List.of(Link.to(text("duty.kinds.drafts"), "/desk/drafts"), Link.here(text("duty.kinds.title")));
    }

    Field search() {
        return Field.of(form, "q", text("duty.kinds.search"));
    }
}

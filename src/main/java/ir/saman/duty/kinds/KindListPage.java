package ir.saman.duty.kinds;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Slice;

/** The registry as it is shown. */
record KindListPage(Form form, Slice<KindLine> kinds) {

    Field search() {
        return Field.of(form, "q", text("duty.kinds.search"));
    }
}

package ir.saman.circular.relay;

import static ir.saman.kit.text.Texts.text;

import ir.saman.directory.OrganPicks;
import ir.saman.kit.web.Form;
import java.util.Optional;

/** Which organs are looked for: by name, and whether they have opened it. */
record SeenFilter(String pattern, Optional<Opened> opened) {

    /** Whether somebody of the organ has opened the circular. */
    enum Opened {
        SEEN,
        NOT_YET
    }

    static SeenFilter of(Form form) {
        return new SeenFilter(
                OrganPicks.pattern(form.value("q")), form.choice("seen", text("circular.seen.state"), Opened.class));
    }

    boolean narrows() {
        return !pattern.equals("%") || opened.isPresent();
    }
}

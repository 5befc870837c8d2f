package ir.saman.circular.layer;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import java.util.List;

/** The form that brings a text in. */
record BringPage(Head head, Form form) {

    static final String FILE = "file";
    static final String TEXT = "text";

    String title() {
        return text("circular.text.bring.of", head.name().shortly());
    }

    List<Link> trail() {
        return head.trail(Link.here(text("circular.text.bring")));
    }

    String action() {
        return head.path() + "/bring";
    }

    Field file() {
        return Field.of(form, FILE, text("circular.text.file")).hint(text("circular.text.file.hint"));
    }

    Field words() {
        return Field.of(form, TEXT, text("circular.text.words")).hint(text("circular.text.words.hint"));
    }
}

package ir.saman.circular.library;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Shell;

/** What is looked for in a list of circulars, as it was typed and as it was read, and what may be chosen. */
record Search(Form form, LibraryFilter filter, Choices choices) {

    Field field(String name) {
        return Field.of(form, name, text("circular.library." + name));
    }

    /** The same list as a file, which stands at {@code path}. */
    static String file(Shell shell, String path, String format) {
        String asked = shell.with("format", format);
        return path + asked.substring(asked.indexOf('?'));
    }
}

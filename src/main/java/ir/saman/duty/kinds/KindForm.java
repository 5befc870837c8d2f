package ir.saman.duty.kinds;

import static ir.saman.kit.text.Texts.text;

import ir.saman.duty.card.Answers.Kind;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Form;
import java.util.Optional;

/** Reads a kind of evidence from its form, and fills the form with one. */
final class KindForm {

    private static final int HINT = 1_000;

    private KindForm() {}

    static Form filled(Kind kind) {
        Form form = Form.empty()
                .with("name", kind.name())
                .with("hint", kind.hint())
                .with("textLabel", kind.textLabel())
                .with("textRequired", kind.textRequired() ? "on" : "")
                .with("fileRequired", kind.fileRequired() ? "on" : "");
        FigureForm.fill(form, kind.figures());
        return form;
    }

    static Form blank() {
        return Form.empty().with("textLabel", text("duty.kinds.text.usual")).with("textRequired", "on");
    }

    /** A kind, whose code is not known yet. */
    static Optional<Kind> read(Form form) {
        Kind read = new Kind(
                "",
                line(form, "name"),
                hint(form),
                form.has("textRequired"),
                line(form, "textLabel"),
                form.has("fileRequired"),
                FigureForm.read(form));
        if (!read.textRequired() && !read.fileRequired() && read.figures().isEmpty()) {
            form.error("textRequired", text("duty.kinds.nothing"));
        }
        return Optional.of(read).filter(each -> !form.refused());
    }

    /** The kind as it is changed: whole as long as nothing asks for it, afterwards only its words. */
    static Optional<Kind> read(Form form, Kind before, boolean words) {
        if (!words) {
            return read(form).map(each -> coded(each, before.code()));
        }
        Kind read = new Kind(
                before.code(),
                line(form, "name"),
                hint(form),
                before.textRequired(),
                line(form, "textLabel"),
                before.fileRequired(),
                FigureForm.reworded(form, before.figures()));
        return Optional.of(read).filter(each -> !form.refused());
    }

    private static Kind coded(Kind kind, String code) {
        return new Kind(
                code,
                kind.name(),
                kind.hint(),
                kind.textRequired(),
                kind.textLabel(),
                kind.fileRequired(),
                kind.figures());
    }

    private static String line(Form form, String name) {
        return PersianText.tidyLine(form.required(name, text("duty.kinds." + name), FigureForm.LINE));
    }

    private static String hint(Form form) {
        return PersianText.tidy(form.required("hint", text("duty.kinds.hint"), HINT));
    }
}

package ir.saman.kit.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field as a template draws it: its words, what was typed, and what is wrong with that.
 *
 * @param name the parameter's name
 * @param label the words beside it
 * @param hint how to fill it, empty for nothing to say
 * @param values what stands in it
 * @param error what is wrong
 * @param required whether it must be filled
 */
public record Field(
        String name, String label, String hint, List<String> values, Optional<String> error, boolean required) {

    public Field {
        values = List.copyOf(values);
    }

    /** The field {@code name} of {@code form}. */
    public static Field of(Form form, String name, String label) {
        return new Field(name, label, "", form.values(name), form.error(name), false);
    }

    /** The same field with a hint. */
    public Field hint(String words) {
        return new Field(name, label, words, values, error, required);
    }

    /** The same field, to be filled by all means. */
    public Field must() {
        return new Field(name, label, hint, values, error, true);
    }

    /** The same field under another name, where a page asks the same thing twice; its error stays behind. */
    public Field as(String name) {
        return new Field(name, label, hint, values, Optional.empty(), required);
    }

    /** What stands in it. */
    public String value() {
        return values.stream().findFirst().orElse("");
    }

    /** Whether {@code option} is chosen. */
    public boolean chose(String option) {
        return values.contains(option);
    }

    /** Its id in the page. */
    public String id() {
        return id(name);
    }

    static String id(String name) {
        return "f-" + name;
    }

    /** The ids of what describes it, or null: the attribute is then left out. */
    public @Nullable String describedBy() {
        String ids = (hint.isEmpty() ? "" : id() + "-hint ") + (error.isEmpty() ? "" : id() + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** "true" where something is wrong, else null: the attribute is then left out. */
    public @Nullable String invalid() {
        return error.isPresent() ? "true" : null;
    }
}

package ir.saman.circular.draft;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Option;
import java.util.List;

/**
 * Organs or territories as they are chosen in a form: by words that are searched for, and from what was found. Every one that is
 * chosen stands by its name, and is taken out again where it stands.
 *
 * @param field the field whose values are the codes that are chosen
 * @param query what was searched for
 * @param options the chosen ones, then the ones found
 * @param several whether more than one may be chosen
 */
record Pick(Field field, String query, List<Option> options, boolean several) {

    /** What the button sends by which a form is only searched in. */
    static final String ASKED = "pick";

    /** How many are offered at once. */
    static final int MOST = 12;

    Pick {
        options = List.copyOf(options);
    }

    /** Where the words stand that are searched for. */
    static String query(String field) {
        return field + ".q";
    }

    Pick hint(String words) {
        return new Pick(field.hint(words), query, options, several);
    }

    /** Whether a search found nothing beside what is chosen. */
    boolean foundNothing() {
        return !query.isBlank() && options.size() == field.values().size();
    }

    /** What htmx takes from the page drawn anew. */
    String select() {
        return "[id='" + field.id() + "-found']";
    }

    /** What htmx sends along, as JSON. */
    String sent() {
        return "{\"" + ASKED + "\":\"" + field.name() + "\"}";
    }
}

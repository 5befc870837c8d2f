package ir.saman.circular.graph;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How one text stands to another, always from the later to the earlier one.
 *
 * @param named what {@code to} is called by {@code from}: shown to whoever may not know more of it
 */
record Bond(Node from, Kind kind, Node to, Node named) {

    /** The order of the list: the newest first. */
    static final Comparator<List<String>> ORDER = Comparator.<List<String>, String>comparing(key -> key.get(0))
            .reversed()
            .thenComparing(key -> key.get(1))
            .thenComparing(key -> key.get(2))
            .thenComparing(key -> key.get(3));

    /** How. */
    enum Kind {
        RESTS_ON,
        REPLACES,
        REFERS_TO,
        AMENDS,
        RELAYS;

        String label() {
            return text("circular.graph.kind." + this);
        }

        String css() {
            return "bond " + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static List<Option> options() {
            return Stream.of(values())
                    .map(each -> new Option(each.name(), each.label()))
                    .toList();
        }
    }

    List<String> key() {
        return List.of(from.day().map(Object::toString).orElse(""), from.key(), kind.name(), to.key());
    }

    String words() {
        return text("circular.graph.bond", from.title(), kind.label(), to.title());
    }

    /** The same for somebody who knows of its end only what its beginning says. */
    Bond asNamed() {
        return new Bond(from, kind, named, named);
    }

    Node other(Node end) {
        return end.key().equals(from.key()) ? to : from;
    }
}

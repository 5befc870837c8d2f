package ir.saman.circular.graph;

import static ir.saman.kit.text.Texts.text;

import ir.saman.kit.web.Field;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Link;
import ir.saman.kit.web.Slice;
import java.util.List;
import java.util.Optional;

/**
 * The graph as it is shown: drawn where it is small enough to be read, and as a table.
 *
 * @param start the circular it is about; absent for the whole library
 */
record GraphPage(Form form, Optional<Node> start, Optional<Drawing> drawing, int left, Slice<Bond> found) {

    String title() {
        return start.map(Node::graphWords).orElse(text("circular.graph.title"));
    }

    List<Link> trail() {
        Link library = Link.to(text("circular.library.title"), "/circulars");
        return start.map(node -> List.of(
                        library,
                        Link.to(text("circular.graph.title"), GraphPages.PATH),
                        Link.to(node.title(), node.href()),
                        Link.here(text("circular.graph.link"))))
                .orElse(List.of(library, Link.here(text("circular.graph.title"))));
    }

    Field words() {
        return Field.of(form, "q", text("circular.graph.q"));
    }

    Field kind() {
        return Field.of(form, "kind", text("circular.graph.kind"));
    }

    boolean narrows() {
        return form.has("q") || form.has("kind");
    }

    /** How many texts within reach are not drawn; empty for none. */
    String more() {
        return left > 0 ? text("circular.graph.left", left) : "";
    }

    boolean about(Node node) {
        return start.filter(each -> each.key().equals(node.key())).isPresent();
    }
}

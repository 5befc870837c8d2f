package ir.saman.circular.graph;

import ir.saman.circular.CircularId;
import ir.saman.circular.graph.Graphs.Around;
import ir.saman.directory.Actor;
import ir.saman.kit.text.PersianText;
import ir.saman.kit.web.Cursor;
import ir.saman.kit.web.Cursor.Part;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.NotFound;
import ir.saman.kit.web.Open;
import ir.saman.kit.web.Page;
import ir.saman.kit.web.Slice;
import ir.saman.kit.web.Total;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What rests on what, for everyone (F1). */
@Open
@Controller
class GraphPages {

    /** Beside the library: below it every address is a circular's number. */
    static final String PATH = "/circular-graph";

    private static final int ROWS = 50;

    private final Graphs graphs;

    GraphPages(Graphs graphs) {
        this.graphs = graphs;
    }

    /**
     * {@code GET /circular-graph}: every bond of an open circular, the newest first; {@code q} (all its words, in either text)
     * and {@code kind} narrow the list. It is drawn where it has few enough texts.
     */
    @GetMapping(PATH)
    Page all(Form form, Cursor cursor) {
        List<Bond> bonds =
                graphs.open().stream().filter(bond -> wanted(bond, form)).toList();
        Graph graph = Graph.of(bonds);
        Optional<Drawing> drawing = Optional.of(graph)
                .filter(each -> !each.nodes().isEmpty() && each.nodes().size() <= Graphs.MOST)
                .map(Drawing::of);
        return Page.of("circular/graph/graph", new GraphPage(form, Optional.empty(), drawing, 0, slice(bonds, cursor)));
    }

    /**
     * {@code GET /circular-graph/{id}}: what is at most two steps from a circular. 404 for one that does not exist, or is
     * confidential and does not concern the reader; what is confidential around it is named as the open texts name it.
     */
    @GetMapping(PATH + "/{id:[0-9]{1,18}}")
    Page around(@PathVariable long id, Form form, Cursor cursor, Optional<Actor> reader) {
        Around around = graphs.around(new CircularId(id), reader).orElseThrow(() -> new NotFound("circular " + id));
        Graph graph = around.graph();
        List<Bond> bonds = graph.bonds().stream()
                .sorted((one, other) -> Bond.ORDER.compare(one.key(), other.key()))
                .toList();
        return Page.of(
                "circular/graph/graph",
                new GraphPage(
                        form,
                        Optional.of(around.start()),
                        Optional.of(Drawing.of(graph)),
                        graph.left(),
                        slice(bonds, cursor)));
    }

    private static boolean wanted(Bond bond, Form form) {
        String all = PersianText.normalise(bond.from().words() + " " + bond.to().words());
        boolean kind = !form.has("kind") || bond.kind().name().equals(form.value("kind"));
        return kind
                && Stream.of(PersianText.normalise(form.value("q")).split(" ")).allMatch(all::contains);
    }

    private static Slice<Bond> slice(List<Bond> sorted, Cursor asked) {
        Cursor from = asked.shaped(Part.TEXT, Part.TEXT, Part.TEXT, Part.TEXT);
        List<Bond> fetched = switch (from.way()) {
            case FIRST -> sorted;
            case AFTER ->
                sorted.stream()
                        .filter(bond -> Bond.ORDER.compare(bond.key(), from.key()) > 0)
                        .toList();
            case BEFORE ->
                sorted.reversed().stream()
                        .filter(bond -> Bond.ORDER.compare(bond.key(), from.key()) < 0)
                        .toList();
        };
        List<Bond> page = fetched.stream().limit(ROWS + 1).toList();
        return Slice.of(page, from, ROWS, Bond::key, Total.exact(sorted.size()));
    }
}

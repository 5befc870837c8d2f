package ir.saman.board.trend;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.kit.web.Form;
import ir.saman.kit.web.Option;
import java.util.List;
import java.util.Optional;

/**
 * Of what the page speaks: all sources of its place, or those of one circular. A circular nobody there knows is noted in
 * the form, and all are shown.
 *
 * @param sources the numbers of the sources counted
 * @param circular the circular they are of, if one was chosen
 */
record Chosen(Scope scope, List<Long> sources, Optional<String> circular) {

    static final String CIRCULAR = "circular";

    static Chosen read(Form form, Scope scope) {
        Optional<String> number = form.typed(CIRCULAR);
        List<Long> found = scope.asked().stream()
                .filter(asked -> number.map(asked::of).orElse(true))
                .map(Asked::source)
                .toList();
        if (found.isEmpty() && number.isPresent()) {
            form.error(CIRCULAR, text("kit.form.choice", text("board.filter.circular")));
            return new Chosen(scope, scope.sources(), Optional.empty());
        }
        return new Chosen(scope, found, number);
    }

    /** The list of the duties behind its figures. */
    Rows rows() {
        return circular.filter(number -> scope.whole())
                .map(number -> Rows.of(scope, scope.sources()).with(CIRCULAR, number))
                .orElseGet(() -> Rows.of(scope, sources));
    }

    List<Option> circulars() {
        return Asked.circulars(scope.asked());
    }
}

package ir.saman.board.trend;

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
 * @param circular the address of the circular they are of, if one was chosen
 */
record Chosen(Scope scope, List<Long> sources, Optional<String> circular) {

    static Chosen read(Form form, Scope scope) {
        List<Long> found = scope.circular(form).stream().map(Asked::source).toList();
        return new Chosen(
                scope,
                found,
                form.typed(Scope.CIRCULAR)
                        .filter(address -> form.error(Scope.CIRCULAR).isEmpty()));
    }

    /** The list of the duties behind its figures. */
    Rows rows() {
        return Rows.of(scope, sources);
    }

    List<Option> circulars() {
        return Asked.circulars(scope.asked());
    }
}

package ir.saman.board.watch;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Scope;
import ir.saman.board.watch.Line.Side;
import ir.saman.kit.web.Form;
import java.util.List;
import java.util.Optional;

/** Reads what is to be watched, and the line, from a form; what is wrong is noted beside its field. */
final class WatchForm {

    static final String CLAUSE = "clause";
    static final String MEASURE = "measure";
    static final String SIDE = "side";
    static final String LINE = "line";

    private WatchForm() {}

    /** What is meant of a scope; a circular or clause that is not there, or not together, is refused. */
    static Aim aim(Form form, Scope scope) {
        scope.circular(form);
        Optional<Long> source = form.typed(CLAUSE).flatMap(typed -> source(scope.asked(), typed));
        if (source.isEmpty() && form.has(CLAUSE)) {
            form.error(CLAUSE, text("kit.form.choice", text("board.watch.clause.field")));
        }
        Aim aim = new Aim(scope.key(), form.typed(Scope.CIRCULAR).orElse(""), source.orElse(0L));
        if (!form.refused() && aim.narrows() && aim.among(scope).isEmpty()) {
            form.error(CLAUSE, text("board.watch.clause.other"));
        }
        return aim;
    }

    private static Optional<Long> source(List<Asked> asked, String typed) {
        return asked.stream()
                .map(Asked::source)
                .filter(each -> String.valueOf(each).equals(typed))
                .findFirst();
    }

    /** The line; empty where the form is refused. */
    static Optional<Line> line(Form form) {
        form.required(MEASURE, text("board.watch.measure"), 20);
        form.required(SIDE, text("board.watch.side"), 20);
        form.required(LINE, text("board.watch.line"), 20);
        Optional<Measure> measure = form.choice(MEASURE, text("board.watch.measure"), Measure.class);
        Optional<Side> side = form.choice(SIDE, text("board.watch.side"), Side.class);
        Optional<Long> at = form.number(LINE, text("board.watch.line"));
        Optional<Line> line =
                measure.flatMap(each -> side.flatMap(way -> at.map(number -> new Line(each, way, number))));
        line.flatMap(WatchForm::fault).ifPresent(fault -> form.error(LINE, fault));
        return line.filter(each -> !form.refused());
    }

    private static Optional<String> fault(Line line) {
        if (line.at() < 0 || line.at() > line.measure().most()) {
            return Optional.of(text(
                    "board.watch.line.beyond",
                    line.measure().words(0),
                    line.measure().words(line.measure().most())));
        }
        return line.canBeCrossed() ? Optional.empty() : Optional.of(text("board.watch.line.never"));
    }

    static Form of(Line line) {
        return Form.empty()
                .with(MEASURE, line.measure().name())
                .with(SIDE, line.side().name())
                .with(LINE, line.at());
    }
}

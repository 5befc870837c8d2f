package ir.saman.board.national;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Cut;
import ir.saman.board.Question;
import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.board.Scope.Parameter;
import ir.saman.kit.calendar.PersianDate;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the reader chose in the address bar, as far as it could be understood; what could not is noted in the form and
 * left out.
 *
 * @param asked the sources counted
 * @param asOf the day chosen; empty: this moment
 */
record Filter(
        Cut cut,
        Order order,
        List<Asked> asked,
        Optional<String> period,
        Optional<LocalDate> asOf,
        boolean asThenKnown) {

    static final String CLAUSE = "clause";
    static final String PERIOD = "period";
    static final String BY = "by";
    static final String ORDER = "order";

    static Filter read(Form form, Scope scope, LocalDate today) {
        return new Filter(
                cut(form, scope),
                form.choice(ORDER, text("board.filter.order"), Order.class).orElse(Order.NAME),
                clause(form, scope.circular(form)),
                period(form, today),
                scope.asOf(form, today),
                Scope.asThenKnown(form));
    }

    /** The same as a question to the counts. */
    Question question(Scope scope, LocalDate today) {
        return new Question(cut, scope.place(), sources(), period, asOf.orElse(today), thenKnown());
    }

    /** Whether it is counted from what had been recorded by the day chosen. */
    boolean thenKnown() {
        return asOf.isPresent() && asThenKnown;
    }

    /** The list of the duties behind the board. */
    Rows rows(Scope scope) {
        Rows rows = Rows.of(scope, sources());
        Rows then = asOf.map(day -> rows.asOf(day, asThenKnown)).orElse(rows);
        return period.map(code -> then.with("period", code)).orElse(then);
    }

    /** The page that says why a figure of the board is what it is: all that was laid, or what one of the parameters names. */
    String why(Scope scope, Parameter... only) {
        List<Parameter> asked = new ArrayList<>(List.of(only));
        boolean ofOneSource = asked.stream().anyMatch(each -> each.name().equals("source"));
        if (!ofOneSource && sources().size() < scope.asked().size()) {
            sources().forEach(each -> asked.add(new Parameter("source", String.valueOf(each))));
        }
        period.ifPresent(each -> asked.add(new Parameter(PERIOD, each)));
        asOf.ifPresent(each ->
                asked.add(new Parameter(Scope.AS_OF, PersianDate.of(each).format())));
        asked.add(new Parameter(Scope.KNOWN, thenKnown() ? "on" : ""));
        asked.add(new Parameter(BY, cut == usual(scope) ? "" : cut.name()));
        return scope.beside("why", asked);
    }

    List<Long> sources() {
        return asked.stream().map(Asked::source).toList();
    }

    private static Cut cut(Form form, Scope scope) {
        Cut usual = usual(scope);
        Optional<Cut> chosen = form.choice(BY, text("board.filter.by"), Cut.class);
        chosen.filter(cut -> cut != usual && !scope.cuts().contains(cut))
                .ifPresent(cut -> form.error(BY, text("kit.form.choice", text("board.filter.by"))));
        return chosen.filter(scope.cuts()::contains).orElse(usual);
    }

    private static Cut usual(Scope scope) {
        return scope.cuts().getFirst();
    }

    private static List<Asked> clause(Form form, List<Asked> asked) {
        Optional<String> source = form.typed(CLAUSE);
        List<Asked> found = source.map(each -> asked.stream()
                        .filter(one -> String.valueOf(one.source()).equals(each))
                        .toList())
                .orElse(asked);
        if (found.isEmpty() && source.isPresent()) {
            form.error(CLAUSE, text("kit.form.choice", text("board.filter.clause")));
            return asked;
        }
        return found;
    }

    private static Optional<String> period(Form form, LocalDate today) {
        Optional<String> chosen = form.typed(PERIOD).filter(code -> Question.isPeriod(code, today));
        if (chosen.isEmpty() && form.has(PERIOD)) {
            form.error(PERIOD, text("kit.form.choice", text("board.filter.period")));
        }
        return chosen;
    }
}

package ir.saman.board.why;

import static ir.saman.kit.text.Texts.text;

import ir.saman.board.Asked;
import ir.saman.board.Cell;
import ir.saman.board.Cut;
import ir.saman.board.Question;
import ir.saman.board.Rows;
import ir.saman.board.Scope;
import ir.saman.board.Tally;
import ir.saman.duty.Standing;
import ir.saman.kit.web.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which figure is meant, as far as the address could be understood; what could not is noted in the form and left out.
 *
 * @param cut what the rows of the table are
 * @param row the key of the row, if the figure is one row's
 * @param standing how they stand; empty: what was laid
 * @param asked the sources counted
 * @param asOf the day chosen; empty: this moment
 */
record Chosen(
        Scope scope,
        Cut cut,
        Optional<String> row,
        Optional<Standing> standing,
        List<Asked> asked,
        Optional<String> period,
        Optional<LocalDate> asOf,
        boolean asThenKnown) {

    static final String STANDING = "standing";
    static final String SOURCE = "source";
    static final String PERIOD = "period";
    static final String BY = "by";

    static Chosen read(Form form, Scope scope, LocalDate today) {
        form.typed(Scope.CIRCULAR)
                .flatMap(named -> Asked.address(scope.asked(), named))
                .ifPresent(address -> form.with(Scope.CIRCULAR, address));
        Optional<Cut> ofRow = ofRow(form, scope);
        return new Chosen(
                scope,
                ofRow.orElseGet(() -> cut(form, scope)),
                ofRow.map(cut -> cut.key(form.value(cut.parameter()).strip())),
                standing(form),
                asked(form, scope),
                known(form, PERIOD, code -> Question.isPeriod(code, today)),
                scope.asOf(form, today),
                Scope.asThenKnown(form));
    }

    /** The same as a question to the counts, of all rows. */
    Question question(LocalDate today) {
        return new Question(cut, scope.place(), sources(), period, asOf.orElse(today), thenKnown());
    }

    /** Whether it was counted from what had been recorded by the day chosen. */
    boolean thenKnown() {
        return asOf.isPresent() && asThenKnown;
    }

    /** The list of all duties counted. */
    Rows rows() {
        Rows all = Rows.of(scope, sources());
        Rows there = row.map(key -> all.at(cut, key, asked)).orElse(all);
        Rows then = asOf.map(day -> there.asOf(day, asThenKnown)).orElse(there);
        return period.map(code -> then.with(PERIOD, code)).orElse(then);
    }

    /** How many of these duties the figure counts. */
    long of(Tally tally) {
        return standing.map(tally::of).orElseGet(tally::laid);
    }

    /** The address of the list of the duties it counts among {@code rows}. */
    String href(Rows rows) {
        return standing.map(rows::href).orElseGet(rows::href);
    }

    /** Whether a cell lies in the row meant. */
    boolean holds(Cell cell) {
        return row.map(cell.key()::equals).orElse(true);
    }

    /** The same of all rows together. */
    Chosen ofAllRows() {
        return new Chosen(scope, cut, Optional.empty(), standing, asked, period, asOf, asThenKnown);
    }

    List<Long> sources() {
        return asked.stream().map(Asked::source).toList();
    }

    /** What is counted, in words. */
    String label() {
        return standing.map(Standing::label).orElseGet(() -> text("board.laid"));
    }

    private static Optional<Cut> ofRow(Form form, Scope scope) {
        List<Cut> given = Stream.of(Cut.values())
                .filter(cut -> cut != Cut.WHOLE && form.has(cut.parameter()))
                .toList();
        Optional<Cut> row = given.stream().filter(scope.cuts()::contains).findFirst();
        given.stream()
                .filter(cut -> row.filter(cut::equals).isEmpty())
                .forEach(cut -> form.error(cut.parameter(), text("kit.form.choice", cut.label())));
        return row;
    }

    private static Cut cut(Form form, Scope scope) {
        Cut usual = scope.cuts().stream().findFirst().orElse(Cut.WHOLE);
        Optional<Cut> by = form.choice(BY, text("board.filter.by"), Cut.class);
        by.filter(cut -> !scope.cuts().contains(cut))
                .ifPresent(cut -> form.error(BY, text("kit.form.choice", text("board.filter.by"))));
        return by.filter(scope.cuts()::contains).orElse(usual);
    }

    private static Optional<Standing> standing(Form form) {
        return known(
                        form,
                        STANDING,
                        code -> Tally.PARTS.stream()
                                .anyMatch(part -> part.name().equals(code)))
                .map(Standing::valueOf);
    }

    private static List<Asked> asked(Form form, Scope scope) {
        List<String> given = form.values(SOURCE).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        List<Asked> found = scope.asked().stream()
                .filter(asked -> given.contains(String.valueOf(asked.source())))
                .toList();
        if (found.size() < given.size()) {
            form.error(SOURCE, text("kit.form.choice", text("board.why.source")));
        }
        return found.isEmpty() ? scope.asked() : found;
    }

    private static Optional<String> known(Form form, String name, Predicate<String> there) {
        Optional<String> code = form.typed(name).filter(there);
        if (code.isEmpty() && form.has(name)) {
            form.error(name, text("kit.form.choice", text("board.why." + name)));
        }
        return code;
    }
}
